// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param what was looked at, in a word or two
 * @param told what was found
 * @param remedy what to do, or null when nothing need be done or {@code told} says it
 */
public record Finding(State state, String what, String told, @Nullable String remedy) {
  /** How it is. */
  public enum State {
    OK,
    /** Worth knowing; Parley runs. */
    NOTE,
    /** Something that a command needs is not as it must be. */
    WRONG
  }

  static Finding ok(String what, String told) {
    return new Finding(State.OK, what, told, null);
  }

  static Finding note(String what, String told, @Nullable String remedy) {
    return new Finding(State.NOTE, what, told, remedy);
  }

  static Finding wrong(String what, String told, @Nullable String remedy) {
    return new Finding(State.WRONG, what, told, remedy);
  }
}
