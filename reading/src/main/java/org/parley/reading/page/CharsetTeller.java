// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the charset of bytes: the byte order mark, then UTF-16 without one, then UTF-8 when valid,
 * then what is declared, then UTF-8 with a few bad bytes, then ICU's detector.
 *
 * <p>Valid UTF-8 with a character beyond ASCII comes before a declaration because no other text
 * looks like it by chance, and servers declare ISO-8859-1 for everything.
 */
final class CharsetTeller {
  private static final int SAMPLE = 1 << 16;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Mark> MARKS =
      List.of(
          new Mark(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8),
          new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}, Charset.forName("UTF-32LE")),
          new Mark(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}, Charset.forName("UTF-32BE")),
          new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE),
          new Mark(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE));

  private CharsetTeller() {}

  /** A charset, and how many bytes of byte order mark come before the text. */
  record Told(Charset charset, int markLength) {}

  private record Mark(byte[] bytes, Charset charset) {}

  /** The charset, or null when the bytes are no text. */
  static @Nullable Told tell(byte[] bytes, @Nullable String declared) {
    for (Mark mark : MARKS) {
      int length = mark.bytes.length;
      if (bytes.length >= length && Arrays.equals(bytes, 0, length, mark.bytes, 0, length)) {
        return new Told(mark.charset, length);
      }
    }
    Charset wide = utf16WithoutMark(bytes);
    if (wide != null) {
      return new Told(wide, 0);
    }
    if (looksBinary(bytes)) {
      return null;
    }
    return new Told(narrow(bytes, declared), 0);
  }

  /** Whether a charset of that name is known and all bytes are valid in it. */
  static boolean fits(byte[] bytes, String name) {
    Charset charset = lookup(name);
    return charset != null && decodes(charset, bytes);
  }

  private static Charset narrow(byte[] bytes, @Nullable String declared) {
    int bad = badUtf8(bytes);
    if (bad == 0) {
      return StandardCharsets.UTF_8;
    }
    Charset named = lookup(declared);
    if (named != null && !isUnicode(named) && decodes(named, bytes)) {
      return named;
    }
    int multiByte = leadBytes(bytes);
    if (multiByte > 2 * bad) {
      return StandardCharsets.UTF_8;
    }
    return detected(bytes);
  }

  /** Bytes that are not UTF-8 and have no NULs are no other Unicode, whatever is declared. */
  private static boolean isUnicode(Charset charset) {
    return charset.name().startsWith("UTF-");
  }

  /**
   * In two bytes a character, one of the two says which script it is: it takes few values, NUL for
   * spaces and Latin letters among them, while the other takes many and is never NUL.
   */
  private static @Nullable Charset utf16WithoutMark(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int[] even = new int[256];
    int[] odd = new int[256];
    for (int i = 0; i < length; i += 2) {
      even[bytes[i] & 0xff]++;
      odd[bytes[i + 1] & 0xff]++;
    }
    if (isHighByte(odd, even, length / 2) && decodes(StandardCharsets.UTF_16LE, bytes)) {
      return StandardCharsets.UTF_16LE;
    }
    return isHighByte(even, odd, length / 2) && decodes(StandardCharsets.UTF_16BE, bytes)
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static boolean isHighByte(int[] high, int[] low, int pairs) {
    int values = distinct(high);
    return pairs >= 4
        && high[0] > 0.03 * pairs
        && low[0] < 0.02 * pairs
        && values <= 8
        && distinct(low) >= 2 * values;
  }

  private static int distinct(int[] counts) {
    return (int) Arrays.stream(counts).filter(count -> count > 0).count();
  }

  /** Text may hold a stray control character; a program or an image holds many. */
  private static boolean looksBinary(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int control = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xff;
      boolean space = (b >= 0x09 && b <= 0x0d) || b == 0x1b || b == 0x85;
      control += (b < 0x20 && !space) || b == 0x7f ? 1 : 0;
    }
    return control > 0.05 * length + 1;
  }

  /** Bytes that no UTF-8 sequence explains; a sequence cut off at the end counts. */
  private static int badUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    int bad = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.clear();
      if (result.isUnderflow()) {
        return bad;
      }
      if (result.isError()) {
        bad += result.length();
        in.position(in.position() + result.length());
      }
    }
  }

  /** How many well-formed sequences of several bytes there are. */
  private static int leadBytes(byte[] bytes) {
    int count = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      count += b >= 0xc2 && b < 0xf5 && (bytes[i + 1] & 0xc0) == 0x80 ? 1 : 0;
    }
    return count;
  }

  private static Charset detected(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
    for (CharsetMatch match : detector.detectAll()) {
      Charset charset = lookup(match.getName());
      // The sample is known not to be UTF-8, and wide charsets have been told by their NULs.
      boolean unicode = match.getName().toUpperCase(Locale.ROOT).startsWith("UTF");
      if (charset != null && !unicode && match.getConfidence() >= 10) {
        return charset;
      }
    }
    return WINDOWS_1252;
  }

  /**
   * Browsers read ISO-8859-1 and ASCII as windows-1252, and GB2312 as its largest kin, which fill
   * their gaps; so do we.
   */
  private static @Nullable Charset lookup(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.strip());
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      boolean chinese = charset.name().equals("GB2312") || charset.name().equals("GBK");
      return latin ? WINDOWS_1252 : chinese ? GB18030 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static boolean decodes(Charset charset, byte[] bytes) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.clear();
      if (!result.isOverflow()) {
        return result.isUnderflow();
      }
    }
  }
}
