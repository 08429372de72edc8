// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the bytes of one page, never more than a page can have. */
final class Bytes {
  /**
   * What is larger is no page: news pages, even with all their markup, stay below 4 MiB. The bound
   * keeps memory flat whatever a folder holds.
   */
  static final int MOST = 8 << 20;

  private Bytes() {}

  static byte[] ofFile(Path file) throws UnreadableException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    } catch (IOException e) {
      throw UnreadableException.of(e);
    }
  }

  /** Reads to the end; the stream stays open. */
  static byte[] of(InputStream in) throws IOException, UnreadableException {
    byte[] bytes = in.readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw new UnreadableException(
          "larger than " + (MOST >> 20) + " MiB, too large for one page; split it into its pages");
    }
    return bytes;
  }
}
