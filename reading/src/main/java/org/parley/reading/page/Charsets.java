// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells the charsets of the containers that pages come in. */
public final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  /**
   * The charset of bytes, told as for a page; UTF-8 when they are no text.
   *
   * @param declared a name of a charset, or null
   */
  public static Charset of(byte[] bytes, @Nullable String declared) {
    CharsetTeller.Told told = CharsetTeller.tell(bytes, declared);
    return told == null ? StandardCharsets.UTF_8 : told.charset();
  }

  /** A short text: UTF-8 when it is valid, windows-1252 otherwise. */
  public static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }
}
