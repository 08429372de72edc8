// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Mention;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.PlaceMention;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;

/** Readings by number, as many and as large as a test wants, and a merge of what a store holds. */
public final class Generated {
  private static final String SENTENCE = "Front %d rejected a truce with front %d in Rivertown.\n";

  private Generated() {}

  /** The reading of page {@code number}: one story with so many events. */
  public static PageReading reading(int number, int events, String uri) {
    String page = "%016x".formatted(number);
    String story = page + "-1";
    StringBuilder text = new StringBuilder();
    List<Event> rows = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      int start = text.length();
      text.append(SENTENCE.formatted(number, i));
      Span sentence = new Span(start, text.length() - 1);
      ActorRef actor = new ActorRef("front-" + number, start, start + 7, "Front " + number);
      rows.add(event(story, i, sentence, actor));
      mentions.add(
          new Mention.OfActor(story, actor.start(), actor.end(), actor.text(), actor.id()));
    }
    StorySpan body = new StorySpan(0, text.length(), StorySpan.Role.BODY);
    return new PageReading(
        new Page(page, uri, "text/plain", "UTF-8", page.repeat(4), text.toString(), List.of()),
        List.of(
            new Story(
                story,
                page,
                1,
                null,
                "en",
                null,
                null,
                null,
                List.of(body),
                DateRange.UNKNOWN,
                story,
                true,
                null)),
        mentions,
        List.of(actor("front-" + number, List.of(story))),
        rows,
        List.of(),
        List.of(),
        List.of());
  }

  private static Event event(String story, int number, Span sentence, ActorRef actor) {
    TextSpan cue = new TextSpan(actor.end() + 1, actor.end() + 9, "rejected");
    return new Event(
        story + "-e" + number,
        story,
        sentence,
        EventType.REJECT,
        null,
        List.of("military"),
        cue,
        List.of(actor),
        List.of(),
        null,
        Set.of(),
        DateRange.UNKNOWN,
        new PlaceMention(Samples.RIVERTOWN, sentence),
        null,
        List.of(new Claim(null, Claim.Relation.ASSERTS, null, null, null)),
        3,
        -4.0,
        "120",
        null);
  }

  private static Actor actor(String id, List<String> stories) {
    return new Actor(
        id,
        id,
        Actor.Kind.ARMED_GROUP,
        null,
        null,
        null,
        List.of(new Actor.Alias(id, stories)),
        List.of(),
        stories.size());
  }

  /** Merges what the store holds, as a record would: every two fronts are one actor. */
  public static MergedRecord merge(Store store) {
    TreeMap<String, List<String>> stories = new TreeMap<>();
    Map<String, String> ids = new TreeMap<>();
    store.forEachReading(
        reading -> {
          for (Actor actor : reading.actors()) {
            int number = Integer.parseInt(actor.id().substring("front-".length()));
            String across = "alliance-" + number / 2;
            ids.put(actor.id(), across);
            stories
                .computeIfAbsent(across, id -> new ArrayList<>())
                .add(reading.stories().get(0).id());
          }
        });
    List<Actor> actors = new ArrayList<>();
    stories.forEach((id, in) -> actors.add(actor(id, in)));
    MergedRecord merged = new MergedRecord(actors, List.of(), List.of(), List.of(), ids, Map.of());
    Merges.put(merged, store);
    return merged;
  }
}
