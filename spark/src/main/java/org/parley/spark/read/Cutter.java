// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.Document;
import org.parley.reading.document.Documents;
import org.parley.reading.document.Found;
import org.parley.reading.document.Note;
import org.parley.reading.document.PassedOver;
import org.parley.reading.document.Unreadable;
import scala.Tuple2;

/**
 * Cuts one file into the documents in it, as they are asked for. A file system that fails is no
 * fault of the file: the task fails, and Spark runs it again; only when it fails as often as tasks
 * may is the file told to be unreadable. For one thread.
 */
final class Cutter implements Iterator<Tuple2<Cut.Key, Cut>> {
  private final InputFile file;
  private final Documents documents;
  private final Watched input;
  private final boolean last;
  private long at;

  /**
   * @param attempts how often a task may fail
   */
  Cutter(InputFile file, Host host, Configuration configuration, int attempts) {
    this.file = file;
    this.last = TaskContext.get().attemptNumber() + 1 >= attempts;
    this.input = open(file, configuration);
    this.documents = host.documents().open(input, file.name());
  }

  @Override
  public boolean hasNext() {
    boolean more = documents.hasNext();
    IOException fault = input.fault;
    if (fault != null && !last) {
      documents.close();
      throw new UncheckedIOException(file.path() + " cannot be read; it is tried again", fault);
    }
    if (!more) {
      documents.close();
    }
    return more;
  }

  @Override
  public Tuple2<Cut.Key, Cut> next() {
    Cut cut = cut();
    return new Tuple2<>(cut.key(), cut);
  }

  private Cut cut() {
    Found found = documents.next();
    String name = file.path();
    long place = at++;
    if (found instanceof Document document) {
      return Cut.page(document, name, place);
    }
    if (found instanceof Unreadable unreadable) {
      return Cut.told(unreadable.where(), Fate.UNREADABLE, unreadable.reason(), name, place);
    }
    if (found instanceof PassedOver over) {
      String kind = over.kind().name().toLowerCase(Locale.ROOT);
      return Cut.told(over.where(), Fate.PASSED_OVER, kind, name, place);
    }
    Note note = (Note) found;
    return Cut.told(note.where(), Fate.NOTE, note.text(), name, place);
  }

  private static Watched open(InputFile file, Configuration configuration) {
    Path path = new Path(file.path());
    return new Watched(() -> path.getFileSystem(configuration).open(path));
  }

  /** Opens a stream. */
  private interface Opening {
    InputStream open() throws IOException;
  }

  /** A stream that remembers what the file system threw; opened when it is first read. */
  private static final class Watched extends InputStream {
    private final Opening opening;
    private @Nullable InputStream in;
    private @Nullable IOException fault;

    Watched(Opening opening) {
      this.opening = opening;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int count = read(one, 0, 1);
      return count < 0 ? count : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        InputStream stream = in;
        if (stream == null) {
          stream = opening.open();
          in = stream;
        }
        return stream.read(bytes, from, length);
      } catch (IOException e) {
        fault = e;
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
