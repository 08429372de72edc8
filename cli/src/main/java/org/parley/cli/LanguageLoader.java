// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.nio.file.Path;
import org.parley.cli.terminal.Progress;
import org.parley.cli.terminal.Terminal;
import org.parley.language.Language;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;

/** Opens the language pack, with a progress bar the first time, when it is made. */
final class LanguageLoader {
  private static final int STEPS = 100;

  private LanguageLoader() {}

  static Language load(Terminal terminal, Path home) {
    try (Progress progress = progress(terminal)) {
      return LanguagePack.open(home, steps(progress));
    }
  }

  /** Makes the pack from the jar of its models, unless it is there. */
  static void make(Terminal terminal, Path home, Path models) {
    try (Progress progress = progress(terminal)) {
      LanguagePack.make(home, models, steps(progress));
    }
  }

  private static Progress progress(Terminal terminal) {
    return new Progress(terminal, "Preparing the language pack", STEPS);
  }

  private static ConversionProgress steps(Progress progress) {
    return (step, fraction) -> progress.to(Math.round(fraction * STEPS), STEPS);
  }
}
