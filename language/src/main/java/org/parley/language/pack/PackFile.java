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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * A pack file, checked. Sections that are read in place are mapped into memory; the others are read
 * piece by piece into arrays, for what is mapped stays in memory until the collector finds that
 * nobody looks at it, which may be never. Immutable and thread-safe.
 */
final class PackFile {
  /** Bytes that are read at once. */
  private static final int PIECE = 1 << 18;

  private final Map<Section, ByteBuffer> mapped = new EnumMap<>(Section.class);
  private final Path file;
  private final long[] offsets = new long[Section.count()];
  private final long[] lengths = new long[Section.count()];
  private final int[] checksums = new int[Section.count()];
  private final int[] samples = new int[Section.count()];

  private PackFile(Path file) {
    this.file = file;
  }

  /**
   * Opens a file and checks its header and its sections: the large ones, which are read in place,
   * by a sample, the others in full.
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
      for (Section section : Section.all()) {
        pack.check(section, !section.isReadInPlace());
      }
      return pack;
    }
  }

  /**
   * Checks every byte.
   *
   * @throws DamagedPackException when a byte is not as it was written
   */
  void verify() throws IOException {
    for (Section section : Section.all()) {
      check(section, true);
    }
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
    for (Section section : Section.all()) {
      int i = section.ordinal();
      int entry = PackFormat.DIRECTORY + i * PackFormat.ENTRY_LENGTH;
      offsets[i] = bytes.getLong(entry);
      lengths[i] = bytes.getLong(entry + 8);
      checksums[i] = bytes.getInt(entry + 16);
      samples[i] = bytes.getInt(entry + 20);
      if (section.isReadInPlace()) {
        mapped.put(section, map(channel, offsets[i], lengths[i]));
      }
    }
  }

  private static ByteBuffer map(FileChannel channel, long offset, long length) throws IOException {
    return channel
        .map(FileChannel.MapMode.READ_ONLY, offset, length)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private void check(Section section, boolean inFull) throws IOException {
    int i = section.ordinal();
    boolean whole =
        inFull
            ? checksum(section) == checksums[i]
            : PackFormat.sample(bytes(section)) == samples[i];
    if (!whole) {
      throw new DamagedPackException(file, "its section " + section + " is damaged");
    }
  }

  private int checksum(Section section) throws IOException {
    CRC32C crc = new CRC32C();
    read(section, Byte.BYTES, crc::update);
    return (int) crc.getValue();
  }

  /** The bytes of a section, little-endian; copied unless it is read in place. */
  ByteBuffer bytes(Section section) {
    ByteBuffer inPlace = mapped.get(section);
    ByteBuffer bytes = inPlace != null ? inPlace.duplicate() : ByteBuffer.wrap(byteArray(section));
    return bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Hands a section over in pieces of whole units, little-endian. */
  private void read(Section section, int unit, Consumer<ByteBuffer> pieces) throws IOException {
    ByteBuffer piece =
        ByteBuffer.allocateDirect(PIECE / unit * unit).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long left = lengths[section.ordinal()];
      channel.position(offsets[section.ordinal()]);
      while (left > 0) {
        piece.clear().limit((int) Math.min(piece.capacity(), left));
        while (piece.hasRemaining()) {
          if (channel.read(piece) < 0) {
            throw new DamagedPackException(file, "it ends in its section " + section);
          }
        }
        left -= piece.flip().remaining();
        pieces.accept(piece);
      }
    }
  }

  /** The same of a section that has been checked. */
  private void copy(Section section, int unit, Consumer<ByteBuffer> pieces) {
    try {
      read(section, unit, pieces);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private LanguagePackException gone(IOException e) {
    return new LanguagePackException(
        "The language pack " + file + " cannot be read any more: " + e.getMessage() + ".", e);
  }

  private int count(Section section, int unit) {
    return (int) (lengths[section.ordinal()] / unit);
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
      throw gone(e);
    }
  }

  IntBuffer ints(Section section) {
    return bytes(section).asIntBuffer();
  }

  long[] longArray(Section section) {
    LongBuffer array = LongBuffer.allocate(count(section, Long.BYTES));
    copy(section, Long.BYTES, piece -> array.put(piece.asLongBuffer()));
    return array.array();
  }

  float[] floatArray(Section section) {
    FloatBuffer array = FloatBuffer.allocate(count(section, Float.BYTES));
    copy(section, Float.BYTES, piece -> array.put(piece.asFloatBuffer()));
    return array.array();
  }

  byte[] byteArray(Section section) {
    ByteBuffer array = ByteBuffer.allocate(count(section, Byte.BYTES));
    copy(section, Byte.BYTES, array::put);
    return array.array();
  }

  /** A section as rows of so many numbers. */
  float[][] rows(Section section, int numbers) {
    List<float[]> rows = new ArrayList<>();
    copy(
        section,
        numbers * Float.BYTES,
        piece -> {
          FloatBuffer floats = piece.asFloatBuffer();
          while (floats.hasRemaining()) {
            float[] row = new float[numbers];
            floats.get(row);
            rows.add(row);
          }
        });
    return rows.toArray(float[][]::new);
  }

  /** The lines of a section of text. */
  List<String> lines(Section section) {
    return StandardCharsets.UTF_8.decode(bytes(section)).toString().lines().toList();
  }
}
