// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of text. */
final class Digests {
  private Digests() {}

  /** Hex SHA-256 of the lines in UTF-8, each ended by a line feed. */
  static String sha256(Iterable<String> lines) {
    Running running = new Running();
    lines.forEach(running::add);
    return running.sha256();
  }

  /** A fingerprint of lines that come one at a time. */
  static final class Running {
    private final MessageDigest digest;
    private long count;

    Running() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    void add(String line) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      count++;
    }

    /** How many lines have come. */
    long count() {
      return count;
    }

    /** The fingerprint, in hex; no line may come afterwards. */
    String sha256() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
