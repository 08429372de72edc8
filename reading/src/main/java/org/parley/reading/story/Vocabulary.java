// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.HashSet;
import java.util.Set;
import org.parley.reading.Resources;

/**
 * How much the words of two stretches of text have in common. Words shorter than four letters and
 * those of {@code story/common-words.txt} do not count; words are cut to their first six letters,
 * so that "Libya" and "Libyan", "sign" and "signed" come close without a stemmer.
 */
final class Vocabulary {
  private static final String FILE = "story/common-words.txt";
  private static final int STEM = 6;

  private final Set<String> common = new HashSet<>();

  private Vocabulary() {}

  static Vocabulary load(Resources resources) {
    Vocabulary vocabulary = new Vocabulary();
    for (Resources.Line line : resources.lines(FILE)) {
      for (String word : line.text().split("\\s+")) {
        vocabulary.common.add(Words.plain(word));
      }
    }
    return vocabulary;
  }

  /** The telling words of a line in plain form. */
  Set<String> of(String plain) {
    Set<String> words = new HashSet<>();
    for (String word : plain.split(" ")) {
      if (word.codePointCount(0, word.length()) >= 4 && !common.contains(word)) {
        words.add(word.length() > STEM ? word.substring(0, STEM) : word);
      }
    }
    return words;
  }

  /** Share of the words of {@code some} that {@code all} has too; 0 when there are none. */
  static double shared(Set<String> some, Set<String> all) {
    if (some.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (String word : some) {
      shared += all.contains(word) ? 1 : 0;
    }
    return (double) shared / some.size();
  }
}
