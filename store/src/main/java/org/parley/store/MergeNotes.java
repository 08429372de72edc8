// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;

/**
 * What a merge has written and what it noted for the next one, so that new pages are brought
 * together with the record without reading the rest of it. Handed out by {@link Store#merging} for
 * the length of one change. Not thread-safe.
 *
 * <p>A note lies on a shelf under an id and is found under keys; what notes and keys mean is the
 * caller's to say. Answers take the same time however many notes there are.
 */
public interface MergeNotes {
  /** Pages that were put since they were taken up, by id, at most {@code limit}. */
  List<String> changed(int limit);

  /** Says that a page has been taken up as it is now. */
  void takenUp(String page);

  /**
   * Says that every page and every story of the index is to be taken up anew, and forgets all
   * notes, rows, ids and groups. The revision grows by one when the change is done, so that a merge
   * is pending then.
   */
  void forgetAll();

  /** The reading of a page as it was put, or empty when there is none. */
  Optional<PageReading> reading(String page);

  /** The same without mentions, which are a third of it. */
  Optional<PageReading> readingWithoutMentions(String page);

  /** A note, or empty when there is none. */
  Optional<byte[]> note(String shelf, String id);

  /** Hands over the notes of a shelf, by id, one at a time; none may be changed meanwhile. */
  void forEach(String shelf, BiConsumer<String, byte[]> action);

  /**
   * Keeps a note in place of an earlier one, to be found under these keys alone. Where many notes
   * have keys in common up to a tab, a store may write them faster.
   */
  void keep(String shelf, String id, byte[] note, Collection<String> keys);

  /** Drops a note; nothing when there is none. */
  void drop(String shelf, String id);

  /** Ids of the notes of a shelf that are found under a key, in order. */
  List<String> under(String shelf, String key);

  /** How many notes of a shelf are found under a key; {@code most} when there are more. */
  int countUnder(String shelf, String key, int most);

  /**
   * Keeps a row of a kind of the merge in place of the one with its id; what is as it was is not
   * written.
   */
  <T> void put(Kind<T> kind, T row);

  /** Takes a row of the merge away; nothing when there is none. */
  <T> void remove(Kind<T> kind, String id);

  /**
   * Keeps an entry of {@link org.parley.model.MergedRecord#actorIds}.
   *
   * @param merged null to drop it
   */
  void actorId(String id, @Nullable String merged);

  /** The index of stories as it is now. */
  LinkedStories stories();

  /** Says that the stories of {@link LinkedStories#relinked} have been taken up as they are now. */
  void regrouped();

  /** What a story is held to be like; empty when it is like no other. */
  Optional<Group> group(String story);

  /**
   * Keeps what a story is like.
   *
   * @param group null when it is like no other
   */
  void group(String story, @Nullable Group group);

  /** Keeps what people's corrections make of rows of pages, in place of what was held. */
  void corrected(CorrectedRows rows);

  /** Says that all that was put and corrected up to now is merged. */
  void merged();
}
