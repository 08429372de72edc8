// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.record.correction.CorrectionLog;
import org.parley.record.correction.CorrectionPass;
import org.parley.store.MemoryStore;

/**
 * What pages say together, without a store: one identity for each actor, proposals, incidents. Add
 * every reading, then merge; the result does not depend on the order. Not thread-safe.
 */
public final class RecordMerge {
  private final MemoryStore store = new MemoryStore();
  private final CorrectionLog corrections;
  private final Map<String, Optional<MergedRecord.Group>> groups = new HashMap<>();

  /** Merges stories of which none is like another. */
  public RecordMerge() {
    this(Map.of(), CorrectionLog.EMPTY);
  }

  /**
   * @param groups what stories are like, from the index of stories: a reprint tells nothing anew
   */
  public RecordMerge(Map<String, MergedRecord.Group> groups) {
    this(groups, CorrectionLog.EMPTY);
  }

  /**
   * @param groups what stories are like, from the index of stories: a reprint tells nothing anew
   * @param corrections what people corrected; it wins over every rule
   */
  public RecordMerge(Map<String, MergedRecord.Group> groups, CorrectionLog corrections) {
    groups.forEach((story, group) -> this.groups.put(story, Optional.of(group)));
    this.corrections = corrections;
  }

  /** Adds what one page says. */
  public void add(PageReading reading) {
    store.put(reading, "");
  }

  /** The record of all readings added. */
  public MergedRecord merge() {
    store.merging(
        notes -> new MergeStep(notes, groups, corrections, () -> {}).run(Integer.MAX_VALUE));
    return store.merged();
  }

  /**
   * Why two actors are one or two, in words for people; a line a reason. Answers for the readings
   * added so far.
   *
   * @param one an id of a reading or of the record
   * @param other another
   */
  public List<String> why(String one, String other) {
    merge();
    List<String> reasons = new ArrayList<>();
    store.merging(
        notes ->
            reasons.addAll(
                new ActorUpdate(notes, MergeStep.decisions(new CorrectionPass(corrections)))
                    .why(one, other)));
    return reasons;
  }
}
