// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The user's own folder of resource files that win over the bundled ones. */
final class UserFolder {
  private UserFolder() {}

  /** The folder that {@code PARLEY_RESOURCES} names, or null when it names none. */
  static @Nullable Path resources() {
    String named = System.getenv("PARLEY_RESOURCES");
    return named == null || named.isBlank() ? null : Path.of(named);
  }
}
