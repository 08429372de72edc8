// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.intake;

/** How many threads a command uses. */
public final class Threads {
  private Threads() {}

  /** One for each processor that the process may use. */
  public static int all() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }
}
