// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.mend.Mends;

/**
 * The way to a {@link Language}: the language pack in a folder, made there the first time.
 *
 * <p>The pack is made once from the NLP4J models, on the class path or in their jar, in this
 * process: it takes about a minute on two processors, 600 MB of disk and 1,400 MB of heap, which is
 * what Java takes by itself where there are 6 GB of memory; with less it says so at once.
 * Afterwards it is mapped into memory in about a second and takes some 175 MB of heap.
 */
public final class LanguagePack {
  /** The name of the file with NLP4J's English models. */
  public static final String MODELS = "nlp4j-english-1.1.3.jar";

  /** Of {@link #MODELS}: reading another file would run whatever objects it holds. */
  private static final String CHECKSUM =
      "1e3b7f530841dea28bfa8be8943de58bf31b1191b71262bd96272ebe7f8d0576";

  private static final int BUFFER_LENGTH = 1 << 16;

  private LanguagePack() {}

  /**
   * Opens the pack in a folder, making it when there is none or when it is damaged. Several
   * processes and threads may call this at once: one makes the pack, the others wait for it. The
   * parser's known faults are mended.
   *
   * @param home folder of the pack, created if need be
   * @throws LanguagePackException when the pack can neither be read nor made; the message is for
   *     people
   */
  public static Language open(Path home, ConversionProgress progress) {
    return open(home, progress, Mends.all());
  }

  /** Like {@link #open(Path, ConversionProgress)}, with some or none of the mends. */
  public static Language open(Path home, ConversionProgress progress, Mends mends) {
    return new PackLanguage(store(home).open(progress), mends);
  }

  /**
   * Checks every byte of the pack in a folder, which opening it does only in part.
   *
   * @throws LanguagePackException when there is no pack or a byte is not as it was written
   */
  public static void verify(Path home) {
    store(home).verify();
  }

  /** Where the pack of a folder is or will be. */
  public static Path file(Path home) {
    return store(home).file();
  }

  /** Whether the models are on the class path, so that the pack can be made without their jar. */
  public static boolean isBundled() {
    try {
      return new Nlp4jConverter(ModelSource.ofClassPath()).isAble();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Makes the pack in a folder from the jar of the models, unless it is there.
   *
   * @param models the file {@link #MODELS}
   * @throws LanguagePackException when that is another file, or the pack cannot be made; the
   *     message is for people
   */
  public static void make(Path home, Path models, ConversionProgress progress) {
    try (InputStream bytes = Files.newInputStream(models)) {
      String found = checksum(bytes);
      if (!found.equals(CHECKSUM)) {
        throw new LanguagePackException(
            models
                + ": this is not "
                + MODELS
                + ", or not all of it (its SHA-256 is "
                + found
                + " and should be "
                + CHECKSUM
                + "); get it again as docs/install.md tells",
            null);
      }
    } catch (IOException e) {
      throw new LanguagePackException(models + ": cannot be read: " + e, e);
    }
    try (ZipFile jar = new ZipFile(models.toFile())) {
      new PackStore(home, new Nlp4jConverter(ModelSource.ofJar(jar))).open(progress);
    } catch (IOException e) {
      throw new LanguagePackException(models + ": cannot be read: " + e, e);
    }
  }

  private static PackStore store(Path home) {
    return new PackStore(home, new Nlp4jConverter(ModelSource.ofClassPath()));
  }

  private static String checksum(InputStream bytes) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    byte[] buffer = new byte[BUFFER_LENGTH];
    try (DigestInputStream read = new DigestInputStream(bytes, digest)) {
      while (read.read(buffer) >= 0) {
        // Reading is what fills the digest.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The folder for a user's pack: {@code PARLEY_HOME}, or {@code parley} in {@code XDG_CACHE_HOME},
   * or {@code .cache/parley} in the user's home folder, {@code HOME}.
   *
   * @param environment as by {@link System#getenv()}
   */
  public static Path defaultHome(Map<String, String> environment) {
    String parley = environment.get("PARLEY_HOME");
    if (isSet(parley)) {
      return Path.of(parley);
    }
    String cache = environment.get("XDG_CACHE_HOME");
    if (isSet(cache)) {
      return Path.of(cache, "parley");
    }
    String user = environment.get("HOME");
    return Path.of(isSet(user) ? user : System.getProperty("user.home", "."), ".cache", "parley");
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isBlank();
  }
}
