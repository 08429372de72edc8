// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.List;

/** A row of a lexicon: a predicate and what it means. */
public interface Lexeme {
  /** The words. */
  Predicate predicate();

  /** Where the content stands, best first; a condition is held against it. */
  List<Slot> content();

  /** False for a row that says its predicate means nothing here and stops the search. */
  boolean isMeaningful();
}
