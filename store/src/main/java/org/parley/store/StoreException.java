// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import org.jspecify.annotations.Nullable;

/**
 * A store that cannot be opened, read or written; the message names it, the reason and a way out.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public StoreException(String message) {
    this(message, null);
  }
}
