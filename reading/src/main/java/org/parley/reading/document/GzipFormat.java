// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file packed with gzip: one page, or a container again. */
final class GzipFormat implements ContainerFormat {
  static boolean isGzip(byte[] head) {
    return head.length >= 3 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8;
  }

  @Override
  public boolean recognises(byte[] head) {
    return isGzip(head);
  }

  @Override
  public Parts open(Source source) {
    return new Unpacked(source);
  }

  private static final class Unpacked implements Parts {
    private final Source source;
    private final GzipMembers members;
    private boolean given;

    Unpacked(Source source) {
      this.source = source;
      this.members = new GzipMembers(source.in());
    }

    @Override
    public @Nullable Part next() throws IOException {
      if (given) {
        return null;
      }
      given = true;
      return new Part.Bytes(
          source.uri(), source.where(), source.meter().unpacked(members), source.declared());
    }

    @Override
    public void close() {
      members.close();
    }
  }
}
