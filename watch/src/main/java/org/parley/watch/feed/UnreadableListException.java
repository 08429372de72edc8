// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.feed;

import org.jspecify.annotations.Nullable;

/** Something is no list of pages; the message is a clause for people. */
public final class UnreadableListException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableListException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
