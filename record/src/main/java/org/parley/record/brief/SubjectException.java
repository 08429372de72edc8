// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

/** What a brief was asked for is not in the record, or is several; the message says what to do. */
public final class SubjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SubjectException(String message) {
    super(message);
  }
}
