// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Layout of a pack file, little-endian throughout.
 *
 * <pre>
 * 0     magic (8 bytes)
 * 8     format version, number of sections (ints)
 * 16    length of the file (long)
 * 24    per section: offset, length (longs), CRC-32C, CRC-32C of a sample (ints)
 * ...   CRC-32C of all header bytes before it (int)
 * 4096  the sections, each at a multiple of 64
 * </pre>
 */
final class PackFormat {
  /** Raised whenever the bytes or the decoder's reading of them change. */
  static final int VERSION = 3;

  /** "PARLEYLP" read as a little-endian number. */
  static final long MAGIC = 0x504c59454c524150L;

  static final int HEADER_LENGTH = 4096;
  static final int ALIGNMENT = 64;
  static final int DIRECTORY = 24;
  static final int ENTRY_LENGTH = 24;

  private static final int PAGE = 4096;
  private static final int PAGES_SAMPLED = 64;

  private PackFormat() {}

  static int directoryEnd() {
    return DIRECTORY + Section.count() * ENTRY_LENGTH;
  }

  static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate());
    return (int) crc.getValue();
  }

  /**
   * The checksum of pages spread evenly over a section, its first and last among them: quick to
   * take and enough to tell a section that is cut short or was never written.
   */
  static int sample(ByteBuffer section) {
    CRC32C crc = new CRC32C();
    int length = section.remaining();
    long last = Math.max(0, length - PAGE);
    for (int i = 0; i < PAGES_SAMPLED; i++) {
      int from = (int) (last * i / (PAGES_SAMPLED - 1));
      crc.update(section.slice(section.position() + from, Math.min(PAGE, length - from)));
    }
    return (int) crc.getValue();
  }

  static long aligned(long offset) {
    return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
