// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Numbers for texts, from 0 on; a text keeps its number. Not thread-safe. */
final class Codes {
  /** The number of no text. */
  static final int NONE = -1;

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The number of a text, a new one when it has none yet; {@link #NONE} for null. */
  int of(@Nullable String text) {
    if (text == null) {
      return NONE;
    }
    Integer known = codes.get(text);
    if (known != null) {
      return known;
    }
    codes.put(text, texts.size());
    texts.add(text);
    return texts.size() - 1;
  }

  /** The number that a text has already, or {@link #NONE}. */
  int known(String text) {
    return codes.getOrDefault(text, NONE);
  }

  String text(int code) {
    return texts.get(code);
  }

  int size() {
    return texts.size();
  }

  /** Which numbers are of these texts; null when there are none, which is no condition. */
  boolean @Nullable [] among(Collection<String> wanted) {
    if (wanted.isEmpty()) {
      return null;
    }
    boolean[] among = new boolean[size()];
    for (String text : wanted) {
      int code = known(text);
      if (code != NONE) {
        among[code] = true;
      }
    }
    return among;
  }

  /** Which numbers are of such texts. */
  boolean[] that(Predicate<String> wanted) {
    boolean[] such = new boolean[size()];
    for (int code = 0; code < such.length; code++) {
      such[code] = wanted.test(texts.get(code));
    }
    return such;
  }

  /** The place of each number among all, in the order of the texts. */
  int[] ranks() {
    Integer[] sorted = new Integer[size()];
    Arrays.setAll(sorted, code -> code);
    Arrays.sort(sorted, Comparator.comparing(texts::get));
    int[] ranks = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      ranks[sorted[place]] = place;
    }
    return ranks;
  }
}
