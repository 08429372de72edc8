// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import java.nio.file.Path;
import org.parley.reading.document.Found;

/** One step on the way through the paths. */
sealed interface Step {
  /**
   * A file.
   *
   * @param named whether it stood on the command line, and was not met in a folder
   */
  record File(Path path, boolean named) implements Step {}

  /** Standard input. */
  record StandardInput() implements Step {}

  /** Something that is not opened. */
  record NotOpened(Found found) implements Step {}
}
