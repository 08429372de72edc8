// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Place;
import org.parley.reading.Resources;

/** The words around names of places: prepositions, nouns of parts, verbs that take places. */
final class PlaceWords {
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Place.Precision> sizes = new HashMap<>();

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  PlaceWords(Resources resources) {
    for (Resources.Row row : resources.rows("place/prepositions.tsv", 2)) {
      classes
          .computeIfAbsent(row.cell(0), k -> new HashSet<>())
          .addAll(List.of(row.cell(1).split(";")));
    }
    for (Resources.Row row : resources.rows("place/features.tsv", 2)) {
      classes
          .computeIfAbsent(row.cell(0), k -> new HashSet<>())
          .addAll(List.of(row.cell(1).split(";")));
    }
    for (Resources.Row row : resources.rows("place/divisions.tsv", 2)) {
      Place.Precision precision =
          switch (row.cell(0)) {
            case "province" -> Place.Precision.PROVINCE;
            case "district" -> Place.Precision.DISTRICT;
            case "town" -> Place.Precision.TOWN;
            default -> throw row.wrong("names a precision that there is not");
          };
      for (String word : row.cell(1).split(";")) {
        sizes.putIfAbsent(word, precision);
      }
    }
  }

  /** Whether a word belongs to a class. */
  boolean is(String name, String word) {
    return classes.getOrDefault(name, Set.of()).contains(word);
  }

  /** The size that a noun gives a place, or null when it gives none. */
  Place.@org.jspecify.annotations.Nullable Precision size(String noun) {
    return sizes.get(noun);
  }
}
