// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.Place;
import org.parley.store.Kind;
import org.parley.store.Store;

/** {@code polecat}: POLECAT's columns, a row an event. */
final class Polecat implements Export {
  private static final String FILE = "polecat.tsv";
  private static final int VERBAL_COOPERATION = 1;
  private static final int MATERIAL_COOPERATION = 2;
  private static final int VERBAL_CONFLICT = 3;

  private final Countries countries;
  private final List<Column<EventView>> columns;

  Polecat(Countries countries) {
    this.countries = countries;
    this.columns = columns();
  }

  @Override
  public String name() {
    return "polecat";
  }

  @Override
  public ExportSummary write(Store store, Path folder) throws IOException {
    return FilesAside.oneFile(
        store,
        folder,
        FILE,
        (out, summary) -> {
          Tsv.header(columns, out);
          EventViews views = new EventViews(store);
          store.forEach(Kind.EVENTS, event -> row(event, views, out, summary));
        });
  }

  private void row(Event event, EventViews views, Writer out, ExportSummary summary) {
    NotCarried reason = NotCarried.because(event);
    if (reason != null) {
      summary.leftOut(reason);
      return;
    }
    Tsv.row(columns, views.of(event), out);
    summary.row(FILE);
  }

  private List<Column<EventView>> columns() {
    List<Column<EventView>> all = new ArrayList<>();
    all.add(new Column<>("Event ID", row -> row.event().id()));
    all.add(new Column<>("Event Date", row -> oneDay(row.event())));
    all.add(new Column<>("Event Type", row -> row.event().type()));
    all.add(new Column<>("Event Mode", row -> row.event().mode()));
    all.add(new Column<>("Intensity", row -> row.event().score()));
    all.add(new Column<>("Quad Code", row -> quad(row.event().quad())));
    all.add(new Column<>("Contexts", row -> String.join("; ", row.event().contexts())));
    all.addAll(side("Actor", EventView::actors));
    all.addAll(side("Recipient", EventView::recipients));
    all.add(new Column<>("Placename", row -> of(row, Place::name)));
    all.add(new Column<>("City", row -> named(row, Place.Precision.TOWN)));
    all.add(new Column<>("District", row -> named(row, Place.Precision.DISTRICT)));
    all.add(new Column<>("Province", row -> of(row, Polecat::province)));
    all.add(new Column<>("Country", row -> of(row, Place::country)));
    all.add(new Column<>("Latitude", row -> of(row, Place::lat)));
    all.add(new Column<>("Longitude", row -> of(row, Place::lon)));
    all.add(new Column<>("GeoNames ID", row -> of(row, Place::geonames)));
    all.add(new Column<>("Raw Placename", EventView::placeWords));
    all.add(Column.empty("Feature Type"));
    all.add(new Column<>("Source", EventView::source));
    all.add(new Column<>("Publication Date", row -> Dates.published(row.story()).orElse(null)));
    all.add(Column.empty("Story People"));
    all.add(Column.empty("Story Organizations"));
    all.add(Column.empty("Story Locations"));
    all.add(new Column<>("Language", row -> row.story().language()));
    all.add(new Column<>("Version", row -> "Parley, PLOVER 2.0"));
    return List.copyOf(all);
  }

  private List<Column<EventView>> side(String side, Function<EventView, List<Party>> parties) {
    return List.of(
        new Column<>(side + " Name", row -> joined(parties.apply(row), Party::name)),
        new Column<>(side + " Country", row -> joined(parties.apply(row), Party::country)),
        new Column<>(
            side + " COW",
            row -> joined(parties.apply(row), party -> countries.cow(party.country()))),
        new Column<>("Primary " + side + " Sector", row -> firstSector(parties.apply(row))),
        new Column<>(side + " Sectors", row -> joined(parties.apply(row), Party::sector)),
        Column.empty(side + " Title"),
        new Column<>(
            side + " Name Raw", row -> joined(parties.apply(row), party -> party.ref().text())),
        Column.empty("Wikipedia " + side + " ID"));
  }

  /** What a party has in a column. */
  private interface OfParty {
    @Nullable String of(Party party);
  }

  /** What a place has in a column. */
  private interface OfPlace {
    @Nullable Object of(Place place);
  }

  private static String joined(List<Party> parties, OfParty value) {
    return parties.stream()
        .map(value::of)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static @Nullable String firstSector(List<Party> parties) {
    return parties.isEmpty() ? null : parties.get(0).sector();
  }

  private static @Nullable LocalDate oneDay(Event event) {
    LocalDate from = event.date().from();
    return from != null && from.equals(event.date().to()) ? from : null;
  }

  private static @Nullable Object of(EventView row, OfPlace value) {
    return row.event().place() == null ? null : value.of(row.event().place().place());
  }

  private static @Nullable Object named(EventView row, Place.Precision precision) {
    return of(row, place -> place.precision() == precision ? place.name() : null);
  }

  private static @Nullable String province(Place place) {
    return place.precision() == Place.Precision.PROVINCE ? place.name() : place.admin1();
  }

  private static String quad(int quad) {
    boolean verbal = quad == VERBAL_COOPERATION || quad == VERBAL_CONFLICT;
    boolean cooperation = quad == VERBAL_COOPERATION || quad == MATERIAL_COOPERATION;
    return (verbal ? "VERBAL " : "MATERIAL ") + (cooperation ? "COOPERATION" : "CONFLICT");
  }
}
