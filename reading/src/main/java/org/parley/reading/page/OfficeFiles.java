// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.nio.charset.StandardCharsets;

/** Tells documents of office programs from the archives that they are by their build. */
public final class OfficeFiles {
  private static final int NAME_LENGTH_AT = 26;
  private static final int NAME_AT = 30;

  private OfficeFiles() {}

  /**
   * Whether a file that begins so is one document, not an archive of documents. The names of its
   * first part tell: OOXML begins with its list of content types or with one of its fixed folders,
   * OpenDocument with its media type.
   */
  public static boolean begins(byte[] head) {
    String name = firstName(head);
    return name.equals("[Content_Types].xml")
        || name.equals("mimetype")
        || name.startsWith("_rels/")
        || name.startsWith("docProps/")
        || name.startsWith("customXml/")
        || name.startsWith("word/")
        || name.startsWith("xl/")
        || name.startsWith("ppt/");
  }

  /** Whether a file that begins so may carry images with its text. */
  public static boolean mayBeLarge(byte[] head) {
    return begins(head) || isPdf(head);
  }

  /** Some programs write a few bytes before the mark. */
  static boolean isPdf(byte[] head) {
    String beginning =
        new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
    int mark = beginning.indexOf("%PDF-");
    return mark == 0 || (mark > 0 && beginning.substring(0, mark).isBlank());
  }

  private static String firstName(byte[] head) {
    if (head.length <= NAME_AT
        || head[0] != 'P'
        || head[1] != 'K'
        || head[2] != 3
        || head[3] != 4) {
      return "";
    }
    int length = (head[NAME_LENGTH_AT] & 0xff) | (head[NAME_LENGTH_AT + 1] & 0xff) << 8;
    return new String(
        head, NAME_AT, Math.min(length, head.length - NAME_AT), StandardCharsets.ISO_8859_1);
  }
}
