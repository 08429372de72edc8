// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.predicate.Effects.Effect;
import org.parley.reading.predicate.Effects.Where;

/** Words that say no to a predicate or empty a phrase. Immutable and thread-safe. */
final class Denials {
  private final Effects effects;

  Denials(Effects effects) {
    this.effects = effects;
  }

  /** The word that denies a predicate: beside it, or at the head of its subject or object. */
  @Nullable Token of(Sentence sentence, Token token) {
    for (Token child : sentence.children(token, "neg")) {
      return child;
    }
    if (token.label().equals("conj") && token.isVerb() && token.head() >= 0) {
      for (Token nor : sentence.children(sentence.token(token.head()), "cc")) {
        boolean between = nor.index() < token.index();
        if (between && effects.is(Effect.NEGATION, Where.WORD, nor.lemma())) {
          return nor; // "has neither confirmed nor denied"
        }
      }
    }
    for (Token child : sentence.children(token, "preconj")) {
      if (isNo(child)) {
        return child;
      }
    }
    for (Token child : sentence.children(token, "advmod")) {
      boolean before = child.index() < token.index();
      if (before && effects.is(Effect.NEGATION, Where.ADVERB, child.lemma())) {
        return child;
      }
    }
    for (Token child : sentence.children(token, "det", "nsubj", "nsubjpass", "dobj")) {
      Token no =
          child.label().equals("det") ? (isNo(child) ? child : null) : firstNo(sentence, child);
      if (no != null && !(child.label().equals("dobj") && no.lemma().equals("nothing"))) {
        return no;
      }
    }
    return never(sentence, token);
  }

  /** "under no circumstances will they", "there is no way that they will". */
  private @Nullable Token never(Sentence sentence, Token verb) {
    for (Token preposition : sentence.children(verb, "prep")) {
      for (Token noun : sentence.children(preposition, "pobj")) {
        if (effects.has(Where.NEVER, preposition.lemma() + "_" + noun.lemma())) {
          return firstNo(sentence, noun);
        }
      }
    }
    boolean ofNoun = verb.label().matches("relcl|acl|ccomp") && verb.head() >= 0;
    Token noun = ofNoun ? sentence.token(verb.head()) : verb;
    boolean clause =
        effects.has(Where.NEVER, noun.lemma())
            && sentence.children(verb, "nsubj", "nsubjpass").stream()
                .anyMatch(who -> !who.tag().startsWith("W") && !who.form().equals("that"));
    return clause ? firstNo(sentence, noun) : null;
  }

  /** As {@link #of}, as a cause. */
  void add(Sentence sentence, Token token, List<Cause> causes) {
    Token word = of(sentence, token);
    if (word != null) {
      new Cause(word, Effect.NEGATION).addTo(causes);
    }
  }

  /** "no sign of a withdrawal", "had no hand in the killing" */
  void addMissing(Sentence sentence, Token at, Token governor, List<Cause> causes) {
    List<Token> nouns = new ArrayList<>(sentence.children(governor, "dobj", "attr"));
    if (governor.isNoun()) {
      nouns = List.of(governor);
    } else if (!at.label().equals("prep") && !at.label().equals("xcomp")) {
      return;
    }
    for (Token noun : nouns) {
      Effect effect = noun.equals(at) ? null : effects.of(Where.NO, noun.lemma());
      Token no = effect == null ? null : firstNo(sentence, noun);
      if (effect != null && no != null) {
        new Cause(no, effect).addTo(causes);
      }
    }
  }

  /** "did not take part in": the verb carries the noun that puts its subject into the act. */
  boolean isPart(Sentence sentence, Token at, Token governor) {
    return at.label().equals("prep")
        && governor.isVerb()
        && sentence.children(governor, "dobj").stream()
            .anyMatch(noun -> effects.has(Where.NO, noun.lemma()));
  }

  /** "no sign of the rebels leaving": the clause hangs on those who would do it. */
  boolean isOfMissing(Sentence sentence, Token clause, Token doer) {
    if (!clause.tag().equals("VBG") || !doer.label().equals("pobj") || doer.head() < 0) {
      return false;
    }
    Token of = sentence.token(doer.head());
    return of.head() >= 0
        && of.lemma().equals("of")
        && effects.has(Where.NO, sentence.token(of.head()).lemma());
  }

  /**
   * "no soldiers", "neither of them", "not one of", "hardly any": the word that empties a phrase.
   */
  private @Nullable Token firstNo(Sentence sentence, Token noun) {
    if (isNo(noun)) {
      return noun;
    }
    Token first = sentence.subtree(noun).get(0);
    boolean empties =
        isNo(first)
            || effects.is(Effect.NEGATION, Where.OPENER, first.lemma())
            || (first.lemma().equals("not") && first.index() < noun.index());
    if (empties && first.index() < noun.index() && !isCompared(sentence, first)) {
      return first;
    }
    for (Token child : sentence.children(noun, "det", "neg")) {
      if (isNo(child)) {
        return child;
      }
    }
    return null;
  }

  /** "no fewer than forty" are forty. */
  private static boolean isCompared(Sentence sentence, Token no) {
    int than = no.index() + 2;
    return than < sentence.tokens().size() && sentence.token(than).lemma().equals("than");
  }

  private boolean isNo(Token token) {
    return effects.is(Effect.NEGATION, Where.WORD, token.lemma());
  }
}
