// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;

/** Codes of countries in the lists that formats of the field use. Immutable and thread-safe. */
final class Countries {
  private static final int COLUMNS = 6;
  private static final int NAME = 5;
  private static final int COW = 4;
  private static final int CAMEO = 3;

  private final Map<String, List<String>> rows = new HashMap<>();
  private final Map<String, String> fipsOfDivision = new HashMap<>();

  /** Reads {@code countries.tsv} and {@code fips-divisions.tsv}. */
  Countries() {
    for (List<String> row : Tables.rows("countries.tsv", COLUMNS)) {
      rows.put(row.get(0), row);
    }
    for (List<String> row : Tables.rows("fips-divisions.tsv", 3)) {
      fipsOfDivision.put(row.get(0) + " " + row.get(1), row.get(2));
    }
  }

  /** ISO 3166-1 numeric code with its leading zeros, or null. */
  @Nullable String numeric(@Nullable String iso3) {
    return field(iso3, 1);
  }

  /** FIPS 10-4 code of the country that a place lies in, or null. */
  @Nullable String fips(Place place) {
    String ofDivision = fipsOfDivision.get(place.country() + " " + place.admin1());
    return ofDivision == null ? field(place.country(), 2) : ofDivision;
  }

  /** CAMEO country code; the ISO one where CAMEO has no other; null for no country. */
  @Nullable String cameo(@Nullable String iso3) {
    String own = field(iso3, CAMEO);
    return own == null ? iso3 : own;
  }

  /** Correlates of War number, or null. */
  @Nullable String cow(@Nullable String iso3) {
    return field(iso3, COW);
  }

  /** English name, or the code itself when the list lacks it. */
  @Nullable String name(@Nullable String iso3) {
    String name = field(iso3, NAME);
    return name == null ? iso3 : name;
  }

  private @Nullable String field(@Nullable String iso3, int column) {
    List<String> row = iso3 == null ? null : rows.get(iso3);
    return row == null || row.get(column).isEmpty() ? null : row.get(column);
  }
}
