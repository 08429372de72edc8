// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The word vectors, read from the file one by one. Mapped they would soon be in memory whole, 200
 * MB of them, for the words of a text lie all over the section and the system brings in what is
 * around each. The file is no channel, because channels are closed when a thread that reads is
 * interrupted. Thread-safe.
 */
final class Vectors {
  private final Path path;
  private final RandomAccessFile file;
  private final long start;
  private final int dimensions;

  /**
   * @param start where they begin in the file
   */
  Vectors(Path path, long start, int dimensions) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "r");
    this.start = start;
    this.dimensions = dimensions;
  }

  /**
   * The vector in a row.
   *
   * @throws LanguagePackException when the file cannot be read any more
   */
  float[] row(int row) {
    byte[] bytes = new byte[dimensions * Float.BYTES];
    try {
      synchronized (file) {
        file.seek(start + (long) row * bytes.length);
        file.readFully(bytes);
      }
    } catch (IOException e) {
      throw new LanguagePackException(
          "The language pack " + path + " cannot be read any more: " + e.getMessage() + ".", e);
    }
    float[] vector = new float[dimensions];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }
}
