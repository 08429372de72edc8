// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/**
 * Layout of a pack file, little-endian throughout.
 *
 * <pre>
 * 0     magic (8 bytes)
 * 8     format version, number of sections (ints)
 * 16    length of the file (long)
 * 24    per section: offset, length (longs), CRC-32C, 0 (ints)
 * ...   CRC-32C of all header bytes before it (int)
 * 4096  the sections, each at a multiple of 64
 * </pre>
 */
final class PackFormat {
  /** Raised whenever the bytes or the decoder's reading of them change. */
  static final int VERSION = 1;

  /** "PARLEYLP" read as a little-endian number. */
  static final long MAGIC = 0x504c59454c524150L;

  static final int HEADER_LENGTH = 4096;
  static final int ALIGNMENT = 64;
  static final int DIRECTORY = 24;
  static final int ENTRY_LENGTH = 24;

  private PackFormat() {}

  static int directoryEnd() {
    return DIRECTORY + Section.count() * ENTRY_LENGTH;
  }

  static long aligned(long offset) {
    return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
