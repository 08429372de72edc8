// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.Objects;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.Phrases;

/**
 * What grammar forbids a pronoun to mean: "X met him" is not X, "X refuses ..., he said" is not X.
 * Not thread-safe.
 */
final class Binding {
  private final Words words;
  private final QuotedSpeech quoted;

  Binding(Words words, QuotedSpeech quoted) {
    this.words = words;
    this.quoted = quoted;
  }

  /** Whether grammar lets a pronoun stand for whom a mention before it means. */
  boolean allows(Scope scope, Token pronoun, Draft draft) {
    Sentence sentence = scope.sentence;
    Token verb = Phrases.governor(sentence, pronoun);
    if (verb == null) {
      return true;
    }
    for (Draft here : scope.drafts()) {
      Token head = sentence.token(here.head());
      boolean same = Objects.equals(here.id(), draft.id());
      if (same && (isObjectOf(scope, pronoun, head, verb) || isSpeaker(scope, pronoun, head))) {
        return false;
      }
    }
    Token speaker = quoted.speakerAfter(scope, pronoun);
    Draft speaking = speaker == null ? null : scope.headedBy(speaker);
    if (speaking != null && Objects.equals(speaking.id(), draft.id())) {
      return false;
    }
    if (draft.sentence() != scope.number) {
      return true;
    }
    Token candidate = sentence.token(draft.head());
    if (isOneOfRow(scope, candidate, pronoun) || isRelativesOf(scope, candidate, pronoun)) {
      return false;
    }
    if (scope.isSubject(pronoun) && candidate.index() < pronoun.index()) {
      boolean reported = Phrases.governors(sentence, candidate).contains(verb);
      Token above = Phrases.governor(sentence, verb);
      boolean inserted =
          verb.label().equals("parataxis")
              && above != null
              && Phrases.governors(sentence, candidate).contains(above);
      return !reported && !inserted;
    }
    return true;
  }

  /** "Salem's nephew was 17 when he was killed": he is the nephew, who has no name here. */
  private boolean isRelativesOf(Scope scope, Token candidate, Token pronoun) {
    Token relative = Phrases.governor(scope.sentence, candidate);
    if (relative == null
        || !candidate.label().equals("poss")
        || !relative.label().startsWith("nsubj")
        || !words.is("relative", Scope.lower(relative))) {
      return false;
    }
    Token at = pronoun;
    for (Token verb : Phrases.governors(scope.sentence, pronoun)) {
      if (verb.index() == relative.head()) {
        return !at.label().equals("ccomp");
      }
      at = verb;
    }
    return false;
  }

  /** "A and B met him, and he": one of several who do a thing together is not "he". */
  private static boolean isOneOfRow(Scope scope, Token candidate, Token pronoun) {
    Sentence sentence = scope.sentence;
    boolean singular = !candidate.tag().endsWith("S");
    Token first = candidate;
    while (first.label().equals("conj") && Phrases.governor(sentence, first) != null) {
      first = Objects.requireNonNull(Phrases.governor(sentence, first));
    }
    boolean row =
        scope.headedBy(first) != null
            && sentence.children(first, "conj").stream()
                .anyMatch(other -> scope.headedBy(other) != null);
    return singular && row && !sentence.subtree(first).contains(pronoun);
  }

  /** Whether a word is the "we" of a speaker who says "he" of another, in one quotation. */
  private boolean isSpeaker(Scope scope, Token pronoun, Token word) {
    boolean speaker = word.tag().startsWith("PRP") && words.is("speaker", word);
    if (!speaker || words.is("speaker", pronoun)) {
      return false;
    }
    int first = Math.min(word.index(), pronoun.index());
    int last = Math.max(word.index(), pronoun.index());
    return scope.sentence.tokens().subList(first, last).stream()
        .noneMatch(between -> between.tag().equals("``") || between.tag().equals("''"));
  }

  /** Whether a pronoun is the object of a verb that has the candidate for its subject. */
  private static boolean isObjectOf(Scope scope, Token pronoun, Token candidate, Token verb) {
    boolean object = !scope.isSubject(pronoun) && !pronoun.label().equals("poss");
    boolean reflexive = Scope.lower(pronoun).endsWith("self");
    return object && !reflexive && isSubject(scope, candidate, verb);
  }

  /** Whether a word beside a verb, or the subject that its verb shares, is the candidate. */
  private static boolean isSubject(Scope scope, Token candidate, Token verb) {
    Sentence sentence = scope.sentence;
    Token at = verb;
    while (at.label().equals("conj")
        && sentence.children(at, "nsubj", "nsubjpass").isEmpty()
        && Phrases.governor(sentence, at) != null) {
      at = Objects.requireNonNull(Phrases.governor(sentence, at));
    }
    boolean shared = candidate.label().startsWith("nsubj") && candidate.head() == at.index();
    return shared || candidate.head() == verb.index();
  }
}
