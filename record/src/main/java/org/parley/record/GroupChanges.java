// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.MergedRecord.Group;
import org.parley.store.MergeNotes;

/** What stories are like now, and what they were like when the notes were written. For one use. */
final class GroupChanges {
  private final MergeNotes notes;
  private final Map<String, Optional<Group>> anew;
  private final Map<String, Optional<Group>> held = new HashMap<>();

  /**
   * @param anew what stories are like that may be like others than they were; of all others what is
   *     held holds
   */
  GroupChanges(MergeNotes notes, Map<String, Optional<Group>> anew) {
    this.notes = notes;
    this.anew = anew;
  }

  @Nullable Group before(String story) {
    return held(story).orElse(null);
  }

  @Nullable Group now(String story) {
    Optional<Group> changed = anew.get(story);
    return changed == null ? before(story) : changed.orElse(null);
  }

  /** For a reprint, the story that stands for it; else the story. */
  String standingFor(String story) {
    Group group = now(story);
    return group == null ? story : group.id();
  }

  /** The stories that are like others than they were. */
  Set<String> stories() {
    Set<String> changed = new TreeSet<>();
    anew.forEach(
        (story, group) -> {
          if (!group.equals(held(story))) {
            changed.add(story);
          }
        });
    return changed;
  }

  /** Has the notes hold what stories are like now. */
  void write() {
    stories().forEach(story -> notes.group(story, now(story)));
  }

  private Optional<Group> held(String story) {
    return held.computeIfAbsent(story, notes::group);
  }
}
