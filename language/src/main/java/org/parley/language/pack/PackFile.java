// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/** A pack file mapped into memory and checked. Immutable and thread-safe. */
final class PackFile {
  private final ByteBuffer bytes;
  private final long[] offsets = new long[Section.count()];
  private final long[] lengths = new long[Section.count()];
  private final int[] checksums = new int[Section.count()];

  private PackFile(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Maps a file and checks its header and every section's checksum.
   *
   * @throws DamagedPackException when the file is not a whole pack of this format
   */
  static PackFile open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < PackFormat.HEADER_LENGTH || size > Integer.MAX_VALUE) {
        throw new DamagedPackException(file, "its length is " + size);
      }
      ByteBuffer bytes =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN);
      PackFile pack = new PackFile(bytes);
      pack.readHeader(file, size);
      pack.checkSections(file);
      return pack;
    }
  }

  private void readHeader(Path file, long size) throws DamagedPackException {
    if (bytes.getLong(0) != PackFormat.MAGIC) {
      throw new DamagedPackException(file, "it does not begin like a pack");
    }
    if (bytes.getInt(8) != PackFormat.VERSION || bytes.getInt(12) != Section.count()) {
      throw new DamagedPackException(file, "it has another format version");
    }
    int end = PackFormat.directoryEnd();
    if (checksum(0, end) != bytes.getInt(end)) {
      throw new DamagedPackException(file, "its header is damaged");
    }
    if (bytes.getLong(16) != size) {
      throw new DamagedPackException(
          file, "it has " + size + " of " + bytes.getLong(16) + " bytes");
    }
    for (int i = 0; i < offsets.length; i++) {
      int entry = PackFormat.DIRECTORY + i * PackFormat.ENTRY_LENGTH;
      offsets[i] = bytes.getLong(entry);
      lengths[i] = bytes.getLong(entry + 8);
      checksums[i] = bytes.getInt(entry + 16);
    }
  }

  private void checkSections(Path file) throws DamagedPackException {
    for (int i = 0; i < offsets.length; i++) {
      if (checksum((int) offsets[i], (int) (offsets[i] + lengths[i])) != checksums[i]) {
        throw new DamagedPackException(file, "its section " + Section.of(i) + " is damaged");
      }
    }
  }

  private int checksum(int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate().position(from).limit(to));
    return (int) crc.getValue();
  }

  /** The bytes of a section, little-endian. */
  ByteBuffer bytes(Section section) {
    int offset = (int) offsets[section.ordinal()];
    int length = (int) lengths[section.ordinal()];
    return bytes.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  IntBuffer ints(Section section) {
    return bytes(section).asIntBuffer();
  }

  int[] intArray(Section section) {
    IntBuffer ints = ints(section);
    int[] array = new int[ints.remaining()];
    ints.get(array);
    return array;
  }

  /** The lines of a section of text. */
  List<String> lines(Section section) {
    return StandardCharsets.UTF_8.decode(bytes(section)).toString().lines().toList();
  }
}
