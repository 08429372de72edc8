// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Towns and divisions of the first and second level of GeoNames, by name. Immutable and
 * thread-safe.
 *
 * <p>The file is gzip over big-endian integers: a magic number; three text tables (ISO alpha-2
 * codes, names of divisions, names of rows); five columns of one integer a row (GeoNames id,
 * latitude and longitude in ten-thousandths of a degree, population, and country, kind and division
 * packed in 8, 8 and 16 bits); a text table of keys in byte order; for each key where its rows end;
 * the rows of the keys, largest population first. A text table is a count, where each text ends,
 * and their UTF-8 bytes.
 */
public final class Gazetteer {
  static final int MAGIC = 0x50475A32;
  static final double DEGREE = 10_000;
  static final int NOWHERE = Integer.MIN_VALUE;
  static final int NO_DIVISION = 0xFFFF;
  static final int TOWN = 0;
  static final int CAPITAL = 1;
  static final int SECTION = 2;
  static final int DIVISION = 3;
  static final int SEAT = 4;
  static final int COUNTY = 5;
  private static final String FILE = "gazetteer.bin.gz";

  private final Texts countries;
  private final Texts divisions;
  private final Texts names;
  private final int[] ids;
  private final int[] lats;
  private final int[] lons;
  private final int[] populations;
  private final int[] classes;
  private final Texts keys;
  private final int[] rowEnds;
  private final int[] rows;

  /**
   * A row of the gazetteer.
   *
   * @param geonames GeoNames id, or 0 for a division
   * @param iso2 ISO 3166-1 alpha-2 code of its country
   * @param admin1 its first-level division, or null
   * @param lat degrees north; of a division its middle, or null when none of its towns is listed
   * @param lon degrees east, as {@code lat}
   */
  public record Entry(
      long geonames,
      String name,
      String iso2,
      @Nullable String admin1,
      @Nullable Double lat,
      @Nullable Double lon,
      int population,
      Kind kind) {}

  /** What a row is. */
  public enum Kind {
    TOWN,
    CAPITAL,
    SECTION,
    DIVISION,
    /** Seat of a first-level division. */
    SEAT,
    /** A second-level division. */
    COUNTY
  }

  private Gazetteer(ByteBuffer in) {
    if (in.getInt() != MAGIC) {
      throw new IllegalStateException(FILE + " is not a gazetteer of this version; rebuild it");
    }
    countries = Texts.read(in);
    divisions = Texts.read(in);
    names = Texts.read(in);
    ids = ints(in, names.size());
    lats = ints(in, names.size());
    lons = ints(in, names.size());
    populations = ints(in, names.size());
    classes = ints(in, names.size());
    keys = Texts.read(in);
    rowEnds = ints(in, keys.size());
    rows = ints(in, rowEnds[keys.size() - 1]);
  }

  /**
   * The bundled gazetteer.
   *
   * @throws IllegalStateException when the file is missing or of another version
   */
  public static Gazetteer bundled() {
    try (InputStream in = Gazetteer.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("there is no bundled " + FILE);
      }
      return new Gazetteer(ByteBuffer.wrap(new GZIPInputStream(in, 1 << 16).readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled " + FILE + " cannot be read", e);
    }
  }

  /** What bears a name, largest population first; empty when nothing does. */
  public List<Entry> find(String name) {
    String key = key(name);
    int at = keys.find(key);
    if (at < 0) {
      at = keys.find(PlaceNames.withoutArticle(key));
    }
    if (at < 0) {
      return List.of();
    }
    List<Entry> found = new ArrayList<>();
    for (int i = at == 0 ? 0 : rowEnds[at - 1]; i < rowEnds[at]; i++) {
      found.add(entry(rows[i]));
    }
    return List.copyOf(found);
  }

  /** Every name that something in a country bears, as {@link PlaceNames#key}, with its number. */
  void forEachKey(String iso2, ObjIntConsumer<String> action) {
    int country = 0;
    while (country < countries.size() && !countries.get(country).equals(iso2)) {
      country++;
    }
    for (int key = 0; key < rowEnds.length; key++) {
      for (int i = key == 0 ? 0 : rowEnds[key - 1]; i < rowEnds[key]; i++) {
        if (classes[rows[i]] >>> 24 == country) {
          action.accept(keys.get(key), key);
          break;
        }
      }
    }
  }

  /** What bears one of the numbered names in a country, largest population first. */
  List<Entry> at(Set<Integer> numbers, String iso2) {
    Set<Integer> found = new TreeSet<>();
    for (int key : numbers) {
      for (int i = key == 0 ? 0 : rowEnds[key - 1]; i < rowEnds[key]; i++) {
        found.add(rows[i]);
      }
    }
    return found.stream()
        .map(this::entry)
        .filter(entry -> entry.iso2().equals(iso2))
        .sorted(Comparator.comparingInt((Entry entry) -> -entry.population()))
        .toList();
  }

  /** Whether anything bears a name; cheaper than {@link #find}. */
  public boolean has(String name) {
    String key = key(name);
    return keys.find(key) >= 0 || keys.find(PlaceNames.withoutArticle(key)) >= 0;
  }

  /** As {@link PlaceNames#key}, with the words that gazetteers shorten always short. */
  static String key(String name) {
    String key = PlaceNames.key(name);
    if (key.startsWith("saint ") || key.startsWith("sainte ")) {
      return "st" + key.substring(key.indexOf(' '));
    }
    if (key.startsWith("fort ")) {
      return "ft" + key.substring(4);
    }
    return key.startsWith("mount ") ? "mt" + key.substring(5) : key;
  }

  private Entry entry(int row) {
    int division = classes[row] & 0xFFFF;
    boolean placed = lats[row] != NOWHERE;
    return new Entry(
        ids[row],
        names.get(row),
        countries.get(classes[row] >>> 24),
        division == NO_DIVISION ? null : divisions.get(division),
        placed ? Double.valueOf(lats[row] / DEGREE) : null,
        placed ? Double.valueOf(lons[row] / DEGREE) : null,
        populations[row],
        Kind.values()[classes[row] >>> 16 & 0xFF]);
  }

  private static int[] ints(ByteBuffer in, int count) {
    int[] values = new int[count];
    in.asIntBuffer().get(values);
    in.position(in.position() + count * Integer.BYTES);
    return values;
  }

  /** A table of texts in one array of bytes. */
  private static final class Texts {
    private final int[] ends;
    private final byte[] bytes;
    private final int base;

    private Texts(int[] ends, byte[] bytes, int base) {
      this.ends = ends;
      this.bytes = bytes;
      this.base = base;
    }

    static Texts read(ByteBuffer in) {
      int[] ends = ints(in, in.getInt());
      Texts texts = new Texts(ends, in.array(), in.position());
      in.position(in.position() + (ends.length == 0 ? 0 : ends[ends.length - 1]));
      return texts;
    }

    int size() {
      return ends.length;
    }

    private int start(int index) {
      return base + (index == 0 ? 0 : ends[index - 1]);
    }

    String get(int index) {
      int start = start(index);
      return new String(bytes, start, base + ends[index] - start, StandardCharsets.UTF_8);
    }

    /** The index of a text in a table sorted by bytes, or a negative number. */
    int find(String text) {
      byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
      int low = 0;
      int high = ends.length - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int order =
            Arrays.compareUnsigned(
                bytes, start(middle), base + ends[middle], wanted, 0, wanted.length);
        if (order == 0) {
          return middle;
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -1;
    }
  }
}
