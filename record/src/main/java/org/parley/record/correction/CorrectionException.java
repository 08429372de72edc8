// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

/** A correction that cannot be understood or carried out; the message says why, for people. */
public final class CorrectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CorrectionException(String message) {
    super(message);
  }
}
