// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a personal name into the parts that are compared: no articles, no honorifics, one word for
 * "bin", one for "abd". Immutable and thread-safe.
 */
final class NameParts {
  private final Map<String, Set<String>> words = new HashMap<>();

  NameParts() {
    for (List<String> row : NameTables.rows("particles.tsv", 2)) {
      words
          .computeIfAbsent(row.get(0), k -> new HashSet<>())
          .addAll(NameTables.split(row.get(1), ";"));
    }
  }

  /** Lower-case letters without accents; apostrophes and signs for the letter ayn are left out. */
  static String plain(String name) {
    String folded = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder();
    folded
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> "'’‘`´ʻʼʾʿ".indexOf(c) < 0)
        .map(c -> plainLetter(c))
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  private static int plainLetter(int c) {
    return switch (c) {
      case 'ı' -> 'i';
      case 'ł' -> 'l';
      case 'ø' -> 'o';
      case 'đ' -> 'd';
      case '-', '‐', '‑', '–' -> '-';
      default -> Character.isLetterOrDigit(c) ? c : ' ';
    };
  }

  /** The parts in order; empty when nothing is left. */
  List<String> of(String name) {
    List<String> parts = new ArrayList<>();
    String[] spaced = plain(name).split(" +");
    for (int i = 0; i < spaced.length; i++) {
      String[] tied = spaced[i].split("-+");
      for (int k = 0; k < tied.length; k++) {
        boolean ties = k + 1 < tied.length;
        boolean more = ties || i + 1 < spaced.length;
        add(parts, tied[k], ties, more);
      }
    }
    return parts;
  }

  private void add(List<String> parts, String word, boolean ties, boolean more) {
    boolean left =
        word.isEmpty()
            || more && is("article", word)
            || ties && is("assimilated", word)
            || parts.isEmpty() && more && is("honorific", word);
    if (left) {
      return;
    }
    if (is("son", word)) {
      parts.add("bin");
    } else if (is("servant", word)) {
      parts.add("abd");
    } else {
      String of = servantOf(word);
      if (!of.isEmpty()) {
        parts.add("abd");
      }
      parts.add(of.isEmpty() ? word : of);
    }
  }

  /** "aziz" of "abdulaziz", empty for other words; "abdullah" is a name of its own. */
  private static String servantOf(String word) {
    if (!word.startsWith("abd") || word.length() < 7 || word.matches("abd[aeiou]+l+[aeiou]+h?")) {
      return "";
    }
    if (word.matches("abd[aeou]+l.{3,}")) {
      return word.replaceFirst("abd[aeou]+l", "");
    }
    if (word.matches("abd[aeou]+([rsznt])\\1.+")) {
      return word.replaceFirst("abd[aeou]+.", "");
    }
    return word.matches("abd[^aeiou].+") ? word.substring(3) : "";
  }

  /** Whether a word is an article, before whichever letter. */
  boolean isArticle(String word) {
    return is("article", word) || is("assimilated", word);
  }

  private boolean is(String use, String word) {
    return words.getOrDefault(use, Set.of()).contains(word);
  }
}
