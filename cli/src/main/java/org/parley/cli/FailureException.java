// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot go on; the message tells a person what is wrong and what to do. */
final class FailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailureException(String message) {
    this(message, null);
  }

  FailureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
