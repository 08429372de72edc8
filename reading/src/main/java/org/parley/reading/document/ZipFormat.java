// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.Faults.DamagedException;
import org.parley.reading.page.OfficeFiles;

/**
 * A ZIP archive, read from its beginning, so that one cut short gives what comes before the cut.
 */
final class ZipFormat implements ContainerFormat {
  private final PassedOverNames passedOver;

  ZipFormat(PassedOverNames passedOver) {
    this.passedOver = passedOver;
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length >= 4
        && head[0] == 'P'
        && head[1] == 'K'
        && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6)
        && !OfficeFiles.begins(head);
  }

  @Override
  public Parts open(Source source) {
    return new Entries(source, passedOver);
  }

  private static final class Entries implements Parts {
    private final Source source;
    private final PassedOverNames passedOver;
    private final EndWatch watch;
    private final ZipArchiveInputStream zip;
    private boolean empty = true;

    Entries(Source source, PassedOverNames passedOver) {
      this.source = source;
      this.passedOver = passedOver;
      this.watch = new EndWatch(source.in());
      this.zip = new ZipArchiveInputStream(watch, StandardCharsets.UTF_8.name(), true, true);
    }

    @Override
    public @Nullable Part next() throws IOException {
      ZipArchiveEntry entry = nextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = nextEntry();
      }
      if (entry == null) {
        return atEnd();
      }
      empty = false;
      String where = source.where() + "!/" + entry.getName();
      if (passedOver.matchesPath(entry.getName())) {
        return Part.of(new PassedOver(where, PassedOver.Kind.NAME));
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        return Part.unreadable(where, "locked with a password; unpack it first");
      }
      if (!zip.canReadEntryData(entry)) {
        return Part.unreadable(where, "packed in a way that is not known; unpack it first");
      }
      return new Part.Bytes(where, source.meter().unpacked(zip));
    }

    private @Nullable ZipArchiveEntry nextEntry() throws IOException {
      try {
        return zip.getNextEntry();
      } catch (ZipException e) {
        throw new DamagedException("the archive is damaged; what comes before was read");
      }
    }

    private @Nullable Part atEnd() throws IOException {
      watch.drain();
      if (!watch.sawEnd) {
        throw new DamagedException("the archive is cut short; what comes before was read");
      }
      if (empty) {
        empty = false;
        return Part.unreadable(source.where(), "an empty archive");
      }
      return null;
    }
  }

  /** Sees whether the mark of an archive's end has passed by. */
  private static final class EndWatch extends FilterInputStream {
    private static final int MARK = 0x504b0506;
    private int last;
    private boolean sawEnd;

    EndWatch(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      if (one >= 0) {
        see((byte) one);
      }
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = in.read(bytes, from, length);
      for (int i = 0; i < count; i++) {
        see(bytes[from + i]);
      }
      return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
      byte[] bytes = new byte[(int) Math.min(wanted, 8 << 10)];
      return Math.max(0, read(bytes, 0, bytes.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    void drain() throws IOException {
      byte[] bytes = new byte[8 << 10];
      while (read(bytes, 0, bytes.length) > 0) {
        // see() looks at each
      }
    }

    private void see(byte b) {
      last = last << 8 | b & 0xff;
      sawEnd |= last == MARK;
    }
  }
}
