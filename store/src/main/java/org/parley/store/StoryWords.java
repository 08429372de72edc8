// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import org.parley.model.Page;
import org.parley.model.Story;

/** By which words stories, actors and proposals are found. The caller holds the transaction. */
interface StoryWords {
  /** Adds the words of stories, whose rows are there. */
  void add(Page page, List<Story> stories);

  /** Takes the words of a page's stories away, whose rows are still there. */
  void remove(String page);

  /**
   * Says by which words rows of the merge are found, which are there; one that is gone is found no
   * more.
   *
   * @param kind whose rows have names
   */
  <T> void name(Kind<T> kind, List<T> rows);

  /**
   * As {@link Store#search}.
   *
   * @param wanted the words in the form in which they are compared; at least one
   */
  List<Hit> search(List<String> wanted, int limit);
}
