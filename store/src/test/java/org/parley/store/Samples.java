// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.Correction;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Evidence;
import org.parley.model.Fatalities;
import org.parley.model.Incident;
import org.parley.model.LeftOut;
import org.parley.model.Mention;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Place;
import org.parley.model.PlaceMention;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.Territory;
import org.parley.model.TextSpan;

/** One small page read whole, and a merge of it: a row of every kind, every field in use. */
public final class Samples {
  public static final String TEXT =
      """
      Rebels refuse truce
      RIVERTOWN, 3 May 2021
      The Rebel Front rejected a truce in Rivertown, its spokesman said.
      Share this
      """;

  public static final DateRange PUBLISHED =
      new DateRange(
          LocalDate.of(2021, 5, 3),
          LocalDate.of(2021, 5, 3),
          DateRange.Precision.DAY,
          DateRange.Basis.DATELINE,
          new Span(31, 41));

  public static final Place RIVERTOWN =
      new Place("geonames:42", "Rivertown", "AAA", "North", -1.5, 30.25, Place.Precision.TOWN, 42L);

  private Samples() {}

  /** The reading of {@link #TEXT}, found at {@code uri}. */
  public static PageReading reading(String uri) {
    return reading("00000000000000aa", uri);
  }

  /** The same reading as page {@code id}. */
  public static PageReading reading(String id, String uri) {
    Page page =
        new Page(
            id,
            uri,
            "text/plain",
            "UTF-8",
            id + "0".repeat(48),
            TEXT,
            List.of(new LeftOut(109, 119, LeftOut.Reason.SHARE_WIDGET)));
    String story = id + "-1";
    ActorRef front = new ActorRef("rebel-front", 42, 57, "The Rebel Front");
    ActorRef spokesman = new ActorRef("spokesman-of-rebel-front", 89, 102, "its spokesman");
    return new PageReading(
        page,
        List.of(story(id)),
        List.of(
            new Mention.OfActor(story, 42, 57, "The Rebel Front", "rebel-front"),
            new Mention.OfPlace(story, 78, 87, "Rivertown", RIVERTOWN),
            new Mention.OfTime(
                story,
                31,
                41,
                "3 May 2021",
                LocalDate.of(2021, 5, 3),
                LocalDate.of(2021, 5, 3),
                DateRange.Precision.DAY)),
        List.of(actor("rebel-front", story)),
        List.of(
            new Event(
                story + "-e1",
                story,
                new Span(42, 108),
                EventType.REJECT,
                "meet",
                List.of("military", "diplomatic"),
                new TextSpan(58, 66, "rejected"),
                List.of(front),
                List.of(new ActorRef(null, 67, 74, "a truce")),
                new TextSpan(67, 74, "a truce"),
                Set.of(AuxiliaryMode.NEGATION, AuxiliaryMode.HISTORICAL),
                PUBLISHED,
                new PlaceMention(RIVERTOWN, new Span(78, 87)),
                new Fatalities(1, null, 3, new Span(78, 87)),
                List.of(
                    new Claim(
                        "spokesman-of-rebel-front",
                        Claim.Relation.ASSERTS,
                        89,
                        102,
                        "its spokesman"),
                    new Claim(null, Claim.Relation.RELAYS, null, null, null)),
                3,
                -4.0,
                "0120",
                Territory.CAPTURES)),
        List.of(
            new Statement(
                story + "-s1",
                story,
                spokesman,
                List.of(front),
                new TextSpan(103, 107, "said"),
                List.of(new Span(42, 87)),
                Statement.Form.INDIRECT,
                null,
                DateRange.UNKNOWN)),
        List.of(proposal("truce")),
        List.of(position(story + "-p1", "truce", "rebel-front", story)));
  }

  private static Story story(String page) {
    return new Story(
        page + "-1",
        page,
        1,
        "Rebels refuse truce",
        "en",
        null,
        null,
        "RIVERTOWN, 3 May 2021",
        List.of(
            new StorySpan(0, 19, StorySpan.Role.TITLE),
            new StorySpan(20, 41, StorySpan.Role.DATELINE),
            new StorySpan(42, 108, StorySpan.Role.BODY)),
        PUBLISHED,
        page + "-1",
        true,
        null);
  }

  private static Actor actor(String id, String story) {
    return new Actor(
        id,
        "Rebel Front",
        Actor.Kind.ARMED_GROUP,
        "AAA",
        "REB",
        null,
        List.of(new Actor.Alias("The Rebel Front", List.of(story))),
        List.of(new Actor.Role("party of", "coalition", "2019", null, new Evidence(story, 42, 57))),
        2);
  }

  private static Proposal proposal(String id) {
    return new Proposal(
        id,
        "Truce in Rivertown",
        Proposal.Kind.CEASEFIRE,
        List.of("mediators"),
        List.of(),
        RIVERTOWN,
        PUBLISHED,
        List.of(new Evidence("00000000000000aa-1", 67, 74)));
  }

  private static Position position(String id, String proposal, String actor, String story) {
    return new Position(
        id,
        proposal,
        actor,
        Position.Stance.LEAVES_UNSIGNED,
        List.of(new Span(67, 74)),
        List.of(),
        PUBLISHED,
        List.of(new Claim("spokesman", Claim.Relation.ASSERTS, 89, 102, "its spokesman")),
        List.of(new Evidence(story, 42, 87)));
  }

  /** A merge of {@link #reading(String)} that gives its front another id and its story a group. */
  public static MergedRecord merged() {
    String story = "00000000000000aa-1";
    return new MergedRecord(
        List.of(actor("front-of-rebels", story)),
        List.of(proposal("rivertown-truce")),
        List.of(position("p1", "rivertown-truce", "front-of-rebels", story)),
        List.of(
            new Incident(
                "i1",
                EventType.REJECT,
                PUBLISHED,
                RIVERTOWN,
                List.of("front-of-rebels"),
                List.of(),
                List.of(story + "-e1"),
                List.of(
                    new Incident.Account(
                        "front-of-rebels",
                        Claim.Relation.DENIES,
                        Incident.Says.DIFFERS,
                        List.of(Incident.DiffersOn.FATALITIES),
                        new Evidence(story, 42, 87),
                        new Incident.Follows(
                            Incident.Follows.Kind.WITHDRAWS, new Evidence(story, 31, 41)))),
                true,
                1,
                List.of(new Incident.Join(story + "-e2", story + "-e1", "in the same sentence")),
                List.of())),
        Map.of("rebel-front", "front-of-rebels"),
        Map.of(story, new MergedRecord.Group("g1", false)));
  }

  /** A correction with every field in use. */
  public static Correction correction(String id) {
    return new Correction(
        id,
        "actor:Rebel Front",
        "{\"kind\":\"party\"}",
        "an analyst",
        Instant.parse("2024-02-03T04:05:06Z"),
        null);
  }
}
