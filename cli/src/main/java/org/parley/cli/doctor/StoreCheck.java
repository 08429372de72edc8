// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.record.RecordUpdate;
import org.parley.store.SqliteAddress;
import org.parley.store.Store;
import org.parley.store.StoreAddress;
import org.parley.store.StoreException;

/** Looks at the record, without changing it. */
final class StoreCheck {
  private static final String WHAT = "record";
  private static final long LITTLE_MEGABYTES = 200;

  private StoreCheck() {}

  static List<Finding> of(StoreAddress address) {
    List<Finding> findings = new ArrayList<>();
    findings.add(store(address));
    if (address instanceof SqliteAddress sqlite) {
      Path folder = sqlite.file().toAbsolutePath().getParent();
      if (folder != null && Files.isDirectory(folder)) {
        findings.add(folder(folder));
      }
    }
    return findings;
  }

  private static Finding store(StoreAddress address) {
    try {
      if (!address.exists()) {
        return Finding.ok(WHAT, address + " is not there yet; parley read PATH makes it");
      }
      int lacks = address.lacks();
      if (lacks > 0) {
        return Finding.note(
            WHAT,
            address + " is of an older Parley, by " + lacks + (lacks == 1 ? " step" : " steps"),
            "the next command brings it up to date; older Parleys cannot open it then");
      }
      try (Store store = address.open()) {
        return RecordUpdate.isPending(store)
            ? Finding.note(
                WHAT,
                address + " holds pages that are not brought together",
                "the next read, brief, show, export or serve does that")
            : Finding.ok(WHAT, address + " is up to date");
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
