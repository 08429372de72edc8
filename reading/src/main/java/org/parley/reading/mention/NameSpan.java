// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.mention;

import org.jspecify.annotations.Nullable;

/**
 * A name in a sentence, before it is known who or what bears it.
 *
 * @param sentence number of the sentence in the story
 * @param first index of the first token
 * @param last index after the last token
 * @param text the words of its tokens, single blanks between
 * @param kind what kind of name it is
 * @param known id in a list of actors, ISO alpha-3 code of a state, or null when in none
 */
public record NameSpan(
    int sentence, int first, int last, String text, Kind kind, @Nullable String known) {

  /** Kinds of names. */
  public enum Kind {
    PERSON,
    BODY,
    STATE,
    /** Adjective of a state: "Libyan". */
    NATIONAL,
    /** Word for the people of a state: "Libyans". */
    PEOPLE,
    /** Seat of a government: "Ankara". */
    SEAT,
    PLACE,
    /** Works, events, laws, languages: neither actors nor places. */
    OTHER
  }

  /** Whether the two share a token. */
  public boolean overlaps(NameSpan other) {
    return sentence == other.sentence && first < other.last && other.first < last;
  }
}
