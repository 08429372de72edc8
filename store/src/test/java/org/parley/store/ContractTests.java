// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;

/** A new store for each test. */
public abstract class ContractTests {
  static final String A = "00000000000000aa";
  static final String B = "00000000000000bb";
  static final String READER = "reader 1";

  /** The store of a test. */
  protected Store store;

  /** A new store with nothing in it. */
  protected abstract Store open() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  List<PageReading> readings() {
    List<PageReading> readings = new ArrayList<>();
    store.forEachReading(readings::add);
    return readings;
  }

  void merge(MergedRecord merged) {
    Merges.put(merged, store);
  }
}
