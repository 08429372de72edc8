// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.model.Mention;
import org.parley.model.PageReading;
import org.parley.model.Place;
import org.parley.model.Span;

/**
 * What a value that a person set may point at.
 *
 * @param reading the page of the row, or null for rows of several pages
 * @param usual the words that stand for a value when a person named none
 * @param knows whether the record has an actor
 */
record Words(@Nullable PageReading reading, @Nullable Span usual, Predicate<String> knows) {
  /** The words of a stretch of the page. */
  String text(int start, int end) {
    if (reading == null) {
      throw new CorrectionException("such a row has no page of its own to take words from");
    }
    String text = reading.page().text();
    if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
      throw new CorrectionException(start + "-" + end + " is no stretch of the page");
    }
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /** The place of that id that the page names. */
  Optional<Place> place(String id) {
    if (reading == null) {
      return Optional.empty();
    }
    for (Mention mention : reading.mentions()) {
      if (mention instanceof Mention.OfPlace named && named.place().id().equals(id)) {
        return Optional.of(named.place());
      }
    }
    return Optional.empty();
  }
}
