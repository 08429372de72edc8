// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.EventType;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;
import org.parley.reading.predicate.ActorRefs;
import org.parley.reading.predicate.Grammar;
import org.parley.reading.predicate.WordClasses;

/** Who does an act, to whom, and who accuses whom of it. Immutable and thread-safe. */
final class Parties {
  private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her", "our", "my");

  private final WordClasses classes;
  private final ActorRefs actorRefs;
  private final GroundHolders holders;

  Parties(WordClasses classes) {
    this.classes = classes;
    this.actorRefs = new ActorRefs(classes);
    this.holders = new GroundHolders(classes);
  }

  /** Who does it. */
  List<ActorRef> actors(StoryText story, Sentence sentence, Draft draft, StoryMentions mentions) {
    return actorRefs.ofDoers(story, sentence, draft.actors(), mentions);
  }

  /** To whom it is done. What belongs to who acts ("its troops") is moved, not addressed. */
  List<ActorRef> recipients(
      StoryText story,
      Sentence sentence,
      Draft draft,
      List<ActorRef> actors,
      StoryMentions mentions) {
    List<ActorRef> all = others(story, sentence, draft, actors, mentions);
    return switch (draft.type()) {
      case AGREE, CONCEDE, RETREAT, MOBILIZE -> all.stream().filter(ref -> !isOwn(ref)).toList();
      case SUPPORT,
          CONSULT,
          COOPERATE,
          AID,
          REQUEST,
          ACCUSE,
          REJECT,
          THREATEN,
          PROTEST,
          SANCTION,
          COERCE,
          ASSAULT ->
          all;
    };
  }

  private static boolean isOwn(ActorRef ref) {
    String first = ref.text().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    return ref.text().contains(" ") && POSSESSIVES.contains(first);
  }

  /** To whom it is done. Who does it to each other is both; else whoever acts is no recipient. */
  private List<ActorRef> others(
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
    if (draft.type() == EventType.ASSAULT && told.stream().allMatch(ref -> ref.id() == null)) {
      List<ActorRef> holding =
          without(actors, actorRefs.of(story, sentence, holders.of(sentence, draft), mentions));
      if (holding.stream().anyMatch(ref -> ref.id() != null)) {
        return holding.stream().filter(ref -> ref.id() != null).toList();
      }
    }
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
    boolean nowhere = ways.isEmpty() && !isOfAbuse(sentence, draft);
    if (!told.isEmpty() || nowhere || closed) {
      return told;
    }
    List<Token> heads =
        new ArrayList<>(draft.content().isEmpty() ? draft.objects() : draft.content());
    if (ways.equals(Beneficiaries.AGAINST)) {
      heads.add(draft.cue());
    }
    told = without(actors, actorRefs.below(story, sentence, heads, ways, mentions));
    if (told.isEmpty() && draft.type() == EventType.AID) {
      told =
          without(
              actors, actorRefs.ofSufferers(story, sentence, helped(sentence, draft), mentions));
    }
    if (told.isEmpty()) {
      told = without(actors, actorRefs.of(story, sentence, meant(sentence, draft), mentions));
      told = told.stream().filter(ref -> ref.id() != null || !isOwn(ref)).toList();
    }
    if (told.isEmpty() && (isPromise(draft) || isOfAbuse(sentence, draft))) {
      Set<String> within = Beneficiaries.ways(EventType.AID, null);
      told = without(actors, actorRefs.below(story, sentence, heads, within, mentions));
      told = told.stream().filter(ref -> isLand(ref, mentions)).toList();
    }
    return told;
  }

  /** "gave a billion to help X": whom the aid is to help. */
  private List<Token> helped(Sentence sentence, Draft draft) {
    List<Token> heads = new ArrayList<>(draft.objects());
    heads.add(draft.cue());
    List<Token> helped = new ArrayList<>();
    for (Token head : heads) {
      for (Token purpose : sentence.children(head, "xcomp", "advcl", "acl")) {
        if (purpose.tag().equals("VB") && classes.contains("helping", purpose)) {
          helped.addAll(Grammar.objects(sentence, purpose));
          helped.addAll(
              sentence.children(purpose, "nsubj")); // "to help X rebuild" may be parsed so
        }
      }
    }
    return helped;
  }

  /** "refused to see X", "vowed to destroy X": whom what is refused or threatened would concern. */
  private List<Token> meant(Sentence sentence, Draft draft) {
    List<Token> meant = new ArrayList<>();
    boolean spoken =
        draft.type() == EventType.REJECT
            || draft.type() == EventType.THREATEN
            || draft.type() == EventType.AGREE;
    for (Token content : spoken ? draft.content() : List.<Token>of()) {
      if (content.isVerb() && content.label().equals("xcomp")) {
        List<Token> given = Grammar.indirectObjects(sentence, content);
        meant.addAll(given);
        // "agreed to build X" is not to X, and "threatened to use force" is against nobody told
        boolean done = draft.type() != EventType.AGREE && !classes.contains("wield", content);
        if (given.isEmpty() && done) {
          meant.addAll(Grammar.objects(sentence, content));
        }
        for (Token allowed : sentence.children(content, "ccomp")) {
          meant.addAll(sentence.children(allowed, "nsubj")); // "refused to let X visit"
        }
      }
    }
    return meant;
  }

  /** What is promised for a land is promised to it; where one promises to meet is only a venue. */
  private boolean isPromise(Draft draft) {
    return (draft.type() == EventType.AGREE || draft.type() == EventType.CONCEDE)
        && draft.content().stream().noneMatch(head -> classes.contains("talks", head));
  }

  /** Whoever denounces arrests in a country denounces that country; not so with attacks there. */
  private boolean isOfAbuse(Sentence sentence, Draft draft) {
    boolean meansSomebody = draft.recipients().stream().anyMatch(r -> r.tag().startsWith("PRP"));
    if (draft.type() != EventType.ACCUSE || meansSomebody) {
      return false;
    }
    List<Token> words = new ArrayList<>();
    for (Token head : draft.content().isEmpty() ? draft.objects() : draft.content()) {
      words.addAll(sentence.subtree(head));
      for (Token clause : sentence.children(head, "relcl")) {
        words.removeAll(sentence.subtree(clause));
      }
    }
    return words.stream().anyMatch(word -> classes.contains("abuse", word))
        && words.stream().noneMatch(word -> classes.contains("violence", word));
  }

  private static boolean isLand(ActorRef ref, StoryMentions mentions) {
    return mentions.within(Mention.OfPlace.class, ref.start(), ref.end()).stream()
        .anyMatch(
            named ->
                named.place().precision() == Place.Precision.COUNTRY
                    || named.place().precision() == Place.Precision.PROVINCE);
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
      boolean beside =
          at.label().equals("conj")
              && !sentence.children(at, "nsubj", "nsubjpass", "csubj").isEmpty();
      if (beside) {
        return List.of(); // "X accused Y of it, and Y denied any role": not part of the charge
      }
      at = sentence.token(at.head());
      for (Draft other : drafts) {
        boolean accuses =
            other.type() == EventType.ACCUSE
                && other.cue().equals(at)
                && other.cue().index() < draft.cue().index();
        if (accuses) {
          List<ActorRef> accusers = actorRefs.of(story, sentence, other.actors(), mentions);
          return accusers.isEmpty() ? List.of(unnamed(story, at)) : accusers;
        }
      }
    }
    return List.of();
  }

  /** "after being accused of killing forty": somebody says so, whom the page does not name. */
  private static ActorRef unnamed(StoryText story, Token accusing) {
    return new ActorRef(
        null, accusing.start(), accusing.end(), story.words(accusing.start(), accusing.end()));
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
