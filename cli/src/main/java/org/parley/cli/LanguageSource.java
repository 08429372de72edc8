// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import org.parley.cli.terminal.Terminal;
import org.parley.language.Language;

/** Loads the language when a command needs it. */
interface LanguageSource {
  /** Loads it, with a progress bar where it takes long. */
  Language load(Terminal terminal);
}
