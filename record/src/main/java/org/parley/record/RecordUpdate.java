// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.Map;
import java.util.Optional;
import org.parley.model.MergedRecord;
import org.parley.record.correction.CorrectionLog;
import org.parley.record.likeness.StoryGroups;
import org.parley.store.KeptPage;
import org.parley.store.Store;

/** Brings together what the pages of a record say, with what people corrected. */
public final class RecordUpdate {
  private RecordUpdate() {}

  /**
   * Merges when pages or corrections have changed. Stories are to be grouped before.
   *
   * @param step run after each page
   * @return what stories are like, or empty when nothing has changed
   */
  public static Optional<Map<String, MergedRecord.Group>> run(Store store, Runnable step) {
    if (!store.mergePending()) {
      return Optional.empty();
    }
    Merging merging = new Merging();
    // Of one state: a correction that another analyst makes meanwhile is for the next merge.
    store.snapshot(() -> merging.run(store, step));
    store.merge(merging.merged, merging.revision);
    return Optional.of(merging.merged.groups());
  }

  private static final class Merging {
    private MergedRecord merged = MergedRecord.EMPTY;
    private long revision;

    private void run(Store store, Runnable step) {
      RecordMerge merge = new RecordMerge(StoryGroups.of(store), CorrectionLog.of(store));
      revision =
          store.forEachReadingWithoutMentions(
              reading -> {
                String page = reading.page().id();
                merge.add(
                    merge.corrects(page)
                        ? store.page(page).map(KeptPage::reading).orElse(reading)
                        : reading);
                step.run();
              });
      merged = merge.merge();
    }
  }
}
