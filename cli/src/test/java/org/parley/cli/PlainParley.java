// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import org.parley.cli.settings.Settings;
import org.parley.cli.terminal.Terminal;

/** Parley in a process of its own, with a language that loads at once. */
final class PlainParley {
  private PlainParley() {}

  public static void main(String[] args) {
    Terminal terminal = Terminal.plain(System.in, System.out, System.err);
    System.exit(Parley.run(terminal, (where, home) -> new PlainLanguage(), Settings.none(), args));
  }
}
