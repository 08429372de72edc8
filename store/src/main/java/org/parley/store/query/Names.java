// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.parley.store.Words;

/** How names are looked up: by beginnings of their words, without case and accents. */
final class Names {
  private Names() {}

  /** The words that are looked for. */
  static List<String> words(String text) {
    return Words.wanted(text);
  }

  /** Whether every word is the beginning of one of the text's. */
  static boolean begin(String text, List<String> wanted) {
    if (wanted.isEmpty()) {
      return true;
    }
    List<String> words = Words.wanted(text);
    return wanted.stream().allMatch(word -> words.stream().anyMatch(w -> w.startsWith(word)));
  }

  /** The number that a cursor's key is. */
  static int number(String key) {
    try {
      return Integer.parseInt(key);
    } catch (NumberFormatException e) {
      throw new BadCursorException("it is not one that an answer gave");
    }
  }

  /** A question for actors in one fixed form. */
  static String mark(String words, Collection<String> kinds, Collection<String> countries) {
    return "actors" + words(words) + new TreeSet<>(kinds) + new TreeSet<>(countries);
  }

  /** Adds that a column has one of some values; nothing when there are none. */
  static void in(StringBuilder sql, List<Object> values, String column, Collection<?> wanted) {
    if (!wanted.isEmpty()) {
      sql.append(" AND ").append(column).append(" IN (");
      sql.append(String.join(", ", Collections.nCopies(wanted.size(), "?"))).append(")");
      values.addAll(wanted);
    }
  }
}
