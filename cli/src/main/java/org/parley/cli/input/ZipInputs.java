// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a ZIP archive in its order. An archive damaged half-way gives its first half.
 */
final class ZipInputs {
  private final Path file;
  private final ZipInputStream zip;
  private boolean empty = true;
  private boolean ended;

  ZipInputs(Path file) throws IOException {
    this.file = file;
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    this.zip = new ZipInputStream(in, StandardCharsets.UTF_8);
  }

  /** The next document or a thing that cannot be read, or null at the end. */
  @Nullable Input next() {
    if (ended) {
      return null;
    }
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = zip.getNextEntry();
      }
      if (entry == null) {
        ended = true;
        return empty
            ? new Input.Unreadable(file.toString(), "an empty archive, or no ZIP archive at all")
            : null;
      }
      empty = false;
      return document(file + "!/" + entry.getName());
    } catch (IOException | IllegalArgumentException e) {
      ended = true;
      return new Input.Unreadable(
          file.toString(), "the archive is damaged; what comes before was read");
    }
  }

  private Input document(String uri) throws IOException {
    try {
      byte[] bytes = Bytes.of(zip);
      return new Input.Document(uri, () -> bytes);
    } catch (UnreadableException e) {
      return new Input.Unreadable(uri, e.reason());
    }
  }

  void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // Everything wanted has been read from it.
      ended = true;
    }
  }
}
