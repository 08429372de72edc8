// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Walks paths in order and folders by name, as it is asked for more: of a million files only the
 * names in the folders on the way down are in memory. Symbolic links are followed; hidden files,
 * read-me files and data, met inside a folder, are passed over. For one thread.
 */
public final class Inputs implements Iterator<Input>, AutoCloseable {
  /** The path that means standard input. */
  public static final String STANDARD_INPUT = "-";

  private final Iterator<String> paths;
  private final InputStream standardInput;
  private final Deque<Folder> folders = new ArrayDeque<>();
  private @Nullable ZipInputs archive;
  private @Nullable Input next;
  private final PassedOver passedOver = PassedOver.load();
  private long passed;

  private record Folder(Path path, Path real, Iterator<String> names) {}

  /**
   * @param paths files, folders, archives, or {@value #STANDARD_INPUT}
   * @param standardInput read to its end, but not closed, when it is its turn
   */
  public Inputs(List<String> paths, InputStream standardInput) {
    this.paths = List.copyOf(paths).iterator();
    this.standardInput = standardInput;
  }

  /** How many files and folders that are no pages were passed over so far. */
  public long passedOver() {
    return passed;
  }

  @Override
  public boolean hasNext() {
    while (next == null && advance()) {
      // advance() sets next when it comes to a document or to something unreadable
    }
    return next != null;
  }

  @Override
  public Input next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Input found = next;
    next = null;
    return found;
  }

  /** Closes the archive in hand. */
  @Override
  public void close() {
    if (archive != null) {
      archive.close();
      archive = null;
    }
  }

  /** Takes one step; false at the end. */
  private boolean advance() {
    if (archive != null) {
      next = archive.next();
      if (next == null) {
        close();
      }
      return true;
    }
    Folder folder = folders.peek();
    if (folder != null) {
      if (folder.names.hasNext()) {
        meet(folder.path.resolve(folder.names.next()));
      } else {
        folders.pop();
      }
      return true;
    }
    if (!paths.hasNext()) {
      return false;
    }
    String path = paths.next();
    if (path.equals(STANDARD_INPUT)) {
      next = new Input.Document(path, () -> readStandardInput());
    } else {
      meet(Path.of(path));
    }
    return true;
  }

  private byte[] readStandardInput() throws UnreadableException {
    try {
      return Bytes.of(standardInput);
    } catch (IOException e) {
      throw UnreadableException.of(e);
    }
  }

  private void meet(Path path) {
    try {
      if (Files.isDirectory(path)) {
        enter(path);
      } else if (Files.isRegularFile(path)) {
        open(path);
      } else {
        next = new Input.Unreadable(path.toString(), whyNoFile(path));
      }
    } catch (IOException e) {
      next = new Input.Unreadable(path.toString(), UnreadableException.of(e).reason());
    }
  }

  private void open(Path file) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      archive = new ZipInputs(file);
    } else {
      next = new Input.Document(file.toString(), () -> Bytes.ofFile(file));
    }
  }

  private void enter(Path path) throws IOException {
    Path real = path.toRealPath();
    for (Folder above : folders) {
      if (above.real.equals(real)) {
        throw new FileSystemLoopException(path.toString());
      }
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (passedOver.matches(entry.getFileName())) {
          passed++;
        } else {
          names.add(entry.getFileName().toString());
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Collections.sort(names);
    folders.push(new Folder(path, real, names.iterator()));
  }

  private static String whyNoFile(Path path) {
    if (Files.isSymbolicLink(path)) {
      return "a symbolic link to nothing, or in a circle";
    }
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return "it is gone, or its folder may not be entered";
    }
    return "neither a file nor a folder (a pipe, a socket or a device)";
  }
}
