// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.DocumentReader;
import org.parley.reading.document.Documents;
import org.parley.reading.document.Found;
import org.parley.reading.document.PassedOver;
import org.parley.reading.document.Unreadable;

/**
 * All that is found in the files, folders and archives of a command line, in order, as it is asked
 * for. For one thread.
 */
public final class Inputs implements Iterator<Found>, AutoCloseable {
  /** The path that means standard input. */
  public static final String STANDARD_INPUT = "-";

  private final FileWalk walk;
  private final InputStream standardInput;
  private final DocumentReader reader;
  private @Nullable Documents documents;
  private @Nullable String named;
  private @Nullable Found next;
  private volatile long files;

  /**
   * @param paths files, folders, archives, or {@value #STANDARD_INPUT}
   * @param standardInput read to its end, but not closed, when it is its turn
   */
  public Inputs(List<String> paths, InputStream standardInput, DocumentReader reader) {
    this.walk = new FileWalk(paths, reader.passedOver());
    this.standardInput = standardInput;
    this.reader = reader;
  }

  /** How many files there are on the way through the paths; none is opened. */
  public static long files(List<String> paths, DocumentReader reader) {
    FileWalk walk = new FileWalk(paths, reader.passedOver());
    long count = 0;
    while (walk.hasNext()) {
      count += walk.next() instanceof Step.NotOpened ? 0 : 1;
    }
    return count;
  }

  /** How many files were opened so far; may be asked from any thread. */
  public long files() {
    return files;
  }

  @Override
  public boolean hasNext() {
    while (next == null && advance()) {
      // advance() sets next when it comes to something
    }
    return next != null;
  }

  @Override
  public Found next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    return found;
  }

  /** Closes the file in hand. */
  @Override
  public void close() {
    if (documents != null) {
      documents.close();
      documents = null;
    }
  }

  /** Takes one step; false at the end. */
  private boolean advance() {
    if (documents != null) {
      if (documents.hasNext()) {
        next = missed(documents.next());
      } else {
        close();
      }
      return true;
    }
    if (!walk.hasNext()) {
      return false;
    }
    Step step = walk.next();
    if (step instanceof Step.NotOpened notOpened) {
      next = notOpened.found();
    } else if (step instanceof Step.File file) {
      open(file.path(), file.named());
    } else {
      files++;
      named = STANDARD_INPUT;
      documents = reader.open(new Unclosed(standardInput), STANDARD_INPUT);
    }
    return true;
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread counts, others look
  private void open(Path path, boolean onCommandLine) {
    String uri = path.toString();
    try {
      InputStream in = Files.newInputStream(path);
      files++;
      named = onCommandLine ? uri : null;
      documents = reader.open(in, uri);
    } catch (IOException e) {
      next = new Unreadable(uri, SystemFaults.told(e));
    }
  }

  /** What is passed over in a folder is missed by the person who named it. */
  private Found missed(Found found) {
    if (found instanceof PassedOver over && found.where().equals(named)) {
      String reason =
          over.kind() == PassedOver.Kind.MEDIA
              ? "not text: a picture, a sound or the like"
              : "no field of text is known among its fields ("
                  + over.detail()
                  + "); name it with --fields text=NAME";
      return new Unreadable(found.where(), reason);
    }
    return found;
  }

  /** The process's own stream, which is not ours to close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return in.read(bytes, from, length);
    }

    @Override
    public void close() {
      // see above
    }
  }
}
