// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Correction;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Evidence;
import org.parley.model.Mention;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;

/** Readings of pages of one sentence: the River Front shelled the mill and refused a truce. */
final class Told {
  static final String TEXT = "The River Front shelled the mill, refused a truce and said why.";
  static final String A = "a".repeat(16);
  static final String B = "b".repeat(16);

  private Told() {}

  /** The reading of {@link #TEXT} as a page. */
  static PageReading page(String id) {
    return page(id, 16);
  }

  /**
   * @param cueStart where the cue of the attack begins: another Parley may take another word
   */
  static PageReading page(String id, int cueStart) {
    String story = id + "-1";
    ActorRef front = new ActorRef("river-front", 4, 15, "River Front");
    Place mill = new Place("mill", "Mill", "AAA", null, 1.0, 2.0, Place.Precision.SITE, null);
    List<Event> events =
        List.of(
            event(story, 1, EventType.ASSAULT, cueStart, 23, front),
            event(story, 2, EventType.REJECT, 34, 41, front));
    return new PageReading(
        new Page(id, id + ".txt", "text/plain", "UTF-8", id.repeat(4), TEXT, List.of()),
        List.of(story(id)),
        List.of(new Mention.OfPlace(story, 28, 32, "mill", mill)),
        List.of(actor("river-front", "River Front", story), actor("town", "Town", story)),
        events,
        List.of(
            new Statement(
                story + "-s1",
                story,
                front,
                List.of(),
                new TextSpan(54, 58, "said"),
                List.of(new Span(59, 62)),
                Statement.Form.INDIRECT,
                null,
                DateRange.UNKNOWN)),
        List.of(
            new Proposal(
                story + "-t",
                "Truce " + id.charAt(0),
                Proposal.Kind.CEASEFIRE,
                List.of(),
                List.of(),
                null,
                DateRange.UNKNOWN,
                List.of(new Evidence(story, 42, 49)))),
        List.of(
            new Position(
                story + "-p1",
                story + "-t",
                "river-front",
                Position.Stance.REJECTS,
                List.of(),
                List.of(),
                DateRange.UNKNOWN,
                List.of(),
                List.of(new Evidence(story, 34, 49)))));
  }

  private static Event event(
      String story, int number, EventType type, int start, int end, ActorRef actor) {
    return new Event(
        story + "-e" + number,
        story,
        new Span(0, 63),
        type,
        number == 1 ? "artillery" : null,
        List.of(),
        new TextSpan(start, end, TEXT.substring(start, end)),
        List.of(actor),
        List.of(),
        null,
        Set.of(),
        DateRange.UNKNOWN,
        null,
        null,
        List.of(new Claim("river-front", Claim.Relation.ASSERTS, 4, 15, "River Front")),
        type.quad(),
        -9.0,
        "190",
        null);
  }

  private static Story story(String page) {
    return new Story(
        page + "-1",
        page,
        1,
        null,
        "en",
        null,
        null,
        null,
        List.of(new StorySpan(0, 63, StorySpan.Role.BODY)),
        DateRange.UNKNOWN,
        page + "-1",
        true,
        null);
  }

  private static Actor actor(String id, String name, String story) {
    return new Actor(
        id,
        name,
        Actor.Kind.ARMED_GROUP,
        null,
        null,
        null,
        List.of(new Actor.Alias(name, List.of(story))),
        List.of(),
        1);
  }

  /** Corrections of these targets and changes, one a second. */
  static List<Correction> log(String... targetsAndChanges) {
    List<Correction> log = new ArrayList<>();
    for (int i = 0; i < targetsAndChanges.length; i += 2) {
      log.add(
          correction("c" + (i / 2 + 1), targetsAndChanges[i], targetsAndChanges[i + 1], i, null));
    }
    return log;
  }

  static Correction correction(
      String id, String target, String change, int second, @Nullable String note) {
    return new Correction(id, target, change, "ada", Instant.ofEpochSecond(second), note);
  }
}
