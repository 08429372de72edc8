// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the archive of classes with which the launcher makes starts faster. */
final class ArchiveCheck {
  private ArchiveCheck() {}

  static Finding of(Path archive) {
    if (Files.exists(archive)) {
      return Finding.ok("start archive", archive.toString());
    }
    Path tried = archive.resolveSibling(archive.getFileName() + ".tried");
    return Files.exists(tried)
        ? Finding.note(
            "start archive",
            "could not be made; starts take a second longer, nothing else",
            "see that the disk has 100 MB left, then delete " + tried)
        : Finding.note(
            "start archive", "not made; starts take a second longer, nothing else", null);
  }
}
