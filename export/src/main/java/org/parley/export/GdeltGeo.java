// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;

/** The eight columns that GDELT has for a place. Immutable and thread-safe. */
final class GdeltGeo {
  /** GDELT's types of places; 0 stands where there is none. */
  private static final int NONE = 0;

  private static final int COUNTRY = 1;
  private static final int US_STATE = 2;
  private static final int US_CITY = 3;
  private static final int WORLD_CITY = 4;
  private static final int WORLD_STATE = 5;

  private final Countries countries;

  GdeltGeo(Countries countries) {
    this.countries = countries;
  }

  /** Where a row has its place. */
  interface PlaceOf {
    @Nullable Place of(Dyad row);
  }

  /** What a place has in a column. */
  private interface OfPlace {
    @Nullable Object of(Place place);
  }

  /** The columns under a prefix such as {@code ActionGeo_}. */
  List<Column<Dyad>> columns(String prefix, PlaceOf place) {
    List<Column<Dyad>> columns = new ArrayList<>();
    columns.add(new Column<>(prefix + "Type", row -> type(place.of(row))));
    columns.add(column(prefix + "FullName", place, this::fullName));
    columns.add(column(prefix + "CountryCode", place, countries::fips));
    columns.add(column(prefix + "ADM1Code", place, this::adm1));
    columns.add(Column.empty(prefix + "ADM2Code"));
    columns.add(column(prefix + "Lat", place, Place::lat));
    columns.add(column(prefix + "Long", place, Place::lon));
    columns.add(column(prefix + "FeatureID", place, this::feature));
    return columns;
  }

  private static Column<Dyad> column(String name, PlaceOf place, OfPlace value) {
    return new Column<>(
        name,
        row -> {
          Place of = place.of(row);
          return of == null ? null : value.of(of);
        });
  }

  private static int type(@Nullable Place place) {
    if (place == null) {
      return NONE;
    }
    boolean us = "USA".equals(place.country());
    return switch (place.precision()) {
      case COUNTRY -> COUNTRY;
      case PROVINCE -> us ? US_STATE : WORLD_STATE;
      case SITE, TOWN, DISTRICT -> us ? US_CITY : WORLD_CITY;
    };
  }

  private String fullName(Place place) {
    return Stream.of(place.name(), place.admin1(), countries.name(place.country()))
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** GDELT writes the code of a country here too; codes of its divisions we do not have. */
  private @Nullable String adm1(Place place) {
    return feature(place);
  }

  private @Nullable String feature(Place place) {
    return place.precision() == Place.Precision.COUNTRY ? countries.fips(place) : null;
  }
}
