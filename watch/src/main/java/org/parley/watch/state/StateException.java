// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.state;

import org.jspecify.annotations.Nullable;

/** What a watch remembers cannot be read or kept; the message tells a person what to do. */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
