// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.pack.LanguagePack;
import org.parley.language.pack.LanguagePackException;

/** Looks at the folder of the language pack and at the pack. */
final class HomeCheck {
  private static final String PACK = "language pack";
  private static final String FOLDER = "home";
  private static final long MEGABYTE = 1_000_000;
  private static final long PACK_MEGABYTES = 600;

  private HomeCheck() {}

  static List<Finding> of(Path home) {
    List<Finding> findings = new ArrayList<>();
    Finding pack = pack(home);
    findings.add(folder(home, pack.state() == Finding.State.OK));
    findings.add(pack);
    return findings;
  }

  private static Finding pack(Path home) {
    Path file = LanguagePack.file(home);
    if (!Files.exists(file)) {
      return LanguagePack.isBundled()
          ? Finding.note(
              PACK, "not made yet: " + file, "the next reading makes it, or: parley prepare")
          : Finding.wrong(
              PACK,
              "not made yet: " + file,
              "parley prepare "
                  + LanguagePack.MODELS
                  + "; docs/install.md tells where to get that file, and the way without a network");
    }
    try {
      LanguagePack.verify(home);
      return Finding.ok(PACK, file + " is whole");
    } catch (LanguagePackException e) {
      return Finding.wrong(
          PACK,
          String.valueOf(e.getMessage()),
          "delete it, then: parley prepare"
              + (LanguagePack.isBundled() ? "" : " " + LanguagePack.MODELS));
    }
  }

  private static Finding folder(Path home, boolean prepared) {
    Path there = existing(home);
    if (there == null || !Files.isDirectory(there)) {
      return Finding.wrong(
          FOLDER, home + " cannot be a folder", "set home (or PARLEY_HOME) to another folder");
    }
    if (!Files.isWritable(there)) {
      return prepared
          ? Finding.note(
              FOLDER, home + " cannot be written; reading works, starts are not made faster", null)
          : Finding.wrong(
              FOLDER,
              home + " cannot be written, and the language pack is not made yet",
              "set home (or PARLEY_HOME) to a folder you may write to");
    }
    long free = free(there);
    if (!prepared && free < PACK_MEGABYTES) {
      return Finding.wrong(
          FOLDER,
          home + " has " + free + " MB of disk left; the language pack takes " + PACK_MEGABYTES,
          "make room, or set home (or PARLEY_HOME) to a folder on another disk");
    }
    return Finding.ok(FOLDER, home + ", " + free + " MB of disk left");
  }

  /** The folder, or the nearest one above it that is there. */
  private static @Nullable Path existing(Path folder) {
    Path path = folder.toAbsolutePath();
    while (path != null && !Files.exists(path)) {
      path = path.getParent();
    }
    return path;
  }

  static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
    } catch (IOException e) {
      return 0;
    }
  }
}
