// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.parley.reading.page.Declared;
import org.parley.reading.page.OfficeFiles;
import org.parley.reading.page.Signatures;

/**
 * What is found in one input, in its order, found as it is asked for. Never throws for what the
 * input holds; what its stream throws is told as {@link Unreadable}. For one thread.
 */
public final class Documents implements Iterator<Found>, AutoCloseable {
  private final List<ContainerFormat> formats;
  private final Signatures signatures;
  private final Limits limits;
  private final Meter meter;
  private final InputStream input;
  private final String uri;
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean begun;
  private int bombs;
  private int messages;
  private long unsaid;
  private @Nullable Found next;

  /** A container that is open. */
  private static final class Level {
    private final String where;
    private final Parts parts;

    /** Whether there is a line already on what is wrong with the part in hand. */
    private boolean told;

    Level(String where, Parts parts) {
      this.where = where;
      this.parts = parts;
    }
  }

  Documents(
      List<ContainerFormat> formats,
      Signatures signatures,
      Limits limits,
      InputStream in,
      String uri) {
    this.formats = formats;
    this.signatures = signatures;
    this.limits = limits;
    this.meter = new Meter(limits);
    this.input = in;
    this.uri = uri;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (!begun || !levels.isEmpty())) {
      next = sayable(advance());
    }
    if (next == null && unsaid > 0) {
      next = new Unreadable(uri, "and " + unsaid + " more of its parts, not named one by one");
      unsaid = 0;
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

  /** How many bytes of the input were read so far. */
  public long consumed() {
    return meter.consumed();
  }

  @Override
  public void close() {
    while (!levels.isEmpty()) {
      levels.pop().parts.close();
    }
    try {
      input.close();
    } catch (IOException e) {
      // Everything wanted has been read from it.
      begun = true;
    }
  }

  /** An input with a million faults is no reason for a million lines. */
  private @Nullable Found sayable(@Nullable Found found) {
    if (found instanceof Unreadable || found instanceof Note) {
      messages++;
      if (messages > limits.messages()) {
        unsaid += found instanceof Unreadable ? 1 : 0;
        return null;
      }
    }
    return found;
  }

  /** Takes one step, which may find something. */
  private @Nullable Found advance() {
    if (!begun) {
      begun = true;
      return meet(new Part.Bytes(uri, uri, meter.input(input), Declared.NOTHING));
    }
    Level level = levels.element();
    long mark = meter.mark();
    try {
      Part part = level.parts.next();
      if (part == null) {
        leave();
        return null;
      }
      level.told = false;
      return part instanceof Part.Final last ? last.found() : meet((Part.Bytes) part);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The libraries that unpack throw whatever broken bytes lead them to.
      if (!(e instanceof Meter.BombException) || !passesOver(level)) {
        leave();
      }
      return level.told ? null : fault(level.where, mark, e);
    }
  }

  private static boolean passesOver(Level level) {
    try {
      return level.parts.passOver();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Opens bytes that are a container, and reads those that are a page. */
  private @Nullable Found meet(Part.Bytes part) {
    long mark = meter.mark();
    Level level = levels.peek();
    try {
      return open(part);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The container around it may get over it; if not, that needs no second line.
      if (level != null) {
        level.told = true;
      }
      return fault(part.where(), mark, e);
    }
  }

  private void leave() {
    if (!levels.isEmpty()) {
      levels.pop().parts.close();
    }
  }

  private Found fault(String where, long mark, Throwable fault) {
    if (!(fault instanceof Meter.BombException)) {
      return new Unreadable(where, Faults.told(fault));
    }
    bombs++;
    if (bombs < limits.bombs()) {
      meter.forgive(mark);
      return new Unreadable(where, Faults.told(fault));
    }
    while (!levels.isEmpty()) {
      leave();
    }
    return new Unreadable(where, Faults.told(fault) + "; nor was the rest of " + uri + " read");
  }

  private @Nullable Found open(Part.Bytes part) throws IOException {
    BufferedInputStream in = new BufferedInputStream(part.in(), DocumentReader.HEAD);
    in.mark(DocumentReader.HEAD);
    byte[] head = in.readNBytes(DocumentReader.HEAD);
    in.reset();
    for (ContainerFormat format : formats) {
      if (format.recognises(head)) {
        if (levels.size() >= limits.depth()) {
          return new Unreadable(
              part.where(), "packed more than " + limits.depth() + " times; unpack it first");
        }
        Source source =
            new Source(in, part.uri(), part.where(), head, part.declared(), meter, limits);
        levels.push(new Level(part.where(), format.open(source)));
        return null;
      }
    }
    if (signatures.isMedia(head)) {
      return new PassedOver(part.where(), PassedOver.Kind.MEDIA);
    }
    int most = OfficeFiles.mayBeLarge(head) ? limits.officeBytes() : limits.pageBytes();
    byte[] bytes = in.readNBytes(most + 1);
    return bytes.length > most
        ? new Unreadable(part.where(), Limits.tooLarge(most))
        : new Document(part.uri(), part.where(), bytes, part.declared());
  }
}
