// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.HashSet;
import java.util.Set;
import org.parley.model.MergedRecord;

/** Puts a merge into a store that no rules made. */
public final class Merges {
  private Merges() {}

  /** Puts a merge in place of the one held; what is the same in both is left alone. */
  public static void put(MergedRecord merged, Store store) {
    Set<String> gone = new HashSet<>(store.merged().actorIds().keySet());
    gone.removeAll(merged.actorIds().keySet());
    Set<String> alike = Set.copyOf(store.merged().groups().keySet());
    store.merging(
        notes -> {
          notes.replace(Kind.ACTORS, merged.actors());
          notes.replace(Kind.PROPOSALS, merged.proposals());
          notes.replace(Kind.POSITIONS, merged.positions());
          notes.replace(Kind.INCIDENTS, merged.incidents());
          gone.forEach(id -> notes.actorId(id, null));
          merged.actorIds().forEach(notes::actorId);
          alike.forEach(story -> notes.group(story, null));
          merged.groups().forEach(notes::group);
          notes.corrected(merged.corrected());
          notes.changed(Integer.MAX_VALUE).forEach(notes::takenUp);
          notes.regrouped();
          notes.merged();
        });
  }
}
