// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.parley.store.Kind;
import org.parley.store.Store;

/**
 * Writes the files of an export aside, in a hidden folder beside them, and renames all of them at
 * the end: an export that fails leaves the earlier one as it was.
 */
final class FilesAside implements AutoCloseable {
  private final Path folder;
  private final Path aside;
  private final List<Path> written = new ArrayList<>();

  private FilesAside(Path folder, Path aside) {
    this.folder = folder;
    this.aside = aside;
  }

  /** What writes one file. */
  private interface Body {
    void write(Writer out) throws IOException;
  }

  /** What writes the rows of one kind. */
  interface Rows {
    void write(Kind<?> kind, Writer out) throws IOException;
  }

  /** Writes a file a kind of row, named after it, of one state of the record. */
  static void everyKind(Store store, Path folder, String suffix, Rows rows) throws IOException {
    try (FilesAside files = in(folder)) {
      store.snapshot(
          () -> {
            for (Kind<?> kind : Kind.ALL) {
              files.writeUnchecked(kind.name() + suffix, out -> rows.write(kind, out));
            }
          });
      files.commit();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static FilesAside in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new FilesAside(folder, Files.createTempDirectory(folder, ".export-"));
  }

  private void writeUnchecked(String name, Body body) {
    Path file = aside.resolve(name);
    written.add(file);
    // Not Files.newBufferedWriter: half a surrogate pair in a page must not stop the export.
    try (OutputStream bytes = Files.newOutputStream(file);
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts every file in its place. */
  private void commit() throws IOException {
    for (Path file : written) {
      Files.move(
          file,
          folder.resolve(file.getFileName()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path file : written) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(aside);
  }
}
