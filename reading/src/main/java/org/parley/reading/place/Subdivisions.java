// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/** First-level divisions that news names by abbreviation or adjective. Immutable, thread-safe. */
final class Subdivisions {
  private final List<Division> all = new ArrayList<>();
  private final Map<String, Division> byWord = new HashMap<>();

  /**
   * A division.
   *
   * @param country ISO alpha-3 code
   * @param name as the gazetteer has it
   * @param code its code, a name only after a town and a comma; or empty
   * @param lat degrees north of a point near its middle
   * @param lon degrees east
   */
  record Division(
      String country,
      String name,
      List<String> abbreviations,
      String code,
      List<String> adjectives,
      double lat,
      double lon) {
    Division {
      abbreviations = List.copyOf(abbreviations);
      adjectives = List.copyOf(adjectives);
    }
  }

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  Subdivisions(Resources resources) {
    for (Resources.Row row : resources.rows("place/subdivisions.tsv", 7)) {
      if (row.cell(0).length() != 3 || row.cell(1).isEmpty()) {
        throw row.wrong("needs an alpha-3 code and a name");
      }
      Division division =
          new Division(
              row.cell(0),
              row.cell(1),
              list(row.cell(2)),
              row.cell(3),
              list(row.cell(4)),
              Points.degrees(row, 5, 90),
              Points.degrees(row, 6, 180));
      all.add(division);
      byWord.putIfAbsent(division.name(), division);
      division.abbreviations().forEach(word -> byWord.putIfAbsent(word, division));
      division.adjectives().forEach(word -> byWord.putIfAbsent(word, division));
      if (!division.code().isEmpty()) {
        byWord.putIfAbsent(division.code(), division);
      }
    }
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }

  /** All rows, in order. */
  List<Division> all() {
    return List.copyOf(all);
  }

  /** The division that a name, an abbreviation, a code or an adjective means, or null. */
  @Nullable Division find(String word) {
    return byWord.get(word);
  }
}
