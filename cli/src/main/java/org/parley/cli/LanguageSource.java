// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.nio.file.Path;
import org.parley.cli.terminal.Terminal;
import org.parley.language.Language;

/** Loads the language when a command needs it. */
interface LanguageSource {
  /**
   * Loads it, with a progress bar where it takes long.
   *
   * @param home the folder of the language pack
   */
  Language load(Terminal terminal, Path home);
}
