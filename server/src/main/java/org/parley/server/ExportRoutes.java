// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parley.export.Export;
import org.parley.export.Exports;
import org.parley.store.Store;

/** Downloads of the whole record. */
final class ExportRoutes {
  private final Supplier<Store> whole;
  // An export goes through all of the record: one at a time.
  private final Semaphore turn = new Semaphore(1);

  /**
   * @param whole opens the record for one who goes through all of it
   */
  ExportRoutes(Supplier<Store> whole) {
    this.whole = whole;
  }

  /** The formats there are. */
  record Formats(List<String> formats) {}

  void add(RoutesConfig routes) {
    routes.get(
        "/api/v1/exports",
        context -> {
          Params.of(context);
          Answers.json(context, new Formats(Exports.all().stream().map(Export::name).toList()));
        });
    routes.get("/api/v1/exports/{format}", this::export);
  }

  private void export(Context context) throws IOException {
    Params.of(context);
    Export export = named(context.pathParam("format"));
    if (!turn.tryAcquire()) {
      context.header("Retry-After", "10");
      throw new ProblemException(503, "another export is being made; ask again in a while");
    }
    Path folder = Files.createTempDirectory("parley-export");
    try (Store store = whole.get()) {
      export.write(ShownStore.of(store), folder);
      Path zip = Files.createTempFile("parley-export", ".zip");
      try {
        zip(folder, zip);
        send(context, export, zip);
      } finally {
        Files.deleteIfExists(zip);
      }
    } finally {
      turn.release();
      delete(folder);
    }
  }

  private static Export named(String format) {
    try {
      return Exports.named(format);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(404, String.valueOf(e.getMessage()));
    }
  }

  private static void zip(Path folder, Path zip) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files(folder)) {
        out.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  private static void send(Context context, Export export, Path zip) throws IOException {
    context
        .contentType("application/zip")
        .header("Content-Disposition", "attachment; filename=\"parley-" + export.name() + ".zip\"");
    context.disableCompression();
    context.res().setContentLengthLong(Files.size(zip));
    OutputStream out = context.res().getOutputStream();
    Files.copy(zip, out);
    out.flush();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
