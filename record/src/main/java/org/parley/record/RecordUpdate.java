// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Fingerprint;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.record.correction.CorrectionLog;
import org.parley.record.likeness.StoryGroups;
import org.parley.store.MergeNotes;
import org.parley.store.Store;

/**
 * Brings together what the pages of a record say, with what people corrected. Notes of earlier
 * rules are of no use: when the code or its tables have changed, everything is brought together
 * anew.
 */
public final class RecordUpdate {
  /** Pages in one transaction; a kill loses no more than what these add. */
  private static final int PAGES_AT_ONCE = 1000;

  private static final String RULES = "rules";

  private final Store store;
  private final int atOnce;
  private final String rules;

  /** The rules of this program; found once, for it takes reading all of its code. */
  private static final class OfProgram {
    static final String RULES =
        Fingerprint.of(List.of(Page.class, Store.class, RecordUpdate.class), null);
  }

  private RecordUpdate(Store store, int atOnce, String rules) {
    this.store = store;
    this.atOnce = atOnce;
    this.rules = rules;
  }

  /** Whether readings, corrections or the rules of the merge have changed since the latest one. */
  public static boolean isPending(Store store) {
    return new RecordUpdate(store, PAGES_AT_ONCE, OfProgram.RULES).isPending();
  }

  /**
   * Merges when readings, corrections or rules have changed, as far as these have an effect.
   * Stories are to be grouped before.
   *
   * @param step run after each page
   * @return what stories are like, or empty when nothing has changed
   */
  public static Optional<Map<String, MergedRecord.Group>> run(Store store, Runnable step) {
    return run(store, step, PAGES_AT_ONCE, OfProgram.RULES);
  }

  /** The same with at most so many pages in one transaction, under these rules. */
  static Optional<Map<String, MergedRecord.Group>> run(
      Store store, Runnable step, int atOnce, String rules) {
    return new RecordUpdate(store, atOnce, rules).run(step);
  }

  private Optional<Map<String, MergedRecord.Group>> run(Runnable step) {
    if (!isPending()) {
      return Optional.empty();
    }
    Map<String, MergedRecord.Group> groups = StoryGroups.of(store);
    do {
      store.merging(
          notes -> {
            if (!noted(notes).equals(rules)) {
              notes.forgetAll();
              notes.keep(RULES, "", rules.getBytes(StandardCharsets.UTF_8), List.of());
            }
            new MergeStep(notes, groups, CorrectionLog.of(store), step).run(atOnce);
          });
    } while (store.mergePending());
    return Optional.of(groups);
  }

  private boolean isPending() {
    if (store.mergePending()) {
      return true;
    }
    boolean[] others = {false};
    store.merging(
        notes -> {
          String noted = noted(notes);
          others[0] = !noted.isEmpty() && !noted.equals(rules);
        });
    return others[0];
  }

  /** The rules that notes were made by; empty when there are no notes. */
  private static String noted(MergeNotes notes) {
    return notes.note(RULES, "").map(note -> new String(note, StandardCharsets.UTF_8)).orElse("");
  }
}
