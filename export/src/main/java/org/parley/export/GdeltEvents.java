// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.StorySpan;

/** The 61 columns of GDELT 2.0's events. Immutable and thread-safe. */
final class GdeltEvents {
  private final Cameo cameo = new Cameo();
  private final CameoActors actors;
  private final GdeltGeo geo;

  GdeltEvents(Countries countries) {
    this.actors = new CameoActors(countries);
    this.geo = new GdeltGeo(countries);
  }

  /** Who a row has on one of its sides. */
  private interface PartyOf {
    @Nullable Party of(Dyad row);
  }

  /** The columns in GDELT's order. */
  List<Column<Dyad>> columns() {
    List<Column<Dyad>> columns = new ArrayList<>();
    columns.add(new Column<>("GLOBALEVENTID", Dyad::id));
    columns.add(new Column<>("SQLDATE", row -> day(row.happening().date())));
    columns.add(new Column<>("MonthYear", row -> month(row.happening().date())));
    columns.add(new Column<>("Year", row -> year(row.happening().date())));
    columns.add(new Column<>("FractionDate", row -> fraction(row.happening().date())));
    columns.addAll(actor("Actor1", Dyad::actor));
    columns.addAll(actor("Actor2", Dyad::recipient));
    columns.add(new Column<>("IsRootEvent", row -> opensItsStory(row.happening().lead()) ? 1 : 0));
    columns.add(new Column<>("EventCode", this::code));
    columns.add(new Column<>("EventBaseCode", row -> Cameo.base(code(row))));
    columns.add(new Column<>("EventRootCode", row -> Cameo.root(code(row))));
    columns.add(new Column<>("QuadClass", row -> Cameo.quad(code(row))));
    columns.add(new Column<>("GoldsteinScale", row -> cameo.goldstein(code(row))));
    columns.add(new Column<>("NumMentions", row -> row.happening().timesTold()));
    columns.add(new Column<>("NumSources", row -> row.happening().texts()));
    columns.add(new Column<>("NumArticles", row -> row.happening().texts()));
    columns.add(Column.empty("AvgTone"));
    columns.addAll(geo.columns("Actor1Geo_", row -> null));
    columns.addAll(geo.columns("Actor2Geo_", row -> null));
    columns.addAll(geo.columns("ActionGeo_", row -> row.happening().place()));
    columns.add(new Column<>("DATEADDED", row -> added(row.happening())));
    columns.add(new Column<>("SOURCEURL", row -> row.happening().lead().uri()));
    return List.copyOf(columns);
  }

  private List<Column<Dyad>> actor(String side, PartyOf party) {
    List<Column<Dyad>> columns = new ArrayList<>();
    columns.add(new Column<>(side + "Code", row -> cameo(party.of(row)).code()));
    columns.add(new Column<>(side + "Name", row -> name(party.of(row))));
    columns.add(new Column<>(side + "CountryCode", row -> cameo(party.of(row)).country()));
    columns.add(new Column<>(side + "KnownGroupCode", row -> cameo(party.of(row)).group()));
    columns.add(Column.empty(side + "EthnicCode"));
    columns.add(Column.empty(side + "Religion1Code"));
    columns.add(Column.empty(side + "Religion2Code"));
    columns.add(new Column<>(side + "Type1Code", row -> cameo(party.of(row)).type(0)));
    columns.add(new Column<>(side + "Type2Code", row -> cameo(party.of(row)).type(1)));
    columns.add(new Column<>(side + "Type3Code", row -> cameo(party.of(row)).type(2)));
    return columns;
  }

  private CameoActor cameo(@Nullable Party party) {
    return actors.of(party == null ? null : party.actor());
  }

  private static @Nullable String name(@Nullable Party party) {
    return party == null ? null : party.name().toUpperCase(Locale.ROOT);
  }

  private String code(Dyad row) {
    return cameo.code(row.happening().lead().event());
  }

  /** Whether the act is told in the first sentence of its story's text. */
  private static boolean opensItsStory(EventView telling) {
    return telling.story().spans().stream()
        .filter(span -> span.role() == StorySpan.Role.BODY)
        .findFirst()
        .filter(span -> span.start() == telling.event().sentence().start())
        .isPresent();
  }

  private static @Nullable String day(DateRange date) {
    LocalDate from = date.from();
    return from == null || !from.equals(date.to()) ? null : Dates.compact(from);
  }

  private static @Nullable String month(DateRange date) {
    LocalDate from = date.from();
    LocalDate to = date.to();
    boolean one = from != null && to != null && from.withDayOfMonth(1).equals(to.withDayOfMonth(1));
    return one && from != null ? Dates.compact(from).substring(0, 6) : null;
  }

  private static @Nullable Integer year(DateRange date) {
    LocalDate from = date.from();
    LocalDate to = date.to();
    return from != null && to != null && from.getYear() == to.getYear() ? from.getYear() : null;
  }

  private static @Nullable String fraction(DateRange date) {
    LocalDate from = date.from();
    if (from == null || !from.equals(date.to())) {
      return null;
    }
    double done = from.getDayOfYear() / (double) from.lengthOfYear();
    // The last day of a year must not be written as the year after.
    return String.format(Locale.ROOT, "%.4f", from.getYear() + Math.min(done, 0.9999));
  }

  /** The first day on which a story that tells it is known to have been published. */
  static @Nullable String added(Happening happening) {
    return happening.tellings().stream()
        .map(telling -> Dates.published(telling.story()))
        .flatMap(java.util.Optional::stream)
        .min(LocalDate::compareTo)
        .map(Dates::midnight)
        .orElse(null);
  }
}
