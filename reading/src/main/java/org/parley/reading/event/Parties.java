// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.EventType;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;
import org.parley.reading.predicate.ActorRefs;
import org.parley.reading.predicate.Grammar;
import org.parley.reading.predicate.WordClasses;

/** Who does an act, to whom, and who accuses whom of it. Immutable and thread-safe. */
final class Parties {
  private final ActorRefs actorRefs;

  Parties(WordClasses classes) {
    this.actorRefs = new ActorRefs(classes);
  }

  /** Who does it. */
  List<ActorRef> actors(
      StoryText story, Sentence sentence, Draft draft, StoryMentions mentions) {
    return actorRefs.ofDoers(story, sentence, draft.actors(), mentions);
  }

  /** To whom it is done. Who does it to each other is both; else whoever acts is no recipient. */
  List<ActorRef> recipients(
      StoryText story,
      Sentence sentence,
      Draft draft,
      List<ActorRef> actors,
      StoryMentions mentions) {
    if (draft.isMutual()) {
      return actors.size() > 1 ? actors : List.of();
    }
    // Ground that changes hands is no party; who lost it seldom stands beside it.
    List<ActorRef> told =
        without(
            actors,
            draft.frame().territory() == null
                ? actorRefs.ofSufferers(story, sentence, draft.recipients(), mentions)
                : actorRefs.ofOrOwners(story, sentence, draft.recipients(), mentions));
    Set<String> ways = Beneficiaries.ways(draft.type(), draft.frame().mode());
    if (told.isEmpty()) {
      told = without(actors, actorRefs.speakers(story, sentence, draft.recipients(), mentions));
    }
    if (told.isEmpty() && isOfGround(draft)) {
      List<Token> ground = new ArrayList<>(draft.recipients());
      ground.addAll(draft.content());
      for (String preposition : List.of("from", "to", "into", "in", "out")) {
        ground.addAll(Grammar.prepositional(sentence, draft.cue(), preposition));
      }
      told = without(actors, actorRefs.countries(sentence, ground, mentions));
    }
    boolean closed = draft.frame().isWithoutRecipient() || draft.frame().territory() != null;
    if (!told.isEmpty() || ways.isEmpty() || closed) {
      return told;
    }
    List<Token> heads =
        new ArrayList<>(draft.content().isEmpty() ? draft.objects() : draft.content());
    if (ways.equals(Beneficiaries.AGAINST)) {
      heads.add(draft.cue());
    }
    return without(actors, actorRefs.below(story, sentence, heads, ways, mentions));
  }

  /** Acts on ground, whose country is the other side when nobody else is named. */
  private static boolean isOfGround(Draft draft) {
    return draft.frame().territory() != null
        || draft.type() == EventType.MOBILIZE
        || (draft.type() == EventType.RETREAT && "withdraw".equals(draft.frame().mode()))
        || (draft.type() == EventType.SANCTION && "withdraw".equals(draft.frame().mode()));
  }

  /** Who accuses somebody of the act says that it took place; the page does not. */
  List<ActorRef> accusers(
      StoryText story, Sentence sentence, Draft draft, List<Draft> drafts, StoryMentions mentions) {
    Token at = draft.cue();
    for (int step = 0; at.head() >= 0 && step < sentence.tokens().size(); step++) {
      at = sentence.token(at.head());
      for (Draft other : drafts) {
        boolean accuses =
            other.type() == EventType.ACCUSE
                && other.cue().equals(at)
                && other.cue().index() < draft.cue().index();
        if (accuses) {
          return actorRefs.of(story, sentence, other.actors(), mentions);
        }
      }
    }
    return List.of();
  }

  private static List<ActorRef> without(List<ActorRef> taken, List<ActorRef> refs) {
    List<ActorRef> rest = new ArrayList<>();
    for (ActorRef ref : refs) {
      boolean same =
          taken.stream()
              .anyMatch(
                  other ->
                      other.start() == ref.start()
                          || (ref.id() != null && ref.id().equals(other.id())));
      if (!same) {
        rest.add(ref);
      }
    }
    return rest;
  }
}
