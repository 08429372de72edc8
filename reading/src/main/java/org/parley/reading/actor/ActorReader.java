// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.model.Actor;
import org.parley.model.Mention;
import org.parley.reading.Resources;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.PlaceUse;
import org.parley.reading.place.States;

/** Finds who is meant in a story. Immutable and thread-safe. */
final class ActorReader {
  private final ActorList list;
  private final States states;
  private final KindWords kinds;
  private final PlaceUse use;

  ActorReader(Resources resources, ActorList list, States states, PlaceUse use) {
    this.list = list;
    this.states = states;
    this.kinds = new KindWords(resources);
    this.use = use;
  }

  /** The actor mentions of a story and its actors. */
  record Result(List<Mention.OfActor> mentions, List<Actor> actors) {}

  Result read(StoryText story, List<NameSpan> names) {
    StoryActors actors = new StoryActors(story.story().id(), list, states);
    People people = new People(list, actors, names);
    Bodies bodies = new Bodies(kinds, actors, story, names);
    List<Draft> drafts = new ArrayList<>();
    for (NameSpan name : names) {
      Sentence sentence = story.sentences().get(name.sentence()).sentence();
      if (isActor(sentence, name)) {
        String id = named(sentence, name, actors, people, bodies);
        int head = Phrases.head(sentence, name.first(), name.last()).index();
        drafts.add(
            new Draft(name.sentence(), name.first(), name.last(), head, id, Draft.Form.NAME));
      }
    }
    return result(story, actors, drafts);
  }

  private boolean isActor(Sentence sentence, NameSpan name) {
    return switch (name.kind()) {
      case PERSON, BODY, PEOPLE -> true;
      case STATE, SEAT -> !use.isPlace(sentence, name);
      case NATIONAL, PLACE, OTHER -> false;
    };
  }

  private @Nullable String named(
      Sentence sentence, NameSpan name, StoryActors actors, People people, Bodies bodies) {
    String code = name.known();
    return switch (name.kind()) {
      case PERSON -> people.id(name);
      case BODY -> bodies.id(sentence, name);
      case STATE, SEAT, NATIONAL -> code == null ? null : actors.state(code).id;
      case PEOPLE -> code == null ? null : actors.people(code, name.text()).id;
      case PLACE, OTHER -> null;
    };
  }

  private static Result result(StoryText story, StoryActors actors, List<Draft> drafts) {
    List<Mention.OfActor> mentions = new ArrayList<>();
    drafts.sort(
        Comparator.comparingInt(Draft::sentence)
            .thenComparingInt(Draft::first)
            .thenComparingInt(d -> -d.last()));
    for (Draft draft : drafts) {
      Sentence sentence = story.sentences().get(draft.sentence()).sentence();
      int start = sentence.token(draft.first()).start();
      int end = sentence.token(draft.last() - 1).end();
      String text = story.words(start, end);
      mentions.add(new Mention.OfActor(story.story().id(), start, end, text, draft.id()));
      actors.get(draft.id()).ifPresent(a -> a.mentioned(text, draft.form() == Draft.Form.NAME));
    }
    List<Actor> all = new ArrayList<>();
    for (StoryActor actor : actors.all()) {
      Actor built = actor.build(story.story().id());
      if (built.mentions() > 0) {
        all.add(built);
      }
    }
    return new Result(mentions, all);
  }
}
