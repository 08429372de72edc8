// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.BufferedWriter;
import java.io.IOException;
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

  /** What writes the rows of one kind. */
  interface Rows {
    void write(Kind<?> kind, Writer out) throws IOException;
  }

  /** What writes the files of an export. */
  interface Work {
    void write(FilesAside files) throws IOException;
  }

  /** What writes the rows of the one file of an export. */
  interface Lines {
    void write(Writer out, ExportSummary summary) throws IOException;
  }

  /** Writes an export of one file and tells what was written. */
  static ExportSummary oneFile(Store store, Path folder, String name, Lines lines)
      throws IOException {
    ExportSummary summary = new ExportSummary();
    summary.file(name);
    write(
        store,
        folder,
        files -> {
          try (Writer out = files.text(name)) {
            lines.write(out, summary);
          }
        });
    return summary;
  }

  /** Writes a file a kind of row, named after it, of one state of the record. */
  static void everyKind(Store store, Path folder, String suffix, Rows rows) throws IOException {
    write(
        store,
        folder,
        files -> {
          for (Kind<?> kind : Kind.ALL) {
            try (Writer out = files.text(kind.name() + suffix)) {
              rows.write(kind, out);
            }
          }
        });
  }

  /** Does the work on one state of the record and puts its files in their places at the end. */
  static void write(Store store, Path folder, Work work) throws IOException {
    try (FilesAside files = in(folder)) {
      store.snapshot(
          () -> {
            try {
              work.write(files);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
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

  /** Where a file of that name is to be written for now. */
  Path path(String name) {
    Path file = aside.resolve(name);
    written.add(file);
    return file;
  }

  /** A writer of a file in UTF-8. */
  Writer text(String name) throws IOException {
    // Not Files.newBufferedWriter: half a surrogate pair in a page must not stop the export.
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(path(name)), StandardCharsets.UTF_8));
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
