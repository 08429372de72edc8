// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Packs bytes in the ways that archives are packed. */
final class Packed {
  private Packed() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      }
      return packed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Entries in the order of the map. */
  static byte[] zip(Map<String, byte[]> entries) {
    try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
      try (ZipOutputStream out = new ZipOutputStream(packed)) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          out.putNextEntry(new ZipEntry(entry.getKey()));
          out.write(entry.getValue());
          out.closeEntry();
        }
      }
      return packed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] tar(Map<String, byte[]> entries) {
    try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
      try (TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
          header.setSize(entry.getValue().length);
          out.putArchiveEntry(header);
          out.write(entry.getValue());
          out.closeArchiveEntry();
        }
      }
      return packed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A map that keeps the order, of two texts. */
  static Map<String, byte[]> files(String name, String text, String otherName, String otherText) {
    Map<String, byte[]> files = new java.util.LinkedHashMap<>();
    files.put(name, utf8(text));
    files.put(otherName, utf8(otherText));
    return files;
  }

  /** A record of a web archive. */
  static byte[] record(String type, String uri, String contentType, byte[] block) {
    byte[] head =
        utf8(
            "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Target-URI: "
                + uri
                + "\r\nContent-Type: "
                + contentType
                + "\r\nContent-Length: "
                + block.length
                + "\r\n\r\n");
    return join(head, block, utf8("\r\n\r\n"));
  }

  /** A record of a page that a server answered. */
  static byte[] response(String uri, String headers, byte[] body) {
    byte[] head = utf8("HTTP/1.1 200 OK\r\n" + headers + "\r\n");
    return record("response", uri, "application/http; msgtype=response", join(head, body));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
