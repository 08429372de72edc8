// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Terminal;
import org.parley.language.Language;
import org.parley.language.pack.LanguagePack;

/** Opens the language pack, with a progress bar the first time, when it is made. */
final class LanguageLoader {
  private static final int STEPS = 100;

  private LanguageLoader() {}

  static Language load(Terminal terminal) {
    try (Progress progress = new Progress(terminal, "Preparing the language pack", STEPS)) {
      return LanguagePack.open(
          LanguagePack.defaultHome(System.getenv()),
          (step, fraction) -> progress.to(Math.round(fraction * STEPS), STEPS));
    }
  }
}
