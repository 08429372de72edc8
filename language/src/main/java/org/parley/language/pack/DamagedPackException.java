// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not a whole pack of this format. */
final class DamagedPackException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedPackException(Path file, String reason) {
    super("The language pack " + file + " cannot be used: " + reason + ".");
  }
}
