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
  public Parts open(Source source) throws IOException {
    InputStream unpacked =
        source.meter().unpacked(new BZip2CompressorInputStream(source.in(), true));
    return new Once(new Part.Bytes(source.uri(), source.where(), unpacked, source.declared()));
  }

  /** A single part. */
  private static final class Once implements Parts {
    private @Nullable Part part;

    Once(Part part) {
      this.part = part;
    }

    @Override
    public @Nullable Part next() {
      Part given = part;
      part = null;
      return given;
    }
  }
}
