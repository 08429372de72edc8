// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A pack file mapped into memory and checked. Each section is mapped by itself, so that those that
 * are copied need not stay in memory beside the copy. Immutable and thread-safe.
 */
final class PackFile {
  private final ByteBuffer[] sections = new ByteBuffer[Section.count()];
  private final Path file;
  private final long[] offsets = new long[Section.count()];
  private final int[] checksums = new int[Section.count()];
  private final int[] samples = new int[Section.count()];

  private PackFile(Path file) {
    this.file = file;
  }

  /**
   * Maps a file and checks its header and its sections: the large ones, which are read in place, by
   * a sample, the others in full.
   *
   * @throws DamagedPackException when the file is not a whole pack of this format
   */
  static PackFile open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < PackFormat.HEADER_LENGTH || size > Integer.MAX_VALUE) {
        throw new DamagedPackException(file, "its length is " + size);
      }
      PackFile pack = new PackFile(file);
      pack.readHeader(channel, size);
      pack.check(false);
      return pack;
    }
  }

  /**
   * Checks every byte.
   *
   * @throws DamagedPackException when a byte is not as it was written
   */
  void verify() throws DamagedPackException {
    check(true);
  }

  private void readHeader(FileChannel channel, long size) throws IOException {
    ByteBuffer bytes = map(channel, 0, PackFormat.HEADER_LENGTH);
    if (bytes.getLong(0) != PackFormat.MAGIC) {
      throw new DamagedPackException(file, "it does not begin like a pack");
    }
    if (bytes.getInt(8) != PackFormat.VERSION || bytes.getInt(12) != Section.count()) {
      throw new DamagedPackException(file, "it has another format version");
    }
    int end = PackFormat.directoryEnd();
    if (PackFormat.checksum(bytes.slice(0, end)) != bytes.getInt(end)) {
      throw new DamagedPackException(file, "its header is damaged");
    }
    if (bytes.getLong(16) != size) {
      throw new DamagedPackException(
          file, "it has " + size + " of " + bytes.getLong(16) + " bytes");
    }
    for (int i = 0; i < sections.length; i++) {
      int entry = PackFormat.DIRECTORY + i * PackFormat.ENTRY_LENGTH;
      offsets[i] = bytes.getLong(entry);
      sections[i] = map(channel, offsets[i], bytes.getLong(entry + 8));
      checksums[i] = bytes.getInt(entry + 16);
      samples[i] = bytes.getInt(entry + 20);
    }
  }

  private static ByteBuffer map(FileChannel channel, long offset, long length) throws IOException {
    return channel
        .map(FileChannel.MapMode.READ_ONLY, offset, length)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private void check(boolean inFull) throws DamagedPackException {
    for (int i = 0; i < sections.length; i++) {
      Section section = Section.of(i);
      boolean whole =
          inFull || !section.isReadInPlace()
              ? PackFormat.checksum(bytes(section)) == checksums[i]
              : PackFormat.sample(bytes(section)) == samples[i];
      if (!whole) {
        throw new DamagedPackException(file, "its section " + section + " is damaged");
      }
    }
  }

  /** The bytes of a section, little-endian. */
  ByteBuffer bytes(Section section) {
    return sections[section.ordinal()].duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The word vectors.
   *
   * @throws LanguagePackException when the file cannot be read any more
   */
  Vectors vectors(int dimensions) {
    try {
      return new Vectors(file, offsets[Section.VECTORS.ordinal()], dimensions);
    } catch (IOException e) {
      throw new LanguagePackException(
          "The language pack " + file + " cannot be read any more: " + e.getMessage() + ".", e);
    }
  }

  IntBuffer ints(Section section) {
    return bytes(section).asIntBuffer();
  }

  long[] longArray(Section section) {
    LongBuffer longs = bytes(section).asLongBuffer();
    long[] array = new long[longs.remaining()];
    longs.get(array);
    return array;
  }

  float[] floatArray(Section section) {
    FloatBuffer floats = bytes(section).asFloatBuffer();
    float[] array = new float[floats.remaining()];
    floats.get(array);
    return array;
  }

  byte[] byteArray(Section section) {
    byte[] array = new byte[bytes(section).remaining()];
    bytes(section).get(array);
    return array;
  }

  /** The lines of a section of text. */
  List<String> lines(Section section) {
    return StandardCharsets.UTF_8.decode(bytes(section)).toString().lines().toList();
  }
}
