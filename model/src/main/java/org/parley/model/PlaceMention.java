// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/**
 * A place as a row of the record holds it.
 *
 * @param evidence the words it was taken from
 * @param basis which part of the story those words belong to
 */
public record PlaceMention(Place place, Span evidence, Basis basis) {
  /** A place that the sentence itself names. */
  public PlaceMention(Place place, Span evidence) {
    this(place, evidence, Basis.SENTENCE);
  }

  /** Where the words stand that tell the place. */
  public enum Basis {
    SENTENCE,
    /** An earlier sentence of the same paragraph. */
    PARAGRAPH,
    /** Elsewhere in the story. */
    STORY
  }
}
