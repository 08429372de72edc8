// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.function.Function;

/** Answers questions to a record, whatever is written meanwhile. Thread-safe. */
public interface Queries extends AutoCloseable {
  /** Asks one state of the record; the view is of no use afterwards. */
  <R> R ask(Function<? super View, R> questions);

  @Override
  void close();
}
