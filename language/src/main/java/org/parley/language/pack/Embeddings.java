// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamConstants;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The word vectors, read from a serialised {@code HashMap<String, float[]>} without building the
 * map: as objects they would take 400 MB of heap and twice the time.
 *
 * <p>Reads as much of the <a
 * href="https://docs.oracle.com/en/java/javase/17/docs/specs/serialization/protocol.html">serialization
 * protocol</a> as such a map uses.
 */
final class Embeddings {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final StringTableBuilder words = new StringTableBuilder();
  private final IntList rows = new IntList();
  private ByteBuffer vectors = ByteBuffer.allocate(0);
  private int rowCount;
  private int dimensions = -1;

  /** For each object of the stream in order, its row and 1, or 0 when it is no vector. */
  private final IntList handles = new IntList();

  private Embeddings() {}

  static Embeddings read(InputStream stream) throws IOException {
    Embeddings embeddings = new Embeddings();
    embeddings.readMap(new DataInputStream(stream));
    return embeddings;
  }

  int size() {
    return words.size();
  }

  /** Adds the words to a table and notes the row of each, from 1. */
  void addWords(StringTableBuilder strings, IntList wordRows) {
    for (int i = 0; i < words.size(); i++) {
      wordRows.put(strings.add(words.get(i)), rows.get(i) + 1);
    }
  }

  /** The numbers of all rows, little-endian. */
  ByteBuffer vectors() {
    return vectors.duplicate().flip();
  }

  private void readMap(DataInputStream in) throws IOException {
    expect(in.readShort() == ObjectStreamConstants.STREAM_MAGIC, "stream");
    expect(in.readShort() == ObjectStreamConstants.STREAM_VERSION, "version");
    expect(in.readByte() == ObjectStreamConstants.TC_OBJECT, "object");
    readClass(in, "java.util.HashMap");
    handles.add(0);
    in.skipNBytes(Float.BYTES + Integer.BYTES);
    expect(in.readByte() == ObjectStreamConstants.TC_BLOCKDATA, "sizes");
    expect(in.readByte() == 2 * Integer.BYTES, "sizes");
    in.skipNBytes(Integer.BYTES);
    int entries = in.readInt();
    for (int i = 0; i < entries; i++) {
      expect(in.readByte() == ObjectStreamConstants.TC_STRING, "word");
      String word = in.readUTF();
      handles.add(0);
      expect(words.add(word) == i, "new word");
      rows.add(readVector(in, entries));
    }
  }

  private int readVector(DataInputStream in, int entries) throws IOException {
    byte type = in.readByte();
    if (type == ObjectStreamConstants.TC_REFERENCE) {
      int row = handles.get(in.readInt() - ObjectStreamConstants.baseWireHandle) - 1;
      expect(row >= 0, "vector");
      return row;
    }
    expect(type == ObjectStreamConstants.TC_ARRAY, "vector");
    readClass(in, "[F");
    int length = in.readInt();
    if (dimensions < 0) {
      dimensions = length;
      long bytes = (long) entries * length * Float.BYTES;
      expect(bytes <= LARGEST, "number of vectors");
      vectors = ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
    expect(length == dimensions, "length of vector");
    for (int i = 0; i < length; i++) {
      vectors.putInt(in.readInt());
    }
    handles.add(rowCount + 1);
    return rowCount++;
  }

  /** Reads a class without a superclass and with at most two simple fields, or a reference. */
  private void readClass(DataInputStream in, String expected) throws IOException {
    byte type = in.readByte();
    if (type == ObjectStreamConstants.TC_REFERENCE) {
      in.skipNBytes(Integer.BYTES);
      return;
    }
    expect(type == ObjectStreamConstants.TC_CLASSDESC, "class");
    expect(in.readUTF().equals(expected), "class " + expected);
    in.skipNBytes(Long.BYTES + 1);
    handles.add(0);
    int fields = in.readShort();
    for (int i = 0; i < fields; i++) {
      in.skipNBytes(1);
      String field = in.readUTF();
      expect(field.equals("loadFactor") || field.equals("threshold"), "field");
    }
    expect(in.readByte() == ObjectStreamConstants.TC_ENDBLOCKDATA, "end of class");
    expect(in.readByte() == ObjectStreamConstants.TC_NULL, "no superclass");
  }

  private static void expect(boolean met, String what) throws StreamCorruptedException {
    if (!met) {
      throw new StreamCorruptedException("the word vectors are not as expected: " + what);
    }
  }
}
