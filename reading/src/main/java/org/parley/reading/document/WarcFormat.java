// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Web archives: WARC (WET and WAT among them) and ARC, plain or packed record by record. Packed
 * ones are opened here and not by {@link GzipFormat}, so that reading can go on behind a damaged
 * record.
 */
final class WarcFormat implements ContainerFormat {
  private static final int BEGINNING = 16;

  private final MediaTypes mediaTypes;

  WarcFormat(MediaTypes mediaTypes) {
    this.mediaTypes = mediaTypes;
  }

  @Override
  public boolean recognises(byte[] head) {
    return isArchive(GzipFormat.isGzip(head) ? unpackedBeginning(head) : head);
  }

  @Override
  public Parts open(Source source) {
    RecordSyntax syntax = syntax(source.head());
    if (!GzipFormat.isGzip(source.head())) {
      return new WarcRecords(source, mediaTypes, syntax, new RecordBytes(source.in(), null), null);
    }
    GzipMembers members = new GzipMembers(source.in());
    RecordBytes bytes = new RecordBytes(source.meter().unpacked(members), members);
    return new WarcRecords(source, mediaTypes, syntax, bytes, members);
  }

  private static RecordSyntax syntax(byte[] head) {
    byte[] beginning = GzipFormat.isGzip(head) ? unpackedBeginning(head) : head;
    return begins(beginning, "WARC/") ? RecordSyntax.WARC : RecordSyntax.ARC;
  }

  private static boolean isArchive(byte[] head) {
    return begins(head, "WARC/0.") || begins(head, "WARC/1.") || begins(head, "filedesc://");
  }

  private static boolean begins(byte[] bytes, String text) {
    return bytes.length >= text.length()
        && new String(bytes, 0, text.length(), StandardCharsets.US_ASCII).equals(text);
  }

  private static byte[] unpackedBeginning(byte[] head) {
    byte[] beginning = new byte[BEGINNING];
    try {
      new GzipMembers(new java.io.ByteArrayInputStream(head)).readNBytes(beginning, 0, BEGINNING);
    } catch (IOException e) {
      // Then it is what was unpacked up to there, or nothing.
      return beginning;
    }
    return beginning;
  }
}
