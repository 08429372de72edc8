// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;
import org.parley.reading.Resources;

/** Parts of the world larger than a country. Immutable and thread-safe. */
final class Regions {
  private final Map<String, Place> byWord = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> adjectives = new ArrayList<>();

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  Regions(Resources resources) {
    for (Resources.Row row : resources.rows("place/regions.tsv", 5)) {
      Place place =
          new Place(
              "region:" + PlaceNames.key(row.cell(0)).replace(' ', '-'),
              row.cell(0),
              null,
              null,
              Points.degrees(row, 3, 90),
              Points.degrees(row, 4, 180),
              Place.Precision.COUNTRY,
              null);
      names.add(row.cell(0));
      index(row.cell(0), place);
      for (String name : list(row.cell(1))) {
        names.add(name);
        index(name, place);
      }
      for (String adjective : list(row.cell(2))) {
        adjectives.add(adjective);
        index(adjective, place);
      }
    }
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }

  private void index(String word, Place place) {
    byWord.putIfAbsent(PlaceNames.withoutArticle(PlaceNames.key(word)), place);
  }

  List<String> names() {
    return List.copyOf(names);
  }

  List<String> adjectives() {
    return List.copyOf(adjectives);
  }

  /** The part of the world that a name or an adjective means, or null. */
  @Nullable Place find(String word) {
    return byWord.get(PlaceNames.withoutArticle(PlaceNames.key(word)));
  }
}
