// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Pages made of the project's own examples: each takes runs of lines from two of them, half of the
 * time with names and numbers exchanged, and has a headline and a day. One in ten is an earlier one
 * again, whole or without a line. The same seed gives the same pages.
 */
public final class MadePages {
  private static final int LINES = 7;
  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");

  private final List<List<String>> examples = new ArrayList<>();
  private final List<String> names;
  private final Set<String> known;
  private final List<List<String>> printed = new ArrayList<>();
  private final Random random = new Random(1);

  /** A page and where it was found. */
  public record Made(String uri, String day, String html) {}

  public MadePages() {
    try (Stream<Path> files = Files.list(examples())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        // One of them is in another charset: its quotation marks are what no ASCII letter is.
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        text = text.replaceAll("[^\\x20-\\x7e\n]+", "'");
        examples.add(text.lines().filter(line -> line.length() > 60).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    examples.removeIf(lines -> lines.size() <= LINES);
    known = names(examples);
    names = List.copyOf(known);
  }

  /** The folder of examples, from wherever tests are run. */
  public static Path examples() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("examples"))
        ? here.resolve("examples")
        : here.resolveSibling("examples");
  }

  private static Set<String> names(List<List<String>> pages) {
    Set<String> capitals = new TreeSet<>();
    Set<String> others = new HashSet<>();
    pages.stream()
        .flatMap(List::stream)
        .forEach(
            line ->
                WORD.matcher(line)
                    .results()
                    .forEach(
                        word ->
                            (Character.isUpperCase(word.group().charAt(0)) ? capitals : others)
                                .add(word.group())));
    capitals.removeIf(name -> others.contains(name.toLowerCase(Locale.ROOT)));
    return capitals;
  }

  /** The next pages. */
  public List<Made> next(int count) {
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(next());
    }
    return made;
  }

  /** Printings of one text, each with a line of another in it and a line dropped. */
  public List<Made> reprints(int count) {
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> lines = new ArrayList<>(examples.get(0));
      lines.remove(random.nextInt(lines.size()));
      List<String> other = examples.get(1 + random.nextInt(examples.size() - 1));
      lines.add(random.nextInt(lines.size() + 1), other.get(random.nextInt(other.size())));
      String day = LocalDate.of(2022, 3, 1).plusDays(random.nextInt(60)).toString();
      made.add(new Made("https://reprints.example/" + i + ".html", day, html(lines, day)));
    }
    return made;
  }

  private Made next() {
    int number = printed.size();
    List<String> lines = new ArrayList<>();
    if (number > 0 && random.nextInt(10) == 0) {
      lines.addAll(printed.get(random.nextInt(number)));
      if (random.nextBoolean()) {
        lines.remove(1 + random.nextInt(lines.size() - 1));
      }
    } else {
      for (int i = 0; i < 2; i++) {
        List<String> page = examples.get(random.nextInt(examples.size()));
        int from = random.nextInt(page.size() - LINES + 1);
        lines.addAll(page.subList(from, from + LINES));
      }
      if (random.nextBoolean()) {
        rename(lines);
      }
    }
    printed.add(lines);
    String day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(60)).toString();
    String uri = "https://news.example/" + number + ".html";
    return new Made(uri, day, html(lines, day));
  }

  private static String html(List<String> lines, String day) {
    StringBuilder html = new StringBuilder("<!doctype html><html><head><title>");
    String title = lines.get(0).split("[.,;]")[0];
    html.append(title).append("</title><meta property=\"article:published_time\" content=\"");
    html.append(day).append("T08:00:00Z\"></head><body><article><h1>").append(title);
    html.append("</h1>");
    lines.forEach(line -> html.append("<p>").append(line.replace("&", "&amp;")).append("</p>"));
    return html.append("</article></body></html>").toString();
  }

  private void rename(List<String> lines) {
    Map<String, String> exchanged = new HashMap<>();
    lines.replaceAll(
        line ->
            WORD.matcher(line)
                .replaceAll(word -> exchanged.computeIfAbsent(word.group(), this::another)));
  }

  private String another(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return String.valueOf(random.nextInt(1_000));
    }
    return known.contains(word) ? names.get(random.nextInt(names.size())) : word;
  }

  /** Writes pages as a web archive, packed record by record. */
  public static void warc(List<Made> pages, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (Made page : pages) {
        out.write(packed(record(page)));
      }
    }
  }

  /** A record of a web archive with a page in it. */
  public static byte[] record(Made page) {
    byte[] body = page.html().getBytes(StandardCharsets.UTF_8);
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + page.uri()
            + "\r\nWARC-Date: 2022-05-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length + body.length)
            + "\r\n\r\n";
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(http);
    record.writeBytes(body);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return record.toByteArray();
  }

  /** Bytes as a member of a gzip file. */
  public static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Writes pages as JSON lines. */
  public static void jsonLines(List<Made> pages, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Made page : pages) {
      String text = page.html().replace("\\", "\\\\").replace("\"", "\\\"");
      lines.add(
          "{\"url\": \""
              + page.uri()
              + "\", \"date\": \""
              + page.day()
              + "\", \"html\": \""
              + text
              + "\"}");
    }
    Files.write(file, lines);
  }

  /** Writes pages as files of their own. */
  public static void files(List<Made> pages, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Made page : pages) {
      Files.writeString(folder.resolve(Path.of(page.uri()).getFileName().toString()), page.html());
    }
  }
}
