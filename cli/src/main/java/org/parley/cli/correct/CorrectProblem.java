// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.correct;

/** What a person asked for cannot be done; the message says why. */
public final class CorrectProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CorrectProblem(String message) {
    super(message);
  }
}
