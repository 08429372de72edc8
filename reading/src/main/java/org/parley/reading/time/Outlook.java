// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.Resources;
import org.parley.reading.mention.Phrases;

/** Tells whether a time in a sentence lies ahead of the words: "will meet on Sunday". */
final class Outlook {
  private final Set<String> future;
  private final Set<String> coming;

  Outlook(Resources resources) {
    this.future = TimeCues.of(resources, "future");
    this.coming = TimeCues.of(resources, "coming");
  }

  /**
   * @param start first code point of the time's words
   * @param end last code point, exclusive
   */
  boolean isFuture(Sentence sentence, int start, int end) {
    for (Token token : sentence.tokens()) {
      boolean inside = start <= token.start() && token.end() <= end;
      boolean outsideGovernor =
          token.head() >= 0
              && (sentence.token(token.head()).start() < start
                  || sentence.token(token.head()).start() >= end);
      if (inside && outsideGovernor) {
        return verbIsFuture(sentence, token);
      }
    }
    return false;
  }

  private boolean verbIsFuture(Sentence sentence, Token time) {
    for (Token governor : Phrases.governors(sentence, time)) {
      boolean ahead = governor.isNoun() && coming.contains(Phrases.lemma(governor));
      if (ahead || future.contains(Phrases.lemma(governor))) {
        return true;
      }
      if (governor.isVerb()) {
        return hasFutureAuxiliary(sentence, governor);
      }
    }
    return false;
  }

  private boolean hasFutureAuxiliary(Sentence sentence, Token verb) {
    for (Token child : sentence.children(verb, "aux", "auxpass")) {
      if (future.contains(Phrases.lemma(child))) {
        return true;
      }
      if (child.tag().equals("TO")) {
        // "to be hosted on Sunday" lies ahead unless a finite past verb governs it.
        Token above = Phrases.governor(sentence, verb);
        return above == null
            || above.isNoun()
            || future.contains(Phrases.lemma(above))
            || above.tag().equals("VBZ")
            || above.tag().equals("VBP");
      }
    }
    return false;
  }
}
