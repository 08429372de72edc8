// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import edu.emory.mathcs.nlp.common.util.IOUtils;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** One of the original's files, with its share of the work of a conversion. */
enum Nlp4jResource {
  AMBIGUITIES("lexica/en-ambiguity-classes-simplified-lowercase.xz", 2),
  CLUSTERS("lexica/en-brown-clusters-simplified-lowercase.xz", 6),
  POS("models/en-pos.xz", 5),
  NER("models/en-ner.xz", 5),
  DEP("models/en-dep.xz", 13),
  GAZETTEERS("lexica/en-named-entity-gazetteers-simplified.xz", 13),
  EMBEDDINGS("lexica/en-word-embeddings-undigitalized.xz", 15);

  private static final String FOLDER = "edu/emory/mathcs/nlp/";
  private static final int BUFFER_LENGTH = 1 << 16;

  private final String path;
  private final int work;

  Nlp4jResource(String file, int work) {
    this.path = FOLDER + file;
    this.work = work;
  }

  /** The share of the work of all files. */
  double share() {
    double all = 0;
    for (Nlp4jResource resource : values()) {
      all += resource.work;
    }
    return work / all;
  }

  /** Whether a source has the file. */
  boolean isIn(ModelSource models) throws IOException {
    try (InputStream file = models.find(path)) {
      return file != null;
    }
  }

  /**
   * Opens the file, unpacked.
   *
   * @param read hears which share of the file, 0 to 1, has been read
   */
  InputStream open(ModelSource models, DoubleConsumer read) throws IOException {
    InputStream file = models.open(path);
    InputStream counted = new Counted(file, file.available(), read);
    // Objects are read in small steps, which the unpacking does not like.
    return new BufferedInputStream(IOUtils.createXZBufferedInputStream(counted), BUFFER_LENGTH);
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
