// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** An input cannot be read; the message says why, in a clause for people. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public UnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong, in a clause without a full stop. */
  public String reason() {
    return reason;
  }

  /** The same for what the file system said. */
  static UnreadableException of(IOException failure) {
    return new UnreadableException(told(failure));
  }

  private static String told(IOException failure) {
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
