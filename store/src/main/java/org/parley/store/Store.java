// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.parley.model.Correction;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.model.Story;

/**
 * Keeps the record. Readings of pages go in one by one, in any order; a merge says what they are
 * together; rows come out with the ids of the latest merge, in an order that depends on the rows
 * alone.
 *
 * <p>Thread-safe: calls wait for one another. A consumer handed to a method may read the store but
 * must not change it. After {@link #close} every call throws {@link IllegalStateException}; what
 * cannot be read or kept throws {@link StoreException}.
 */
public interface Store extends AutoCloseable {
  /**
   * Whether putting a reading of this page would change nothing.
   *
   * @param uri where the page was found this time; false when the store knows only a greater one,
   *     so that a page found at two addresses ends with the same one whichever came first
   * @param reader fingerprint of the code and resources that would make the reading
   */
  boolean holds(String pageId, String uri, String reader);

  /**
   * Keeps the reading of one page, whole or not at all, in place of an earlier reading of it. A
   * page found at several addresses keeps the smallest uri. A reading equal to the one held leaves
   * the merge as it is.
   *
   * @param reader fingerprint of the code and resources that made the reading
   * @throws IllegalArgumentException when rows of the reading belong to no story of it, or two rows
   *     of a kind have the same id
   */
  default void put(PageReading reading, String reader) {
    put(reading, reader, List.of());
  }

  /**
   * The same for a page whose borders between stories people moved.
   *
   * @param machineCut the page's stories as the machine cut them, kept beside the reading; none
   *     when nobody moved a border
   */
  void put(PageReading reading, String reader, List<Story> machineCut);

  /** A page as it is held, or empty when the store has no such page. */
  Optional<KeptPage> page(String id);

  /** Pages whose borders people moved, by id. */
  List<String> recutPages();

  /** Hands over every page's reading as it was put, by page id, one at a time. */
  void forEachReading(Consumer<? super PageReading> action);

  /**
   * Pages whose stories are not in the index of stories as they are now, by id, at most {@code
   * limit}. A page is among them from the moment it is put.
   */
  List<String> ungrouped(int limit);

  /**
   * Changes the index of stories, whole or not at all. Nothing else of the store may be changed
   * meanwhile. A store in memory keeps what was changed before {@code change} threw.
   *
   * @param change run again from its beginning when a database could not keep what it did, for what
   *     others did meanwhile or because the connection was lost
   */
  void index(Consumer<? super StoryIndex> change);

  /** Hands over every story of the index, by id, one at a time. */
  void forEachIndexed(Consumer<? super IndexedStory> action);

  /** A story of the index, or empty when it is not there. */
  Optional<IndexedStory> indexed(String story);

  /**
   * Brings the merge up to date, whole or not at all. Nothing else of the store may be changed
   * meanwhile. A store in memory keeps what was changed before {@code change} threw.
   *
   * @param change may be run again, as with {@link #index}
   */
  void merging(Consumer<? super MergeNotes> change);

  /** The state of readings and corrections; grows with every change of them. */
  long revision();

  /** Whether readings or corrections have changed since the ones that were merged last. */
  boolean mergePending();

  /** Whether this user may change the record; who may not reads it as the latest merge left it. */
  boolean mayWrite();

  /** A note of the merge, as {@link MergeNotes#note}. */
  Optional<byte[]> note(String shelf, String id);

  /** The latest merge, or {@link MergedRecord#EMPTY} when there was none; its rows by id. */
  MergedRecord merged();

  /**
   * Hands over what each story that is like another one is held to be like, in no certain order.
   */
  void forEachGroup(BiConsumer<String, Group> action);

  /** Hands over every row of a kind, one at a time, in the order of the kind. */
  <T> void forEach(Kind<T> kind, Consumer<? super T> action);

  /** The row of that id; the first in the order of the kind when several have it. */
  <T> Optional<T> find(Kind<T> kind, String id);

  /**
   * Runs work that reads several things and wants them to fit together: it sees one state of the
   * record, whatever other processes write meanwhile. It must not change the store.
   */
  void snapshot(Runnable work);

  /** Every row of a kind, in the order of the kind; for kinds that fit into memory. */
  default <T> List<T> all(Kind<T> kind) {
    List<T> rows = new ArrayList<>();
    forEach(kind, rows::add);
    return rows;
  }

  /**
   * Stories that hold every one of the words in their text, as whole words, without regard to case
   * or accents; best first. Everything but letters and digits separates words and has no meaning of
   * its own.
   *
   * @param limit greatest number of hits, at least 1
   * @return no hits when there is no word in {@code words}
   */
  List<Hit> search(String words, int limit);

  /**
   * Adds corrections to those held, all or none. They outlive every re-reading and are never
   * changed; one that is held already changes nothing. A merge is pending when some are new.
   *
   * @return how many are new
   * @throws IllegalArgumentException when another correction with the id of one is held
   */
  int correct(List<Correction> corrections);

  /** Adds one correction, as {@link #correct(List)}. */
  default void correct(Correction correction) {
    correct(List.of(correction));
  }

  /** Who was told something, in the order of names. */
  List<String> readers();

  /** What a reader was told, by page and place. */
  List<Told> told(String reader);

  /**
   * Keeps that a reader was told something, and forgets other things, all or none. It outlives
   * every re-reading and makes no merge pending.
   *
   * @param told in place of what was told of the same things before
   * @param forgotten first
   */
  void tell(String reader, List<Told> told, List<Told> forgotten);

  @Override
  void close();
}
