// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

/** A cursor that leads nowhere; the message says why. */
public final class BadCursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadCursorException(String why) {
    super("the cursor cannot be used: " + why);
  }
}
