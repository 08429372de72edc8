// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;

/** What kinds of databases say in words of their own when they are asked. Stateless. */
interface Dialect {
  /** How a statement begins the name of an index to use; PostgreSQL finds it by itself. */
  String by(String index);

  /** What keeps an index of another order from being used. */
  String unindexed();

  /** Joins tables in this order, with ON. */
  String join();

  /** A text in the JSON of a column, at names one in another. */
  String text(String column, String... names);

  /** What the text of a page is read from; see {@link #pageText}. */
  String ofPageText(String column);

  /** The text of a page as what {@link #ofPageText} selects gives it. */
  String pageText(String selected);

  /** The ids of a list that follows as JSON, to stand after IN. */
  String listed();

  /** Outlets of a group of rows, {@link Outlets#BETWEEN} between them. */
  String together(String column);

  /** The JSON of an actor's card without aliases. */
  String cardWithRoles();

  /** The texts of all aliases of an actor's card, or nothing. */
  String aliasesOfCard(String column);

  /** Selects the first so many distinct days and ids of a table of facts, in order. */
  String firstOf(String table, String fromAndWhere, int limit);

  /** The condition that the name of a row of actor_facts, called f, has words; one value. */
  String actorNamed();

  /** Counts actors or proposals whose names have words, at most so many: two values. */
  String countNamed(boolean actors);

  /** Selects id and name of proposals whose names have words, by id: that and a limit. */
  String proposalsNamed();

  /** The value for words of names, each the beginning of one. */
  String names(List<String> words);

  /** Selects one text: keys of stories that have words, the latest first: that and a limit. */
  String keysOfStories();

  /** The value for stories that have all of these words. */
  String stories(List<String> words);

  /** Selects key and rank of stories that have words, the best being the least. */
  String ranks();

  /** The values of {@link #ranks}. */
  List<Object> ranked(List<String> words);
}
