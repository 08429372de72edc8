// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.record;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.evaluation.likeness.PlainStory;
import org.parley.model.DateRange;
import org.parley.model.PageReading;

/**
 * Synthetic stories made at run time: each takes runs of lines from three pages of a folder and
 * tells them of other people and places, each name exchanged for one of the other pages and each
 * number for another, the same throughout the story. One in ten is an earlier one printed again,
 * whole or with a line dropped. Every second one has a date.
 */
final class Recombined {
  private static final int PAGES = 3;
  private static final int LINES = 6;
  private static final int KEPT = 2_000;

  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");

  private final List<List<String>> pages = new ArrayList<>();
  private final List<List<String>> printed = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> known;
  private final Random random = new Random(1);
  private int made;

  /** Reads the pages of a folder of text files. */
  Recombined(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(this::add);
    }
    if (pages.isEmpty()) {
      throw new IOException(
          folder + ": no text file with " + LINES + " lines; name another folder");
    }
    known = names(pages);
    names.addAll(known);
  }

  /** Words with a capital that no page writes without. */
  private static Set<String> names(List<List<String>> pages) {
    Set<String> capitals = new TreeSet<>();
    Set<String> others = new HashSet<>();
    for (List<String> page : pages) {
      for (String line : page) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
          boolean capital = Character.isUpperCase(word.group().charAt(0));
          (capital ? capitals : others).add(word.group());
        }
      }
    }
    capitals.removeIf(name -> others.contains(name.toLowerCase(Locale.ROOT)));
    return capitals;
  }

  private void add(Path file) {
    try {
      List<String> lines = Files.readString(file).lines().filter(l -> l.length() > 60).toList();
      if (lines.size() >= LINES) {
        pages.add(lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next printing of one text, with a line of another page in it and a line dropped. */
  PageReading nextReprint() {
    List<String> lines = new ArrayList<>(pages.get(0));
    lines.remove(random.nextInt(lines.size()));
    List<String> other = pages.get(1 + random.nextInt(pages.size() - 1));
    lines.add(random.nextInt(lines.size() + 1), other.get(random.nextInt(other.size())));
    return PlainStory.of("reprint " + made++, String.join("\n", lines), date());
  }

  /** The next story, on a page of its own. */
  PageReading next() {
    List<String> lines = new ArrayList<>();
    if (!printed.isEmpty() && random.nextInt(10) == 0) {
      lines.addAll(printed.get(random.nextInt(printed.size())));
      if (random.nextBoolean()) {
        lines.remove(random.nextInt(lines.size()));
      }
    } else {
      for (int i = 0; i < PAGES; i++) {
        List<String> page = pages.get(random.nextInt(pages.size()));
        int from = random.nextInt(page.size() - LINES + 1);
        lines.addAll(page.subList(from, from + LINES));
      }
      rename(lines);
      if (printed.size() < KEPT) {
        printed.add(lines);
      } else {
        printed.set(random.nextInt(KEPT), lines);
      }
    }
    return PlainStory.of("synthetic " + made++, String.join("\n", lines), date());
  }

  private void rename(List<String> lines) {
    Map<String, String> exchanged = new HashMap<>();
    lines.replaceAll(
        line ->
            WORD.matcher(line)
                .replaceAll(
                    word ->
                        exchanged.computeIfAbsent(
                            word.group(),
                            w ->
                                Character.isDigit(w.charAt(0))
                                    ? String.valueOf(random.nextInt(1_000))
                                    : known.contains(w)
                                        ? names.get(random.nextInt(names.size()))
                                        : w)));
  }

  private DateRange date() {
    if (random.nextBoolean()) {
      return DateRange.UNKNOWN;
    }
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(730));
    return new DateRange(day, day, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);
  }
}
