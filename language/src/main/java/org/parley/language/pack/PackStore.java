// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The pack in its folder: found, checked, and made when it is missing or damaged.
 *
 * <p>A pack is written aside and renamed when whole, so that a reader never sees half of one. Who
 * makes it holds a lock on a file beside it; others wait and then find it ready. Thread-safe.
 */
final class PackStore {
  private static final String NAME = "language-nlp4j-1.1.3-v" + PackFormat.VERSION;
  private static final long BYTES_NEEDED = 600_000_000L;

  /** Locks between processes do not keep a process's own threads apart. */
  private static final Object THREADS = new Object();

  private final Path home;
  private final PackBuilder builder;

  PackStore(Path home, PackBuilder builder) {
    this.home = home;
    this.builder = builder;
  }

  /** Where the pack is or will be. */
  Path file() {
    return home.resolve(NAME + ".pack");
  }

  private Path partialFile() {
    return home.resolve(NAME + ".partial");
  }

  private Path lockFile() {
    return home.resolve(NAME + ".lock");
  }

  /**
   * The pack, made first if need be.
   *
   * @throws LanguagePackException when it can neither be read nor made
   */
  PackFile open(ConversionProgress progress) {
    try {
      return PackFile.open(file());
    } catch (NoSuchFileException | DamagedPackException e) {
      return make(progress, e);
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  /** Checks every byte of the pack. */
  void verify() {
    try {
      PackFile.open(file()).verify();
    } catch (NoSuchFileException e) {
      throw new LanguagePackException("There is no language pack " + file() + " yet.", e);
    } catch (DamagedPackException e) {
      throw new LanguagePackException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  private PackFile make(ConversionProgress progress, IOException reason) {
    if (!isAble()) {
      throw new LanguagePackException(
          (reason instanceof DamagedPackException
                  ? reason.getMessage()
                  : "There is no language pack " + file() + " yet.")
              + " Make it once, from the file of its models: parley prepare "
              + LanguagePack.MODELS
              + " (docs/install.md tells where to get that file, and the way without a network).",
          reason);
    }
    synchronized (THREADS) {
      try {
        Files.createDirectories(home);
      } catch (IOException e) {
        throw failure("made", e);
      }
      try (FileChannel channel =
              FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return makeLocked(progress);
      } catch (IOException e) {
        throw failure("made", e);
      }
    }
  }

  private boolean isAble() {
    try {
      return builder.isAble();
    } catch (IOException e) {
      throw failure("made", e);
    }
  }

  private PackFile makeLocked(ConversionProgress progress) throws IOException {
    try {
      // Another process may have made it while we waited for the lock.
      return PackFile.open(file());
    } catch (NoSuchFileException | DamagedPackException e) {
      write(progress);
      return PackFile.open(file());
    }
  }

  private void write(ConversionProgress progress) throws IOException {
    Path partial = partialFile();
    try {
      try (PackWriter writer = new PackWriter(partial)) {
        builder.build(writer, progress);
        writer.finish();
      }
      rename(partial, file());
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(partial);
      throw e;
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private LanguagePackException failure(String verb, IOException cause) {
    return new LanguagePackException(
        "The language pack "
            + file()
            + " cannot be "
            + verb
            + ": "
            + cause.getMessage()
            + ". It needs "
            + BYTES_NEEDED / 1_000_000
            + " MB of disk in a folder you may write to; set PARLEY_HOME to choose another folder.",
        cause);
  }
}
