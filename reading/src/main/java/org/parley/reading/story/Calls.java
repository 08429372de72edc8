// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.HashSet;
import java.util.Set;
import org.parley.reading.Resources;

/**
 * Knows paragraphs that call on the reader to subscribe or follow. From {@code story/calls.txt}.
 */
final class Calls {
  private static final String FILE = "story/calls.txt";
  private static final int MOST_WORDS = 60;
  private static final int MOST_PHRASE_WORDS = 7;

  private final Set<String> phrases = new HashSet<>();

  private Calls() {}

  static Calls load(Resources resources) {
    Calls calls = new Calls();
    for (Resources.Line line : resources.lines(FILE)) {
      String phrase = Words.plain(line.text());
      if (phrase.split(" ").length > MOST_PHRASE_WORDS) {
        throw line.wrong("has more than " + MOST_PHRASE_WORDS + " words");
      }
      calls.phrases.add(phrase);
    }
    return calls;
  }

  /** Whether a line, in plain form, holds such a phrase and is short. */
  boolean isCall(String plain) {
    String[] words = plain.split(" ");
    if (words.length > MOST_WORDS) {
      return false;
    }
    for (int from = 0; from < words.length; from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < words.length && to - from < MOST_PHRASE_WORDS; to++) {
        phrase.append(to == from ? "" : " ").append(words[to]);
        if (phrases.contains(phrase.toString())) {
          return true;
        }
      }
    }
    return false;
  }
}
