// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.record.RecordUpdate;
import org.parley.store.SqliteStore;
import org.parley.store.Store;
import org.parley.store.StoreException;

/** Looks at the record, without changing it. */
final class StoreCheck {
  private static final String WHAT = "record";
  private static final long LITTLE_MEGABYTES = 200;

  private StoreCheck() {}

  static List<Finding> of(Path file) {
    List<Finding> findings = new ArrayList<>();
    findings.add(store(file));
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && Files.isDirectory(folder)) {
      findings.add(folder(folder));
    }
    return findings;
  }

  private static Finding store(Path file) {
    if (!Files.exists(file)) {
      return Finding.ok(WHAT, file + " is not there yet; parley read PATH makes it");
    }
    try {
      int lacks = SqliteStore.lacks(file);
      if (lacks > 0) {
        return Finding.note(
            WHAT,
            file + " is of an older Parley, by " + lacks + (lacks == 1 ? " step" : " steps"),
            "the next command brings it up to date; older Parleys cannot open it then");
      }
      try (Store store = SqliteStore.openExisting(file)) {
        return RecordUpdate.isPending(store)
            ? Finding.note(
                WHAT,
                file + " holds pages that are not brought together",
                "the next read, brief, show, export or serve does that")
            : Finding.ok(WHAT, file + " is up to date");
      }
    } catch (StoreException e) {
      return Finding.wrong(WHAT, String.valueOf(e.getMessage()), null);
    }
  }

  private static Finding folder(Path folder) {
    if (!Files.isWritable(folder)) {
      return Finding.wrong(
          "disk",
          folder + " cannot be written, and a record needs that even to be read",
          "move the record to a folder you may write to, and name it with store (or --store)");
    }
    long free = HomeCheck.free(folder);
    return free < LITTLE_MEGABYTES
        ? Finding.wrong("disk", folder + " has " + free + " MB left", "make room")
        : Finding.ok("disk", folder + " has " + free + " MB left");
  }
}
