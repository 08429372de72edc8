// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.load;

import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.parley.model.PageReading;
import org.parley.record.RecordUpdate;
import org.parley.record.likeness.StoryGrouping;
import org.parley.spark.read.Readings;
import org.parley.store.Kind;
import org.parley.store.Store;

/**
 * Puts readings into a store on the driver's machine, where they are brought together as {@code
 * parley read} does it. One partition of them is in memory at a time.
 */
public final class StoreLoad {
  private StoreLoad() {}

  /**
   * Puts every page that the store does not hold as it is, and merges. Cut off, it goes on.
   *
   * @param pages as {@link Readings#pages} has them
   * @param reader fingerprint of what read them
   * @return how many pages were put
   * @throws IllegalArgumentException when people have corrected the record: corrected borders need
   *     pages to be read again, which {@code parley read} does
   */
  public static long run(Dataset<Row> pages, Store store, String reader) {
    store.forEach(
        Kind.CORRECTIONS,
        correction -> {
          throw new IllegalArgumentException(
              "people have corrected this record: load into a new one, then bring the corrections"
                  + " there with parley correct");
        });
    long put = 0;
    for (Iterator<Row> rows = pages.toLocalIterator(); rows.hasNext(); ) {
      PageReading reading = Readings.reading(rows.next());
      if (!store.holds(reading.page().id(), reading.page().uri(), reader)) {
        store.put(reading, reader);
        put++;
      }
    }
    RecordUpdate.run(store, () -> new StoryGrouping().run(store, () -> {}), () -> {});
    return put;
  }
}
