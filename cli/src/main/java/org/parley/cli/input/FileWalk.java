// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import java.io.IOException;
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
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.PassedOver;
import org.parley.reading.document.PassedOverNames;
import org.parley.reading.document.Unreadable;

/**
 * Walks paths in order and folders by name, as it is asked for more: of a million files only the
 * names in the folders on the way down are in memory. Symbolic links are followed; what has the
 * name of no page, met inside a folder, is passed over. For one thread.
 */
final class FileWalk implements Iterator<Step> {
  private final Iterator<String> paths;
  private final PassedOverNames passedOver;
  private final Deque<Folder> folders = new ArrayDeque<>();
  private @Nullable Step next;

  private record Folder(Path path, Path real, Iterator<String> names) {}

  FileWalk(List<String> paths, PassedOverNames passedOver) {
    this.paths = List.copyOf(paths).iterator();
    this.passedOver = passedOver;
  }

  @Override
  public boolean hasNext() {
    while (next == null && advance()) {
      // advance() sets next when it comes to something
    }
    return next != null;
  }

  @Override
  public Step next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Step found = next;
    next = null;
    return found;
  }

  /** Takes one step; false at the end. */
  private boolean advance() {
    Folder folder = folders.peek();
    if (folder != null) {
      if (!folder.names.hasNext()) {
        folders.pop();
        return true;
      }
      String name = folder.names.next();
      Path path = folder.path.resolve(name);
      if (passedOver.matches(name)) {
        next = new Step.NotOpened(new PassedOver(path.toString(), PassedOver.Kind.NAME));
      } else {
        meet(path, false);
      }
      return true;
    }
    if (!paths.hasNext()) {
      return false;
    }
    String path = paths.next();
    if (path.equals(Inputs.STANDARD_INPUT)) {
      next = new Step.StandardInput();
    } else {
      meet(Path.of(path), true);
    }
    return true;
  }

  private void meet(Path path, boolean named) {
    try {
      if (Files.isDirectory(path)) {
        enter(path);
      } else if (Files.isRegularFile(path)) {
        next = new Step.File(path, named);
      } else {
        next = unreadable(path, whyNoFile(path));
      }
    } catch (IOException e) {
      next = unreadable(path, SystemFaults.told(e));
    }
  }

  private static Step unreadable(Path path, String reason) {
    return new Step.NotOpened(new Unreadable(path.toString(), reason));
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
        names.add(entry.getFileName().toString());
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
