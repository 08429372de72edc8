// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

/** What the process's exit code tells. These stay stable. */
public final class ExitCode {
  /** Done; every input was read or reported. */
  public static final int DONE = 0;

  /** The command could not be carried out: an unreadable store, a full disk, no such thing. */
  public static final int FAILED = 1;

  /** The command line is wrong: unknown option, missing value, a path that is not there. */
  public static final int MISUSE = 2;

  /** With {@code --strict}: done, but some inputs could not be read. */
  public static final int SOME_UNREAD = 3;

  private ExitCode() {}
}
