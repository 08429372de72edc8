// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;

/** Says in words for people why a stream could not be read on. */
final class Faults {
  private Faults() {}

  /** A fault whose message is already in words for people. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
      super(message);
    }
  }

  /** A clause without a full stop. */
  static String told(Throwable fault) {
    if (fault instanceof DamagedException || fault instanceof Meter.BombException) {
      return String.valueOf(fault.getMessage());
    }
    Throwable cause = fault.getCause();
    if (fault instanceof UncheckedIOException && cause != null) {
      return told(cause);
    }
    if (fault instanceof EOFException) {
      return "cut short; what comes before the cut was read";
    }
    if (fault instanceof ZipException) {
      return "damaged; what comes before was read (" + fault.getMessage() + ")";
    }
    if (!(fault instanceof IOException)) {
      return "damaged; what comes before was read (" + fault.getClass().getSimpleName() + ")";
    }
    String message = fault.getMessage();
    return message == null || message.isBlank()
        ? "cannot be read on; what comes before was read"
        : "cannot be read on; what comes before was read (" + message + ")";
  }
}
