// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Terminal;

/** Puts a brief where it was asked for, whole or not at all. */
final class BriefOutput {
  private BriefOutput() {}

  /**
   * @param file or null for standard output
   * @throws FailureException when it is not all out
   */
  static void write(String text, @Nullable Path file, Terminal terminal) {
    if (file != null) {
      write(text, file);
      return;
    }
    terminal.out().print(text);
    // Flushes; a reader that closed the pipe is an error here.
    if (terminal.out().checkError()) {
      throw new FailureException(
          "the brief could not be printed to its end; nothing is marked as told");
    }
  }

  private static void write(String text, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FailureException(
          file + ": the brief could not be written (" + reason(e) + "); nothing is marked as told",
          e);
    } finally {
      remove(part);
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : null;
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // A part that is left behind does no harm; the error that led here is the one to tell.
    }
  }
}
