// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parley.store.Store;

/**
 * Answers by going through all rows of a store: for small records that are in memory, and the
 * oracle of other answers. The revision is a count of what was asked, for a store tells none.
 */
public final class StoreQueries implements Queries {
  private final Store store;

  /**
   * @param store not closed by this
   */
  public StoreQueries(Store store) {
    this.store = store;
  }

  @Override
  public <R> R ask(Function<? super View, R> questions) {
    List<R> answer = new ArrayList<>();
    store.snapshot(() -> answer.add(questions.apply(new StoreView(store))));
    return answer.get(0);
  }

  @Override
  public void close() {
    // nothing of its own
  }
}
