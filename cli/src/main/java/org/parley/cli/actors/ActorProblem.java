// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.actors;

/** What a person asked for cannot be done; the message says why. */
public final class ActorProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ActorProblem(String message) {
    super(message);
  }
}
