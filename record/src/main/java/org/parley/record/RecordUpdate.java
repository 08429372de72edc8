// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Fingerprint;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Page;
import org.parley.record.correction.CorrectionLog;
import org.parley.record.likeness.ChangedGroups;
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
   * Merges when readings, corrections or rules have changed, as far as these have an effect. What
   * others put or correct meanwhile is left for the next merge, which is pending then.
   *
   * @param prepare makes of what people corrected what is to be merged, and groups stories; run
   *     until it changes nothing more
   * @param step run after each page
   * @return whether there was something to merge
   */
  public static boolean run(Store store, Runnable prepare, Runnable step) {
    return new RecordUpdate(store, PAGES_AT_ONCE, OfProgram.RULES).run(prepare, step);
  }

  /** The same of a record whose stories are grouped and that nobody corrected but in fields. */
  public static boolean run(Store store, Runnable step) {
    return run(store, () -> {}, step);
  }

  /**
   * The same for an archive: what many pages name is written once for all that are taken up at
   * once.
   *
   * @param atOnce pages in one transaction; each takes up to a megabyte of memory
   */
  public static boolean run(Store store, Runnable step, int atOnce) {
    return run(store, step, atOnce, OfProgram.RULES);
  }

  /** The same under these rules. */
  static boolean run(Store store, Runnable step, int atOnce, String rules) {
    return new RecordUpdate(store, atOnce, rules).run(() -> {}, step);
  }

  private boolean run(Runnable prepare, Runnable step) {
    if (!isPending()) {
      return false;
    }
    Prepared prepared = prepared(prepare);
    long expected = prepared.revision();
    boolean[] left = {true};
    while (left[0]) {
      long known = expected;
      boolean[] forgotten = {false};
      store.merging(
          notes -> {
            // Who came in between was not prepared for: what it changed must stay pending.
            boolean asPrepared = store.revision() == known;
            if (!noted(notes).equals(rules)) {
              notes.forgetAll();
              notes.keep(RULES, "", rules.getBytes(StandardCharsets.UTF_8), List.of());
              forgotten[0] = true;
            }
            Map<String, Optional<Group>> groups = ChangedGroups.of(notes.stories());
            new MergeStep(notes, groups, prepared.corrections(), step).run(atOnce);
            notes.regrouped();
            left[0] = !notes.changed(1).isEmpty();
            if (!left[0] && asPrepared) {
              notes.merged();
            }
          });
      expected += forgotten[0] ? 1 : 0;
    }
    return true;
  }

  /** A state of the record in which all that people corrected is ready to be merged. */
  private record Prepared(long revision, CorrectionLog corrections) {}

  private Prepared prepared(Runnable prepare) {
    Prepared prepared;
    do {
      long revision = store.revision();
      prepare.run();
      prepared = new Prepared(revision, CorrectionLog.of(store));
    } while (store.revision() != prepared.revision());
    return prepared;
  }

  private boolean isPending() {
    if (store.mergePending()) {
      return true;
    }
    String noted = text(store.note(RULES, ""));
    return !noted.isEmpty() && !noted.equals(rules);
  }

  /** The rules that notes were made by; empty when there are no notes. */
  private static String noted(MergeNotes notes) {
    return text(notes.note(RULES, ""));
  }

  private static String text(Optional<byte[]> note) {
    return note.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }
}
