// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.reading.mention.Phrases;

/**
 * Who speaks in a story's quotations and whom they speak of: "I" and "we" are the speaker, "he" in
 * his words is somebody else. Not thread-safe: sentences come in order.
 */
final class QuotedSpeech {
  private final Words words;
  private final History history;
  private @Nullable String lastSpeaker;
  private int lastSpeech = -1;

  QuotedSpeech(Words words, History history) {
    this.words = words;
    this.history = history;
  }

  /**
   * "“The enemy hides the crime he committed”": whoever the quotation is about, it is nobody who
   * was named before it.
   */
  static boolean isOfOneInQuote(Scope scope, Token pronoun) {
    List<Token> tokens = scope.sentence.tokens();
    for (Token governor : Phrases.governors(scope.sentence, pronoun)) {
      for (Token subject : scope.sentence.children(governor, "nsubj", "nsubjpass")) {
        boolean before = subject.index() < pronoun.index();
        Draft draft = before && subject.tag().equals("NN") ? scope.headedBy(subject) : null;
        if (draft != null
            && tokens.subList(0, subject.index()).stream().anyMatch(t -> t.tag().equals("``"))
            && tokens.subList(subject.index(), pronoun.index()).stream()
                .noneMatch(t -> t.tag().equals("''"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The subject of a verb of saying behind the quotation that a word stands in, or null. */
  @Nullable Token speakerAfter(Scope scope, Token word) {
    Token at = word;
    for (Token verb : Phrases.governors(scope.sentence, word)) {
      boolean said = at.label().equals("ccomp") && verb.isVerb() && words.isSaying(verb);
      at = verb;
      for (Token subject : said ? scope.sentence.children(verb, "nsubj") : List.<Token>of()) {
        boolean behind = subject.index() > word.index();
        if (behind && isClosedBefore(scope, word, subject)) {
          return subject;
        }
      }
    }
    return null;
  }

  /** Whether a quotation that a word stands in ends before another word. */
  private static boolean isClosedBefore(Scope scope, Token word, Token other) {
    int open = 0;
    for (Token token : scope.sentence.tokens().subList(word.index(), other.index())) {
      open += token.tag().equals("``") ? 1 : token.tag().equals("''") ? -1 : 0;
    }
    return open < 0;
  }

  /** "“He was ill,” said Najjar, referring to Umour": whom the writer puts behind it. Or null. */
  static @Nullable String referredTo(Scope scope, Token pronoun, Predicate<Draft> fits) {
    for (Token referring : scope.sentence.tokens()) {
      boolean after = referring.index() > pronoun.index();
      if (!after
          || !Scope.lower(referring).equals("referring")
          || !isClosedBefore(scope, pronoun, referring)) {
        continue;
      }
      for (Token to : scope.sentence.children(referring, "prep")) {
        for (Token whom : scope.sentence.children(to, "pobj")) {
          Draft draft = scope.headedBy(whom);
          if (draft != null && fits.test(draft)) {
            return draft.id();
          }
        }
      }
    }
    return null;
  }

  /** "“He was ill,” said Najjar. He said": who spoke goes on speaking. Null when nobody does. */
  @Nullable String stillSpeaking(Scope scope, Token pronoun, Predicate<Draft> fits) {
    Scope before = history.previous();
    Token verb = Phrases.governor(scope.sentence, pronoun);
    boolean speaks = verb != null && words.isSaying(verb) && scope.isSubject(pronoun);
    if (before == null || !speaks || history.last(pronoun, 0, false, fits) != null) {
      return null;
    }
    for (Token said : before.sentence.tokens()) {
      for (Token subject : before.sentence.children(said, "nsubj")) {
        Draft draft = before.headedBy(subject);
        boolean spoke =
            words.isSaying(said)
                && before.sentence.tokens().subList(0, subject.index()).stream()
                    .anyMatch(token -> token.tag().equals("''"));
        if (spoke && draft != null && draft.id() != null && fits.test(draft)) {
          return draft.id();
        }
      }
    }
    return null;
  }

  /** Who speaks where "we" stands: the subject of the verb that the quotation depends on. */
  @Nullable String speaker(Scope scope, Token token) {
    String here = speakerIn(scope, token);
    if (here != null) {
      lastSpeaker = here;
      lastSpeech = scope.number;
      return here;
    }
    Scope before = history.previous();
    if (before == null) {
      return null;
    }
    boolean leadsOver = before.endsWith(":");
    if (before.paragraph == scope.paragraph || leadsOver) {
      String speaker = speakerIn(before, null);
      if (speaker != null) {
        lastSpeaker = speaker;
        lastSpeech = scope.number;
        return speaker;
      }
    }
    // A quotation that goes on: the one who spoke in the sentence before speaks still.
    boolean goesOn = lastSpeaker != null && scope.number - lastSpeech <= 1;
    if (goesOn) {
      lastSpeech = scope.number;
    }
    return goesOn ? lastSpeaker : null;
  }

  private @Nullable String speakerIn(Scope scope, @Nullable Token pronoun) {
    for (Token verb : scope.sentence.tokens()) {
      if (!verb.isVerb() || !words.isSaying(verb)) {
        continue;
      }
      boolean own = pronoun != null && scope.sentence.children(verb, "nsubj").contains(pronoun);
      if (own) {
        continue;
      }
      for (Token subject : scope.sentence.children(verb, "nsubj")) {
        Draft draft = scope.headedBy(subject);
        if (draft != null && draft.id() != null && draft.form() != Draft.Form.PRONOUN) {
          return draft.id();
        }
        if (draft != null && draft.id() != null && !words.is("speaker", subject)) {
          return draft.id();
        }
      }
    }
    return null;
  }
}
