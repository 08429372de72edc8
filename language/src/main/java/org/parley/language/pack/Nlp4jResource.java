// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import edu.emory.mathcs.nlp.common.util.IOUtils;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.function.DoubleConsumer;

/** One of the original's files, on the class path, with its share of the work of a conversion. */
enum Nlp4jResource {
  AMBIGUITIES("lexica/en-ambiguity-classes-simplified-lowercase.xz", 2),
  CLUSTERS("lexica/en-brown-clusters-simplified-lowercase.xz", 6),
  POS("models/en-pos.xz", 5),
  NER("models/en-ner.xz", 5),
  DEP("models/en-dep.xz", 13),
  GAZETTEERS("lexica/en-named-entity-gazetteers-simplified.xz", 13),
  EMBEDDINGS("lexica/en-word-embeddings-undigitalized.xz", 30);

  private static final String FOLDER = "edu/emory/mathcs/nlp/";
  private static final int BUFFER_LENGTH = 1 << 16;

  private final String path;
  private final int work;

  Nlp4jResource(String file, int work) {
    this.path = FOLDER + file;
    this.work = work;
  }

  /** Work done before this file, and with it, as shares of the whole. */
  double doneBefore() {
    return workBefore(ordinal()) / workBefore(values().length);
  }

  double doneAfter() {
    return workBefore(ordinal() + 1) / workBefore(values().length);
  }

  private static double workBefore(int number) {
    double work = 0;
    for (int i = 0; i < number; i++) {
      work += values()[i].work;
    }
    return work;
  }

  /**
   * Opens the file's one serialised object.
   *
   * @param read hears which share of the file, 0 to 1, has been read
   */
  ObjectInputStream open(DoubleConsumer read) throws IOException {
    InputStream file = NLPDecoder.class.getClassLoader().getResourceAsStream(path);
    if (file == null) {
      throw new FileNotFoundException(
          "nlp4j-english is not on the class path: there is no " + path);
    }
    InputStream counted = new Counted(file, file.available(), read);
    return IOUtils.createObjectXZBufferedInputStream(
        new BufferedInputStream(counted, BUFFER_LENGTH));
  }

  private static final class Counted extends FilterInputStream {
    private final long length;
    private final DoubleConsumer read;
    private long done;

    Counted(InputStream in, long length, DoubleConsumer read) {
      super(in);
      this.length = Math.max(1, length);
      this.read = read;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      int got = super.read(bytes, offset, count);
      count(Math.max(0, got));
      return got;
    }

    private void count(int bytes) {
      done += bytes;
      read.accept(Math.min(1.0, (double) done / length));
    }
  }
}
