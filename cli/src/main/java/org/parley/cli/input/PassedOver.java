// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** Tells names that are no pages: hidden files, read-me files, data. Immutable and thread-safe. */
final class PassedOver {
  private static final String FILE = "passed-over.txt";

  private final List<PathMatcher> patterns;

  private PassedOver(List<PathMatcher> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  static PassedOver load() {
    try (InputStream in = PassedOver.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the build");
      }
      return new PassedOver(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> FileSystems.getDefault().getPathMatcher("glob:" + line.strip()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file or folder of that name is no page. */
  boolean matches(Path name) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }
}
