// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Event;
import org.parley.model.Fatalities;
import org.parley.model.Place;
import org.parley.model.PlaceMention;
import org.parley.model.Story;

/** Says events in the manual's terms. Immutable and thread-safe. */
final class PloverRows {
  private static final String CODER = "Parley";
  private static final String NEGATION = AuxiliaryMode.NEGATION.name().toLowerCase(Locale.ROOT);

  private final Countries countries;

  PloverRows(Countries countries) {
    this.countries = countries;
  }

  /** The line of an event. */
  PloverRow of(EventView view) {
    Event event = view.event();
    LocalDate from = event.date().from();
    LocalDate to = event.date().to();
    PlaceMention place = event.place();
    return new PloverRow(
        event.id(),
        from,
        from == null || from.equals(to) ? null : to,
        entities(view.actors()),
        entities(view.recipients()),
        List.of(event.type()),
        modes(event),
        event.contexts(),
        List.of(event.cue().text()),
        place == null ? null : location(place.place(), view.placeWords()),
        event.quad(),
        event.score(),
        size(event.fatalities()),
        view.uri(),
        view.sentence(),
        new PloverRow.TextInfo(
            view.story().order(), event.sentence().start(), event.sentence().end(), event.story()),
        cite(view),
        CODER,
        NotCarried.isDenied(event) ? "denied by somebody quoted, see parley.claimed_by" : null,
        new PloverRow.Extension(
            view.story().page(),
            event.cue(),
            event.actor(),
            event.recipient(),
            event.object(),
            event.date(),
            place == null ? null : place.evidence(),
            event.fatalities(),
            event.claimedBy(),
            event.cameo(),
            event.territory()));
  }

  /** Who reads modes alone must not take a denied act for one that took place. */
  private static List<String> modes(Event event) {
    List<String> modes = new ArrayList<>();
    if (event.mode() != null) {
      modes.add(event.mode());
    }
    event.aux().forEach(mode -> modes.add(mode.name().toLowerCase(Locale.ROOT)));
    if (NotCarried.isDenied(event) && !modes.contains(NEGATION)) {
      modes.add(NEGATION);
    }
    return List.copyOf(modes);
  }

  private static List<PloverRow.Entity> entities(List<Party> parties) {
    List<PloverRow.Entity> entities = new ArrayList<>();
    for (Party party : parties) {
      Actor actor = party.actor();
      entities.add(
          new PloverRow.Entity(
              code(actor),
              party.sector(),
              party.ref().text(),
              actor == null ? null : actor.wikidata(),
              actor == null ? null : actor.name()));
    }
    return List.copyOf(entities);
  }

  private static @Nullable String code(@Nullable Actor actor) {
    if (actor == null) {
      return null;
    }
    boolean international = actor.kind() == Actor.Kind.INTERNATIONAL_ORGANISATION;
    return international && actor.country() == null ? "IGO" : actor.country();
  }

  private PloverRow.Location location(Place place, @Nullable String words) {
    return new PloverRow.Location(
        words,
        place.name(),
        place.geonames(),
        place.lat(),
        place.lon(),
        named(place, Place.Precision.TOWN),
        named(place, Place.Precision.DISTRICT),
        place.precision() == Place.Precision.PROVINCE ? place.name() : place.admin1(),
        countries.name(place.country()),
        place.country(),
        resolution(place));
  }

  private static @Nullable String named(Place place, Place.Precision precision) {
    return place.precision() == precision ? place.name() : null;
  }

  /** From 5 below a city to 1 for a country, as the manual counts. */
  private static int resolution(Place place) {
    return Place.Precision.values().length - place.precision().ordinal();
  }

  private static PloverRow.@Nullable Size size(@Nullable Fatalities killed) {
    return killed == null ? null : new PloverRow.Size(killed.best());
  }

  private static PloverRow.CiteInfo cite(EventView view) {
    Story story = view.story();
    return new PloverRow.CiteInfo(
        view.uri(),
        story.title(),
        story.language(),
        view.source(),
        Dates.published(story).orElse(null),
        CODER,
        "PLOVER 2.0");
  }
}
