// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hash of the code and data that a reading or a merge depends on. Taken from the class files and
 * resources themselves, so that nobody can forget to raise a number.
 */
public final class Fingerprint {
  private static final int LENGTH = 16;

  private Fingerprint() {}

  /**
   * The hash of what the classes were loaded from and of a folder, 16 hexadecimal digits.
   *
   * @param code a class of each module
   * @param folder the user's own files, or null for none
   */
  public static String of(List<Class<?>> code, @Nullable Path folder) {
    MessageDigest digest = sha256();
    try {
      for (Class<?> type : code) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source != null) {
          add(Path.of(source.getLocation().toURI()), digest);
        }
      }
      if (folder != null && Files.exists(folder)) {
        add(folder, digest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of the code is no file", e);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static void add(Path root, MessageDigest digest) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        content(file, digest);
      }
    }
  }

  private static void content(Path file, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
