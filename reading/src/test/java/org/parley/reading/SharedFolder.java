// SPDX-License-Identifier: Apache-2.0
package org.parley.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Finds the folder of shared material beside the project; tests that need it skip without it. */
public final class SharedFolder {
  private SharedFolder() {}

  /** The file or folder; the test is skipped when it is not there. */
  public static Path require(String path) {
    Optional<Path> found = find(path);
    Assumptions.assumeTrue(found.isPresent(), "no shared/" + path + " here");
    return found.orElseThrow();
  }

  private static Optional<Path> find(String path) {
    for (@Nullable Path folder = Path.of("").toAbsolutePath();
        folder != null;
        folder = folder.getParent()) {
      Path shared = folder.resolve("shared").resolve(path);
      if (Files.exists(shared)) {
        return Optional.of(shared);
      }
    }
    return Optional.empty();
  }
}
