// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * What a search found.
 *
 * @param facets how many there are
 * @param complete false when only the first {@link View#LOOKED_AT} stories were looked at
 */
public record Found(List<OfSearch> hits, Facets facets, boolean complete) {
  public Found {
    hits = List.copyOf(hits);
  }

  /** What is searched for. */
  public enum What {
    STORY,
    ACTOR,
    PROPOSAL
  }

  /**
   * One thing.
   *
   * @param title headline or name
   * @param snippet a stretch around the words, or null
   * @param marks where the words are in the snippet, in code points
   * @param published first day of publication, or null
   */
  public record OfSearch(
      What kind,
      String id,
      @Nullable String title,
      @Nullable String snippet,
      List<Span> marks,
      @Nullable String outlet,
      @Nullable String published) {
    public OfSearch {
      marks = List.copyOf(marks);
    }
  }

  /** How many there are by kind, and stories by outlet and year. */
  public record Facets(
      List<Counts.OfKey> kind, List<Counts.OfKey> outlet, List<Counts.OfKey> year) {
    public Facets {
      kind = List.copyOf(kind);
      outlet = List.copyOf(outlet);
      year = List.copyOf(year);
    }
  }
}
