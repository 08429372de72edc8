// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  ProblemException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  static ProblemException notFound(String what, String id) {
    return new ProblemException(404, "the record has no " + what + " '" + id + "'");
  }

  Problem problem() {
    return Problem.of(status, String.valueOf(getMessage()));
  }
}
