// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Evidence;

/** Words of pages at places of stories. */
final class Excerpts {
  private Excerpts() {}

  /**
   * The words at each place.
   *
   * @param text leads from a story to the text of its page, or to null
   */
  static List<String> of(List<Evidence> places, Function<String, @Nullable String> text) {
    List<String> words = new ArrayList<>();
    for (Evidence place : places) {
      String page = text.apply(place.story());
      words.add(page == null ? "" : cut(page, place.start(), place.end()));
    }
    return words;
  }

  private static String cut(String page, int start, int end) {
    int points = page.length() < end ? page.codePointCount(0, page.length()) : end;
    if (start >= points) {
      return "";
    }
    int last = Math.min(end, start + View.MOST_WORDS);
    int from = page.offsetByCodePoints(0, start);
    try {
      int to = page.offsetByCodePoints(from, last - start);
      return page.substring(from, to) + (last < end ? "…" : "");
    } catch (IndexOutOfBoundsException e) {
      return page.substring(from);
    }
  }
}
