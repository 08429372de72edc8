// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Takes in bytes that may be packed, and never more of them than is allowed. */
public final class Unpacking {
  /** What a packed body may have beyond the bytes that it holds, for headers of its members. */
  private static final int SLACK = 64 << 10;

  private Unpacking() {}

  /** There are more bytes than are allowed. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int most) {
      super("larger than " + (most >= 1 << 20 ? (most >> 20) + " MiB" : (most >> 10) + " KiB"));
    }
  }

  /** Whether bytes are packed with gzip. */
  public static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  /**
   * Unpacks what is packed with gzip, and gives anything else back as it is.
   *
   * @throws TooLargeException when it has more than {@code most} bytes
   * @throws IOException when it is damaged
   */
  public static byte[] unpacked(byte[] bytes, int most) throws IOException {
    return isGzip(bytes) ? all(new ByteArrayInputStream(bytes), true, most, false) : bytes;
  }

  /**
   * Reads to the end.
   *
   * @param gzip whether to unpack
   * @param cut whether to stop at {@code most} bytes instead of throwing
   */
  static byte[] all(InputStream raw, boolean gzip, int most, boolean cut) throws IOException {
    // Members that hold nothing may follow one another for ever, so what is packed has a limit too.
    InputStream in =
        gzip
            ? new GZIPInputStream(new ByteArrayInputStream(within(raw, most + SLACK, false)))
            : raw;
    return within(in, most, cut);
  }

  private static byte[] within(InputStream in, int most, boolean cut) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length <= most) {
      return bytes;
    }
    if (!cut) {
      throw new TooLargeException(most);
    }
    return Arrays.copyOf(bytes, most);
  }
}
