// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.MergedRecord;

/** Puts a merge into a store that no rules made. */
public final class Merges {
  private Merges() {}

  /** Puts a merge in place of the one held; what is the same in both is left alone. */
  public static void put(MergedRecord merged, Store store) {
    MergedRecord held = store.merged();
    Set<String> gone = new HashSet<>(held.actorIds().keySet());
    gone.removeAll(merged.actorIds().keySet());
    Set<String> alike = Set.copyOf(held.groups().keySet());
    store.merging(
        notes -> {
          replace(Kind.ACTORS, held.actors(), merged.actors(), notes);
          replace(Kind.PROPOSALS, held.proposals(), merged.proposals(), notes);
          replace(Kind.POSITIONS, held.positions(), merged.positions(), notes);
          replace(Kind.INCIDENTS, held.incidents(), merged.incidents(), notes);
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

  private static <T> void replace(Kind<T> kind, List<T> held, List<T> now, MergeNotes notes) {
    Set<String> gone = new HashSet<>();
    held.forEach(row -> gone.add(kind.id(row)));
    now.forEach(row -> gone.remove(kind.id(row)));
    gone.forEach(id -> notes.remove(kind, id));
    now.forEach(row -> notes.put(kind, row));
  }
}
