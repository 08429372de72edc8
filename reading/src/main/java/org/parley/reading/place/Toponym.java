// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import org.jspecify.annotations.Nullable;
import org.parley.model.Place;

/**
 * A name of a place in a story, before it is known which place is meant.
 *
 * @param sentence number of its sentence in the story, or -1 in a dateline
 * @param first index of the first token; meaningless in a dateline
 * @param last index after the last token
 * @param start first code point in the page, inclusive
 * @param end last code point, exclusive
 * @param text its words, single blanks between
 * @param kind what tells that it is one
 * @param known ISO alpha-3 code of the state that it names, or null
 * @param embedded whether it stands inside the name of something else
 */
record Toponym(
    int sentence,
    int first,
    int last,
    int start,
    int end,
    String text,
    Kind kind,
    @Nullable String known,
    boolean embedded) {

  /** What tells that words name a place. */
  enum Kind {
    /** Name of a state. */
    STATE,
    /** Seat of a government. */
    SEAT,
    /** Part of the world, or a place of the supplement. */
    LISTED,
    /** Division of a state, by a name or an abbreviation that is listed. */
    DIVISION,
    /** Adjective of any of these. */
    ADJECTIVE,
    /** Found by the parser, by a noun of its name or by the words around it. */
    NAME
  }

  boolean overlaps(Toponym other) {
    return sentence == other.sentence && start < other.end && other.start < end;
  }

  /** The same words, asked for by another name. */
  Toponym named(String name) {
    return new Toponym(sentence, first, last, start, end, name, kind, known, embedded);
  }

  /** Whether it stands in a place that was filed from, before the story's first sentence. */
  boolean inDateline() {
    return sentence < 0;
  }

  /**
   * What is asked about it.
   *
   * @param within name of the larger place that the words beside it give, or null
   * @param size size that a noun beside it gives, or null
   * @param literal whether it stands for the place itself, not for those who rule there
   */
  record Query(
      Toponym toponym, @Nullable String within, Place.@Nullable Precision size, boolean literal) {}
}
