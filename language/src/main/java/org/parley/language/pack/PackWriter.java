// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes a pack file section by section. The header comes last, so half a file never reads. */
final class PackWriter implements Closeable {
  private static final int BUFFER_LENGTH = 1 << 20;

  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
  private final long[] offsets = new long[Section.count()];
  private final long[] lengths = new long[Section.count()];
  private final int[] checksums = new int[Section.count()];
  private final CRC32C checksum = new CRC32C();
  private long position = PackFormat.HEADER_LENGTH;
  private @Nullable Section open;

  PackWriter(Path file) throws IOException {
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Starts a section and ends the one before. */
  void begin(Section section) throws IOException {
    end();
    position = PackFormat.aligned(position);
    offsets[section.ordinal()] = position;
    checksum.reset();
    open = section;
  }

  void putInt(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  void putByte(byte value) throws IOException {
    room(1).put(value);
  }

  void putLong(long value) throws IOException {
    room(Long.BYTES).putLong(value);
  }

  void putFloat(float value) throws IOException {
    room(Float.BYTES).putFloat(value);
  }

  void putChar(char value) throws IOException {
    room(Character.BYTES).putChar(value);
  }

  void putInts(int[] values, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      putInt(values[i]);
    }
  }

  void putLongs(long[] values) throws IOException {
    for (long value : values) {
      putLong(value);
    }
  }

  void putBytes(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      room(1);
      int count = Math.min(bytes.remaining(), buffer.remaining());
      ByteBuffer part = bytes.slice().limit(count);
      buffer.put(part);
      bytes.position(bytes.position() + count);
    }
  }

  /** Lines of text, each ended by a line feed. */
  void putLines(List<String> lines) throws IOException {
    for (String line : lines) {
      putBytes(ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Ends the last section, writes the header and forces all to the disk. */
  void finish() throws IOException {
    end();
    ByteBuffer header =
        ByteBuffer.allocate(PackFormat.HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(PackFormat.MAGIC).putInt(PackFormat.VERSION).putInt(Section.count());
    header.putLong(position);
    for (int i = 0; i < offsets.length; i++) {
      header.putLong(offsets[i]).putLong(lengths[i]).putInt(checksums[i]).putInt(sample(i));
    }
    header.putInt(PackFormat.checksum(header.slice(0, header.position())));
    header.position(0);
    channel.force(true);
    writeFully(header, 0);
    channel.force(true);
  }

  private int sample(int section) throws IOException {
    return PackFormat.sample(
        channel.map(FileChannel.MapMode.READ_ONLY, offsets[section], lengths[section]));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void end() throws IOException {
    if (open != null) {
      flush();
      lengths[open.ordinal()] = position - offsets[open.ordinal()];
      checksums[open.ordinal()] = (int) checksum.getValue();
      open = null;
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    checksum.update(buffer.duplicate());
    int length = buffer.remaining();
    writeFully(buffer, position);
    position += length;
    buffer.clear();
  }

  private void writeFully(ByteBuffer bytes, long at) throws IOException {
    long place = at;
    while (bytes.hasRemaining()) {
      place += channel.write(bytes, place);
    }
  }
}
