// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names brought to a form in which spellings of one name meet: letters without accents, articles of
 * Arabic names off, doubled letters single, vowels left out.
 */
final class NameKey {
  private NameKey() {}

  /** Lower-case words without accents and punctuation; "the" at the front is dropped. */
  static String plain(String name) {
    String text =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return text.startsWith("the ") ? text.substring(4) : text;
  }

  /** The words of a person's name as consonants, articles such as "al" and "el" left out. */
  static List<String> skeleton(String name) {
    List<String> words = new ArrayList<>();
    for (String word : plain(name).split(" ")) {
      boolean article = word.matches("al|el|ul|ad|as|ash|ar|an|az|bin|ibn|ben|abu|de|von|van");
      if (word.isEmpty() || article) {
        continue;
      }
      String bones =
          word.replaceAll("(?<=.)[aeiouyw]", "")
              .replaceAll("kh|gh", "k")
              .replaceAll("[gqc]", "k")
              .replaceAll("(.)\\1+", "$1");
      words.add(bones);
    }
    return words;
  }
}
