// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;
import org.parley.reading.Resources;

/** Places that the gazetteer of towns lacks. Immutable and thread-safe. */
final class Supplement {
  private final Map<String, List<Place>> byKey = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * A row of the file.
   *
   * @param near a town less than 150 km away, or empty
   */
  record Row(Place place, String near) {}

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  Supplement(Resources resources) {
    for (Resources.Row row : resources.rows("place/supplement.tsv", 9)) {
      Place place = place(row);
      rows.add(new Row(place, row.cell(7)));
      index(place.name(), place);
      if (!row.cell(1).isEmpty()) {
        for (String other : row.cell(1).split(";")) {
          index(other, place);
        }
      }
    }
  }

  private static Place place(Resources.Row row) {
    try {
      return new Place(
          PlaceNames.key(row.cell(0)).replace(' ', '-')
              + "-"
              + row.cell(2).toLowerCase(Locale.ROOT),
          row.cell(0),
          row.cell(2).isEmpty() ? null : row.cell(2),
          row.cell(3).isEmpty() ? null : row.cell(3),
          degrees(row.cell(4), 90),
          degrees(row.cell(5), 180),
          Place.Precision.valueOf(row.cell(6).toUpperCase(Locale.ROOT)),
          null);
    } catch (IllegalArgumentException e) {
      throw row.wrong("cannot be read: " + e.getMessage());
    }
  }

  private static @Nullable Double degrees(String cell, int most) {
    if (cell.isEmpty()) {
      return null;
    }
    double degrees = Double.parseDouble(cell);
    if (Math.abs(degrees) > most) {
      throw new IllegalArgumentException(cell + " degrees");
    }
    return degrees;
  }

  private void index(String name, Place place) {
    names.add(name);
    String key = PlaceNames.withoutArticle(PlaceNames.key(name));
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
  }

  /** All names, as listed. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** All rows, for checks. */
  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** The places that bear a name. */
  List<Place> find(String name) {
    return byKey.getOrDefault(PlaceNames.withoutArticle(PlaceNames.key(name)), List.of());
  }
}
