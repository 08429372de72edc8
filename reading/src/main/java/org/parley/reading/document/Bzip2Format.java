// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/** A file packed with bzip2, as old archives are. */
final class Bzip2Format implements ContainerFormat {
  @Override
  public boolean recognises(byte[] head) {
    // "BZh", the size of the blocks, and pi, with which each block begins.
    return head.length >= 6
        && head[0] == 'B'
        && head[1] == 'Z'
        && head[2] == 'h'
        && head[3] >= '1'
        && head[3] <= '9'
        && head[4] == 0x31
        && head[5] == 0x41;
  }

  @Override
  public Parts open(Source source) {
    return new Unpacked(source);
  }

  /** The library is loaded with this class, when there is something to unpack. */
  private static final class Unpacked implements Parts {
    private final Source source;
    private boolean given;

    Unpacked(Source source) {
      this.source = source;
    }

    @Override
    public @Nullable Part next() throws IOException {
      if (given) {
        return null;
      }
      given = true;
      InputStream unpacked = new BZip2CompressorInputStream(source.in(), true);
      return new Part.Bytes(
          source.uri(), source.where(), source.meter().unpacked(unpacked), source.declared());
    }
  }
}
