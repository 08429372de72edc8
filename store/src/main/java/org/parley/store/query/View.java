// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
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

  /**
   * Actors, the most mentioned first.
   *
   * @param words beginnings of words of a name; empty for all
   */
  Rows<ActorSummary> actors(
      String words, Set<String> kinds, Set<String> countries, @Nullable String cursor, int limit);

  /** The row of that id, as {@link org.parley.store.Store#find}. */
  <T> Optional<T> find(Kind<T> kind, String id);

  /** A page with its rows. */
  Optional<PageRows> reading(String page);

  /**
   * Hands over every actor, by id, without the stories of its aliases and what was joined to it.
   */
  void forEachActor(Consumer<? super Actor> action);

  /** Every correction, by time. */
  List<Correction> corrections();

  /** What became of each correction in the latest merge, by its id. */
  Map<String, CorrectedRows.Outcome> outcomes();

  /** Actors by id; those that the record lacks are left out. */
  Map<String, ActorSummary> actorsOf(Collection<String> ids);

  /** Where stories stand, by id; those that the record lacks are left out. */
  Map<String, StorySource> sources(Collection<String> stories);

  /** The words at each place, empty where the record lacks the story, cut when long. */
  List<String> words(List<Evidence> places);

  /** How many events that match there are by day, in the order of days. */
  List<Counts.OfDay> days(Filter filter, Counts.Split split);

  /** Places of events that match, the busiest first. */
  List<Counts.OfPlace> places(Filter filter, int limit);

  /**
   * Who acts on whom in events that match, the busiest first.
   *
   * @param byType split by type, else by quad class
   */
  List<Counts.OfPair> pairs(Filter filter, boolean byType, int limit);

  /** Who has a part in most events that match. */
  List<Counts.OfActor> busiest(Filter filter, int limit);

  /** What the record has learned after a state of it. */
  News news(long revision);

  /**
   * The last state before a day of UTC, or 0 when the record does not know of any.
   *
   * @see Filter#learnedAfter
   */
  long revisionBefore(LocalDate day);

  /** An actor with at most 50 stories of each alias, and without more than is needed to show it. */
  Optional<ActorCard> card(String actor);

  /** An actor without its aliases and what was joined to it. */
  Optional<Actor> withRoles(String actor);

  /**
   * Whether the record learned of a story after a revision.
   *
   * @see Filter#learnedAfter
   */
  boolean isNew(String story, long revision);

  /**
   * Whom an actor's latest statements pass through, and whose latest statements pass through it.
   */
  Quotes quotes(String actor, int limit);

  /** Ids of actors of which this is a name or an alias, the most mentioned first. */
  List<String> actorsCalled(String name, int limit);

  /** Places by name, the busiest first. */
  List<Counts.OfPlace> placesNamed(String words, int limit);

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
