// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;
import org.parley.reading.page.UnreadablePageException.Category;

/**
 * Tells known kinds of files that are not plain text by their first bytes. Immutable and
 * thread-safe.
 */
public final class Signatures {
  private static final String FILE = "page/signatures.tsv";

  private final List<Signature> all;

  private Signatures(List<Signature> all) {
    this.all = List.copyOf(all);
  }

  /** What can be done with a kind. */
  private enum Use {
    /** It holds text and is to be read one day. */
    LATER,
    /** It holds no text, or text that nobody can get at. */
    BINARY,
    /** It holds pictures, sounds, or what pages look like. */
    MEDIA
  }

  /** A kind that the bytes begin like. */
  record Match(String kind, Use use) {
    UnreadablePageException refusal() {
      return use == Use.LATER
          ? new UnreadablePageException(
              Category.UNSUPPORTED,
              "looks like " + kind + ", which is not read yet; save its text as a text file")
          : new UnreadablePageException(Category.NOT_TEXT, "not text: looks like " + kind);
    }
  }

  private record Signature(int offset, byte[] bytes, boolean text, Match match) {
    boolean fits(byte[] page, int start) {
      int from = offset + (text ? start : 0);
      if (page.length < from + bytes.length) {
        return false;
      }
      byte[] there = Arrays.copyOfRange(page, from, from + bytes.length);
      return Arrays.equals(text ? lower(there) : there, bytes);
    }
  }

  /**
   * @throws Resources.ResourceException when the file cannot be used
   */
  public static Signatures load(Resources resources) {
    List<Signature> all = new ArrayList<>();
    for (Resources.Row row : resources.rows(FILE, 4)) {
      try {
        all.add(signature(row));
      } catch (IllegalArgumentException e) {
        throw row.wrong("is no signature: " + e.getMessage());
      }
    }
    return new Signatures(all);
  }

  private static Signature signature(Resources.Row row) {
    String pattern = row.cell(1);
    boolean text = pattern.startsWith("text:");
    byte[] bytes =
        text
            ? pattern.substring(5).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)
            : HexFormat.of().parseHex(pattern.replace(" ", ""));
    if (bytes.length == 0 || row.cell(3).isEmpty()) {
      throw new IllegalArgumentException("the bytes and the name are needed");
    }
    Use use =
        switch (row.cell(2)) {
          case "later" -> Use.LATER;
          case "binary" -> Use.BINARY;
          case "media" -> Use.MEDIA;
          default -> throw new IllegalArgumentException("column 3 is none of the three words");
        };
    return new Signature(Integer.parseInt(row.cell(0)), bytes, text, new Match(row.cell(3), use));
  }

  /**
   * Whether it is a picture, a sound or the like, which nobody expects to be read.
   *
   * @param head the first bytes, 16 at least when there are as many
   */
  public boolean isMedia(byte[] head) {
    Match match = match(head);
    return match != null && match.use == Use.MEDIA;
  }

  /** The first signature that fits, or null. */
  @Nullable Match match(byte[] page) {
    int start = firstVisible(page);
    for (Signature signature : all) {
      if (signature.fits(page, start)) {
        return signature.match;
      }
    }
    return null;
  }

  private static int firstVisible(byte[] page) {
    int at = page.length >= 3 && (page[0] & 0xff) == 0xEF && (page[1] & 0xff) == 0xBB ? 3 : 0;
    while (at < page.length && page[at] <= ' ' && page[at] >= 0) {
      at++;
    }
    return at;
  }

  private static byte[] lower(byte[] bytes) {
    byte[] lower = bytes.clone();
    for (int i = 0; i < lower.length; i++) {
      lower[i] = (byte) (lower[i] >= 'A' && lower[i] <= 'Z' ? lower[i] + 32 : lower[i]);
    }
    return lower;
  }
}
