// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words for people what the file system said. */
final class SystemFaults {
  private SystemFaults() {}

  /** A clause without a full stop. */
  static String told(IOException failure) {
    if (failure instanceof NoSuchFileException || failure instanceof NotDirectoryException) {
      return "it is gone; it was removed or renamed while reading";
    }
    if (failure instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (failure instanceof FileSystemLoopException) {
      return "a symbolic link that leads back to a folder above it";
    }
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? "the system cannot read it"
        : "the system cannot read it (" + message + ")";
  }
}
