// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.EOFException;
import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.Faults.DamagedException;

/** A tar archive. */
final class TarFormat implements ContainerFormat {
  private static final int BLOCK = 512;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;

  private final PassedOverNames passedOver;

  TarFormat(PassedOverNames passedOver) {
    this.passedOver = passedOver;
  }

  /** The header's checksum, which old archives without the later magic have too. */
  @Override
  public boolean recognises(byte[] head) {
    if (head.length < BLOCK || head[0] == 0) {
      return false;
    }
    long told = 0;
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean inChecksum = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH;
      sum += inChecksum ? ' ' : head[i] & 0xff;
      if (inChecksum && head[i] >= '0' && head[i] <= '7') {
        told = told * 8 + head[i] - '0';
      } else if (inChecksum && head[i] != 0 && head[i] != ' ') {
        return false;
      }
    }
    return told == sum;
  }

  @Override
  public Parts open(Source source) {
    return new Entries(source, passedOver);
  }

  private static final class Entries implements Parts {
    private final Source source;
    private final PassedOverNames passedOver;
    private final TarArchiveInputStream tar;

    Entries(Source source, PassedOverNames passedOver) {
      this.source = source;
      this.passedOver = passedOver;
      this.tar = new TarArchiveInputStream(source.in(), "UTF-8");
    }

    @Override
    public @Nullable Part next() throws IOException {
      TarArchiveEntry entry = nextEntry();
      while (entry != null && !entry.isFile()) {
        entry = nextEntry();
      }
      if (entry == null) {
        return null;
      }
      String where = source.where() + "!/" + entry.getName();
      if (passedOver.matchesPath(entry.getName())) {
        return Part.of(new PassedOver(where, PassedOver.Kind.NAME));
      }
      if (!tar.canReadEntryData(entry)) {
        return Part.unreadable(where, "a file with holes; unpack the archive first");
      }
      return new Part.Bytes(where, source.meter().unpacked(tar));
    }

    private @Nullable TarArchiveEntry nextEntry() throws IOException {
      try {
        return tar.getNextEntry();
      } catch (EOFException e) {
        throw e;
      } catch (IOException | IllegalArgumentException e) {
        throw new DamagedException(
            "the archive is damaged or cut short; what comes before was read");
      }
    }
  }
}
