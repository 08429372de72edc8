// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.Document;
import org.parley.reading.page.Declared;
import org.parley.record.notes.Packed;

/**
 * What was found in a file, on its way to the task that reads it.
 *
 * @param key what tells where it goes
 * @param where as a person would look for it
 * @param bytes of a page, or null when there is none to read
 * @param declared what its carrier says of a page, packed
 * @param told what else became of it, or null for a page
 */
record Cut(
    Key key, String where, byte @Nullable [] bytes, byte @Nullable [] declared, @Nullable Told told)
    implements Serializable {

  /**
   * Documents of the same bytes come together, the one with the smallest address first: the one
   * whose reading counts.
   *
   * @param bytes hexadecimal SHA-256 of a page's bytes, or of its place when there is no page
   * @param uri what names it in the record
   * @param file the file it was in
   * @param at its place among what was found in the file
   */
  record Key(String bytes, String uri, String file, long at)
      implements Serializable, Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::bytes)
            .thenComparing(Key::uri)
            .thenComparing(Key::file)
            .thenComparingLong(Key::at);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** What became of something that is no page. */
  record Told(Fate fate, String reason) implements Serializable {}

  static Cut page(Document document, String file, long at) {
    return new Cut(
        new Key(sha256(document.bytes()), document.uri(), file, at),
        document.where(),
        document.bytes(),
        Packed.write(document.declared()),
        null);
  }

  static Cut told(String where, Fate fate, String reason, String file, long at) {
    byte[] place = (file + '\0' + at).getBytes(StandardCharsets.UTF_8);
    return new Cut(
        new Key(sha256(place), where, file, at), where, null, null, new Told(fate, reason));
  }

  /** What the carrier of a page says of it. */
  Declared carrier() {
    return declared == null ? Declared.NOTHING : Packed.read(declared, Declared.class);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
