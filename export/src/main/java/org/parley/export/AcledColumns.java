// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Place;

/** The 31 columns of ACLED's table. Immutable and thread-safe. */
final class AcledColumns {
  private static final int WEEK = 7;
  private static final int MONTH = 31;

  private final Countries countries;
  private final AcledActors actors;

  AcledColumns(Countries countries, AcledActors actors) {
    this.countries = countries;
    this.actors = actors;
  }

  /** What a place has in a column. */
  private interface OfPlace {
    @Nullable Object of(Place place);
  }

  /** The columns in ACLED's order. */
  List<Column<AcledRow>> all() {
    List<Column<AcledRow>> all = new ArrayList<>();
    all.add(new Column<>("event_id_cnty", this::id));
    all.add(new Column<>("event_date", row -> precision(row) == null ? null : from(row)));
    all.add(new Column<>("year", AcledColumns::year));
    all.add(new Column<>("time_precision", AcledColumns::precision));
    all.add(new Column<>("disorder_type", row -> row.type().disorder()));
    all.add(new Column<>("event_type", row -> row.type().event()));
    all.add(new Column<>("sub_event_type", row -> row.type().subEvent()));
    all.add(new Column<>("actor1", row -> name(row.first())));
    all.add(new Column<>("assoc_actor_1", row -> others(row.first())));
    all.add(new Column<>("inter1", this::inter1));
    all.add(new Column<>("actor2", row -> name(row.second())));
    all.add(new Column<>("assoc_actor_2", row -> others(row.second())));
    all.add(new Column<>("inter2", this::inter2));
    all.add(new Column<>("interaction", this::interaction));
    all.add(new Column<>("civilian_targeting", this::civilians));
    all.add(column("iso", place -> countries.numeric(place.country())));
    all.add(Column.empty("region"));
    all.add(column("country", place -> countries.name(place.country())));
    all.add(column("admin1", AcledColumns::admin1));
    all.add(column("admin2", place -> named(place, Place.Precision.DISTRICT)));
    all.add(Column.empty("admin3"));
    all.add(point("location", Place::name));
    all.add(point("latitude", Place::lat));
    all.add(point("longitude", Place::lon));
    all.add(point("geo_precision", AcledColumns::geoPrecision));
    all.add(new Column<>("source", AcledRow::sources));
    all.add(Column.empty("source_scale"));
    all.add(new Column<>("notes", AcledRow::notes));
    all.add(new Column<>("fatalities", AcledRow::fatalities));
    all.add(new Column<>("tags", AcledRow::tags));
    all.add(Column.empty("timestamp"));
    return List.copyOf(all);
  }

  private static Column<AcledRow> column(String name, OfPlace value) {
    return new Column<>(
        name,
        row -> {
          Place place = row.happening().place();
          return place == null ? null : value.of(place);
        });
  }

  /** No country's middle stands in for a place in it. */
  private static Column<AcledRow> point(String name, OfPlace value) {
    return column(
        name, place -> place.precision() == Place.Precision.COUNTRY ? null : value.of(place));
  }

  private String id(AcledRow row) {
    Place place = row.happening().place();
    String country = place == null || place.country() == null ? "" : place.country();
    return country + Ids.number(row.happening().lead().event().id());
  }

  private static @Nullable LocalDate from(AcledRow row) {
    return row.happening().date().from();
  }

  private static @Nullable Integer year(AcledRow row) {
    LocalDate from = from(row);
    LocalDate to = row.happening().date().to();
    return from != null && to != null && from.getYear() == to.getYear() ? from.getYear() : null;
  }

  /** 1 the day, 2 the week, 3 the month; null when less is known. */
  private static @Nullable Integer precision(AcledRow row) {
    DateRange date = row.happening().date();
    LocalDate from = date.from();
    LocalDate to = date.to();
    if (from == null || to == null) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days == 1) {
      return 1;
    }
    if (days <= WEEK) {
      return 2;
    }
    return days <= MONTH ? Integer.valueOf(3) : null;
  }

  private static @Nullable String name(List<Party> parties) {
    return parties.isEmpty() ? null : parties.get(0).name();
  }

  private static String others(List<Party> parties) {
    return parties.stream().skip(1).map(Party::name).distinct().collect(Collectors.joining("; "));
  }

  private @Nullable Integer inter1(AcledRow row) {
    if (row.first().isEmpty()) {
      return null;
    }
    return row.type().isDemonstration()
        ? Integer.valueOf(AcledActors.demonstrators(row.type().event()))
        : actors.code(row.first().get(0), row.happening().place());
  }

  private @Nullable Integer inter2(AcledRow row) {
    return row.second().isEmpty()
        ? null
        : actors.code(row.second().get(0), row.happening().place());
  }

  /** The two codes, the lesser first; 0 for a side that is not there. */
  private @Nullable Integer interaction(AcledRow row) {
    Integer one = inter1(row);
    Integer other = row.second().isEmpty() ? Integer.valueOf(0) : inter2(row);
    if (one == null || other == null) {
      return null;
    }
    return other == 0 ? one * 10 : Math.min(one, other) * 10 + Math.max(one, other);
  }

  private @Nullable String civilians(AcledRow row) {
    return row.type().disorder().equals("Political violence")
            && actors.areAll(row.second(), "civilians")
        ? "Civilian targeting"
        : null;
  }

  private static @Nullable String admin1(Place place) {
    String own = named(place, Place.Precision.PROVINCE);
    return own == null ? place.admin1() : own;
  }

  private static @Nullable String named(Place place, Place.Precision precision) {
    return place.precision() == precision ? place.name() : null;
  }

  /** 1 the town, 2 near it or part of a region, 3 a region. */
  private static int geoPrecision(Place place) {
    return switch (place.precision()) {
      case SITE, TOWN -> 1;
      case DISTRICT -> 2;
      case PROVINCE, COUNTRY -> 3;
    };
  }
}
