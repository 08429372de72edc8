// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows;
import org.parley.model.Correction;
import org.parley.model.Evidence;
import org.parley.store.Kind;

/**
 * One state of a record. Rows have the ids of the latest merge. To be used inside of {@link
 * Queries#ask} only, by one thread.
 */
public interface View {
  /** So many matching stories a search looks at. */
  int LOOKED_AT = 10_000;

  /** The best come first among so many stories; of more the latest. */
  int RANKED = 2_000;

  /** Words of evidence are cut after so many code points. */
  int MOST_WORDS = 4_000;

  /** What the state is called: changes when a row does. */
  Revision revision();

  /**
   * Rows of a kind that match, the latest first, those without a date last; those of one day by id.
   * For stories, events, statements, proposals, positions and incidents.
   *
   * @param cursor where the page before ended, or null
   * @throws BadCursorException when the cursor is none of such a question
   */
  <T> Rows<T> list(Kind<T> kind, Filter filter, @Nullable String cursor, int limit);

  /** Pages by id. */
  Rows<PageSummary> pages(@Nullable String cursor, int limit);

  /** Actors and what is known of each. */
  ActorQueries actors();

  /** Events, counted. */
  EventTallies events();

  /** The row of that id, as {@link org.parley.store.Store#find}. */
  <T> Optional<T> find(Kind<T> kind, String id);

  /** A page with its rows. */
  Optional<PageRows> reading(String page);

  /** Every correction, by time. */
  List<Correction> corrections();

  /** What became of each correction in the latest merge, by its id. */
  Map<String, CorrectedRows.Outcome> outcomes();

  /** Where stories stand, by id; those that the record lacks are left out. */
  Map<String, StorySource> sources(Collection<String> stories);

  /** The words at each place, empty where the record lacks the story, cut when long. */
  List<String> words(List<Evidence> places);

  /** What the record has learned after a state of it. */
  News news(long revision);

  /**
   * The last state before a day of UTC, or 0 when the record does not know of any.
   *
   * @see Filter#learnedAfter
   */
  long revisionBefore(LocalDate day);

  /**
   * Whether the record learned of a story after a revision.
   *
   * @see Filter#learnedAfter
   */
  boolean isNew(String story, long revision);

  /** Outlets by number of stories. */
  List<Counts.OfKey> outlets(int limit);

  /** Rows of each kind but mentions. */
  Map<String, Long> totals();

  /**
   * Searches stories by words in them, actors and proposals by beginnings of words in their names.
   *
   * @param what what to look for; all when empty
   * @param year of publication, or null
   */
  Found search(
      String words, Set<Found.What> what, Set<String> outlets, @Nullable Integer year, int limit);
}
