// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.parley.reading.Resources;
import org.parley.reading.Resources.Line;

/** Who carries other people's words, from {@code statement/media.txt}. Immutable. */
final class Media {
  static final String FILE = "statement/media.txt";

  private final Set<String> nouns = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private Media() {}

  static Media load(Resources resources) {
    Media media = new Media();
    for (Line line : resources.lines(FILE)) {
      String text = line.text().strip();
      boolean noun = text.equals(text.toLowerCase(Locale.ROOT));
      (noun ? media.nouns : media.names).add(text);
    }
    return media;
  }

  /**
   * Whether a phrase names a news outlet or agency.
   *
   * @param lemma base form of its head
   */
  boolean isNamed(String phrase, String lemma) {
    if (nouns.contains(lemma)) {
      return true;
    }
    String padded =
        " " + phrase.replace('’', ' ').replace('\'', ' ').replace('“', ' ').replace('”', ' ') + " ";
    return names.stream().anyMatch(name -> padded.contains(" " + name + " "));
  }
}
