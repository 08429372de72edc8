// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.Correction;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Fatalities;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Place;
import org.parley.model.PlaceMention;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.Territory;
import org.parley.model.TextSpan;
import org.parley.store.Merges;
import org.parley.store.Store;

/**
 * A record whose values are hard to write: tabs, line breaks, quotes, characters beyond the basic
 * plane, letters from right to left, unknown values, hundreds of list items; and acts that did not
 * happen.
 */
final class AwkwardRecord {
  /** The army's name and the town's hold what would break a cell. */
  static final String ARMY = "The \"Ninth\"\tArmy \uD83D\uDE80;\nof \u0645\u0635\u0631";

  static final String TOWN = "Bir \"\u0628\u0626\u0631\"\tNine";
  static final String TEXT = "\uD83D\uDE80 " + ARMY + " took " + TOWN + ", it \"said\".\nEnd.";
  static final int CUE = TEXT.codePointCount(0, TEXT.indexOf(" took ")) + 1;
  static final int SENTENCE_END = TEXT.codePointCount(0, TEXT.indexOf("\nEnd."));
  static final int MANY = 300;

  static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  static final DateRange ON_A_DAY = range(DAY, DAY, DateRange.Precision.DAY);
  static final DateRange IN_A_MONTH =
      range(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 28), DateRange.Precision.MONTH);
  static final Place PLACE =
      new Place("geonames:9", TOWN, "PSE", "Gaza", 31.5, -0.25, Place.Precision.TOWN, 9L);
  static final Place COUNTRY =
      new Place("libya", "Libya", "LBY", null, 27.0, 17.0, Place.Precision.COUNTRY, 5L);

  private AwkwardRecord() {}

  /** The events of a page: one that happened, then one for each way of not having happened. */
  static List<Event> events(String story) {
    List<Event> events = new ArrayList<>();
    events.add(event(story, 1, Set.of(), Claim.Relation.ASSERTS));
    events.add(event(story, 2, Set.of(AuxiliaryMode.NEGATION), Claim.Relation.ASSERTS));
    events.add(event(story, 3, Set.of(AuxiliaryMode.HYPOTHETICAL), Claim.Relation.ASSERTS));
    events.add(event(story, 4, Set.of(AuxiliaryMode.FUTURE), Claim.Relation.ASSERTS));
    events.add(event(story, 5, Set.of(), Claim.Relation.DENIES));
    events.add(bare(story));
    return events;
  }

  /** The seizure of the town. */
  static Event event(String story, int number, Set<AuxiliaryMode> aux, Claim.Relation relation) {
    return new Event(
        story + "-e" + number,
        story,
        new Span(0, SENTENCE_END),
        EventType.COERCE,
        "seize",
        List.of("military", "territory"),
        new TextSpan(CUE, CUE + 4, "took"),
        List.of(new ActorRef("army", 2, CUE - 1, ARMY)),
        List.of(new ActorRef(null, CUE + 5, CUE + 8, "Bir")),
        null,
        aux,
        ON_A_DAY,
        new PlaceMention(PLACE, new Span(CUE + 5, CUE + 8)),
        new Fatalities(7, null, 9, new Span(0, 1)),
        List.of(new Claim("army", relation, 2, 5, "The")),
        4,
        -7.0,
        "0192",
        Territory.CAPTURES);
  }

  /** An event of which next to nothing is known, with hundreds of contexts. */
  private static Event bare(String story) {
    List<String> contexts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      contexts.add("context-" + i);
    }
    return new Event(
        story + "-e6",
        story,
        new Span(0, SENTENCE_END),
        EventType.AGREE,
        null,
        contexts,
        new TextSpan(CUE, CUE + 4, "took"),
        List.of(new ActorRef("nobody-knows", 2, 5, "The")),
        List.of(),
        null,
        Set.of(AuxiliaryMode.FUTURE),
        IN_A_MONTH,
        new PlaceMention(COUNTRY, new Span(0, 1)),
        null,
        List.of(),
        1,
        null,
        null,
        null);
  }

  static PageReading reading(String page, String uri, @Nullable String outlet) {
    String story = page + "-1";
    StorySpan body = new StorySpan(0, SENTENCE_END, StorySpan.Role.BODY);
    Story told =
        new Story(
            story,
            page,
            1,
            null,
            "en",
            outlet,
            null,
            null,
            List.of(body),
            ON_A_DAY,
            story,
            true,
            null);
    return new PageReading(
        new Page(page, uri, "text/plain", null, page.repeat(4), TEXT, List.of()),
        List.of(told),
        List.of(),
        List.of(),
        events(story),
        List.of(),
        List.of(),
        List.of());
  }

  /** Fills a store: three pages tell one incident, the third reprints the second. */
  static Store fill(Store store) {
    String first = "00000000000000a1";
    String second = "00000000000000a2";
    String third = "00000000000000a3";
    store.put(reading(first, "https://news.example/a?x=\"1\"", "Outlet \"One\""), "r");
    store.put(reading(second, "file:///b.txt", null), "r");
    store.put(reading(third, "https://news.example/c", null), "r");
    List<Actor.Alias> aliases = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      aliases.add(new Actor.Alias("alias \"" + i + "\"\t\u0645", List.of(first + "-1")));
    }
    Actor army =
        new Actor("army", ARMY, Actor.Kind.ARMED_FORCES, "ROU", "MIL", "Q1", aliases, List.of(), 3);
    List<String> tellings =
        List.of(first + "-1-e1", first + "-1-e5", second + "-1-e1", third + "-1-e1");
    Incident incident =
        new Incident(
            "i1",
            EventType.COERCE,
            ON_A_DAY,
            PLACE,
            List.of("army"),
            List.of(),
            tellings,
            List.of(),
            true,
            2);
    MergedRecord merged =
        new MergedRecord(
            List.of(army),
            List.of(),
            List.of(),
            List.of(incident),
            Map.of(),
            Map.of(
                second + "-1",
                new MergedRecord.Group(second + "-1", true),
                third + "-1",
                new MergedRecord.Group(second + "-1", false)));
    Merges.put(merged, store);
    store.correct(
        new Correction(
            "c1", "t\t\"1\"", "{}", "\u0645", Instant.parse("2024-02-03T04:05:06Z"), null));
    return store;
  }

  private static DateRange range(LocalDate from, LocalDate to, DateRange.Precision precision) {
    return new DateRange(from, to, precision, DateRange.Basis.TEXT, new Span(0, 1));
  }
}
