// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.predicate.Effects.Effect;
import org.parley.reading.predicate.Effects.Where;

/**
 * Words beside a predicate that put it in the future or make it a condition: modals, conjunctions,
 * inversions, modifiers, adverbs of time. Immutable and thread-safe.
 */
final class Suppositions {
  private final Effects effects;

  Suppositions(Effects effects) {
    this.effects = effects;
  }

  /** "will", "might", "would have" */
  void addModal(Sentence sentence, Token verb, List<Cause> causes) {
    List<Token> auxiliaries = sentence.children(verb, "aux", "modal");
    for (Token aux : auxiliaries) {
      Effect effect = effects.of(Where.MODAL, aux.form());
      if (effect != null) {
        boolean would = aux.lemma().equals("would");
        boolean past = auxiliaries.stream().anyMatch(other -> other.lemma().equals("have"));
        new Cause(aux, would && past ? Effect.HYPOTHETICAL : effect).addTo(causes);
        addConditionBelow(sentence, verb, causes);
      }
    }
  }

  /** "Tomorrow the envoy flies to Aden": the present of a timetable. */
  void addTimetable(Sentence sentence, Token verb, List<Cause> causes) {
    boolean going =
        verb.tag().equals("VBG")
            && sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().matches("VB[ZP]"));
    if (!going && !verb.tag().matches("VB[ZP]")) {
      return;
    }
    for (Token time : sentence.children(verb, "npadvmod", "advmod")) {
      Effect effect = effects.of(Where.WHEN, time.lemma());
      for (Token modifier : sentence.children(time, "amod", "nmod")) {
        effect = effect == null ? effects.of(Where.WHEN, modifier.lemma()) : effect;
      }
      if (effect != null) {
        new Cause(time, effect).addTo(causes);
      }
    }
  }

  /** "would resign if the court found against him" */
  private void addConditionBelow(Sentence sentence, Token verb, List<Cause> causes) {
    for (Token clause : sentence.children(verb, "advcl", "ccomp")) {
      for (Token mark : sentence.children(clause, "mark", "advmod")) {
        boolean condition = effects.is(Effect.HYPOTHETICAL, Where.MARK, mark.lemma());
        boolean would =
            sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("would"));
        if (condition && would) {
          new Cause(mark, Effect.HYPOTHETICAL).addTo(causes);
        }
      }
    }
  }

  /** "an expected visit", "a possible attack" */
  void addModifiers(Sentence sentence, Token predicate, List<Cause> causes) {
    if (!predicate.isNoun()) {
      return;
    }
    for (Token modifier : sentence.children(predicate, "amod", "nmod")) {
      Effect effect = effects.of(Where.MODIFIER, modifier.form());
      if (effect != null) {
        new Cause(modifier, effect).addTo(causes);
      }
    }
  }

  /**
   * "rather than attack", "has yet to sign": the two words before, whatever the tree makes of it.
   */
  void addWordsBefore(Sentence sentence, Token predicate, List<Cause> causes) {
    Effect effect = predicate.isNoun() ? null : before(sentence, predicate.index());
    if (effect != null) {
      new Cause(sentence.token(predicate.index() - 2), effect).addTo(causes);
    }
  }

  private @Nullable Effect before(Sentence sentence, int at) {
    if (at < 2) {
      return null;
    }
    String first = sentence.token(at - 2).form().toLowerCase(Locale.ROOT);
    return effects.of(Where.BEFORE, first + "_" + sentence.token(at - 1).form());
  }

  /** "if they attack", "in case the rebels attack", "should they attack". */
  void addCondition(Sentence sentence, Token verb, List<Cause> causes) {
    for (Token mark : sentence.children(verb, "mark", "advmod")) {
      if (effects.is(Effect.HYPOTHETICAL, Where.MARK, mark.lemma())) {
        new Cause(mark, Effect.HYPOTHETICAL).addTo(causes);
      }
      if (effects.has(Where.UNTIL, mark.lemma()) && isBelowFuture(sentence, verb)) {
        new Cause(mark, Effect.HYPOTHETICAL).addTo(causes);
      }
    }
    List<Token> subjects = sentence.children(verb, "nsubj", "nsubjpass");
    for (Token subject : subjects) {
      int first = sentence.subtree(subject).get(0).index();
      if (before(sentence, first) == Effect.HYPOTHETICAL) {
        new Cause(sentence.token(first - 2), Effect.HYPOTHETICAL).addTo(causes);
      }
    }
    if (!verb.label().equals("advcl") || subjects.isEmpty()) {
      return;
    }
    // "Should they attack", "Had they attacked", "Were they to attack": the auxiliary comes first.
    List<Token> auxiliaries = sentence.children(verb, "aux");
    int subject = subjects.get(0).index();
    if (!auxiliaries.isEmpty() && auxiliaries.get(0).index() < subject) {
      new Cause(auxiliaries.get(0), Effect.HYPOTHETICAL).addTo(causes);
    }
    if (verb.form().equalsIgnoreCase("were") && verb.index() < subject) {
      new Cause(verb, Effect.HYPOTHETICAL).addTo(causes);
    }
  }

  /**
   * "will not leave until they have signed", "vowed to stay until". What "would" last is to come
   * where somebody says so, and else a chronicle's past: "would rule until the army ousted him".
   */
  private boolean isBelowFuture(Sentence sentence, Token clause) {
    if (!clause.label().equals("advcl") || clause.head() < 0) {
      return false;
    }
    Token verb = sentence.token(clause.head());
    boolean told = verb.label().equals("ccomp");
    for (Token aux : sentence.children(verb, "aux", "modal")) {
      boolean future = effects.is(Effect.FUTURE, Where.MODAL, aux.form());
      boolean meant =
          aux.tag().equals("TO")
              && verb.head() >= 0
              && effects.of(sentence.token(verb.head()).lemma()) == Effect.FUTURE;
      if (meant || future && (told || !aux.lemma().equals("would"))) {
        return true;
      }
    }
    return false;
  }
}
