// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/**
 * What a web server answered: the body with its transfer and content codings undone.
 *
 * @param mediaType without parameters and in lower case; empty when not declared
 * @param charset as declared, or null
 * @param whole whether the server told the body's length and so much is there
 */
record HttpAnswer(
    int status, String mediaType, @Nullable String charset, boolean whole, byte[] body) {
  private static final int BUFFER = 8 << 10;

  /** The answer cannot be read; the message is a clause for people. */
  static final class UnreadableAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String message) {
      super(message);
    }
  }

  static boolean isHttp(byte[] block) {
    return block.length >= 5
        && new String(block, 0, 5, StandardCharsets.US_ASCII).equalsIgnoreCase("HTTP/");
  }

  /** Whether the server had a page: other answers are redirects and errors. */
  boolean isPage() {
    return status >= 200 && status < 300;
  }

  /**
   * @throws IOException when the block is no answer or its body is damaged
   */
  static HttpAnswer parse(byte[] block, Limits limits) throws IOException {
    HttpResponse answer =
        HttpResponse.parseWithoutBody(Channels.newChannel(new ByteArrayInputStream(block)), null);
    String contentType = answer.headers().first("Content-Type").orElse(null);
    byte[] raw = Arrays.copyOfRange(block, bodyAt(block), block.length);
    long told = RecordHeader.length(answer.headers().first("Content-Length").orElse(null));
    byte[] bytes =
        answer.headers().contains("Transfer-Encoding", "chunked") ? joined(block, raw) : raw;
    List<String> codings = answer.headers().all("Content-Encoding");
    for (int i = codings.size() - 1; i >= 0; i--) {
      for (String coding : codings.get(i).split(",")) {
        bytes = decoded(bytes, coding.strip().toLowerCase(Locale.ROOT), limits);
      }
    }
    return new HttpAnswer(
        answer.status(),
        RecordHeader.base(contentType),
        charset(contentType),
        told >= 0 && told <= raw.length,
        bytes);
  }

  /** The chunks joined. Crawlers often keep the header and store the body without its chunks. */
  private static byte[] joined(byte[] block, byte[] raw) {
    try (ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(block))) {
      return HttpResponse.parse(channel).body().stream().readAllBytes();
    } catch (IOException | RuntimeException e) {
      return raw;
    }
  }

  /** Where the blank line ends that comes before the body. */
  private static int bodyAt(byte[] block) {
    for (int i = 0; i + 1 < block.length; i++) {
      if (block[i] == '\n' && block[i + 1] == '\n') {
        return i + 2;
      }
      if (block[i] == '\n'
          && block[i + 1] == '\r'
          && i + 2 < block.length
          && block[i + 2] == '\n') {
        return i + 3;
      }
    }
    return block.length;
  }

  /** The charset parameter of a content type, or null. */
  static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    for (String parameter : contentType.split(";")) {
      String[] pair = parameter.strip().split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
        return pair[1].strip().replace("\"", "").replace("'", "");
      }
    }
    return null;
  }

  private static byte[] decoded(byte[] bytes, String coding, Limits limits) throws IOException {
    if (bytes.length == 0) {
      return bytes;
    }
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (coding) {
      // Crawlers often keep the header and store the body unpacked.
      case "gzip", "x-gzip" ->
          GzipFormat.isGzip(bytes) ? limited(new GzipMembers(in), limits) : bytes;
      case "deflate" -> inflated(bytes, limits);
      case "br" -> limited(new BrotliInputStream(in, BUFFER), limits);
      case "", "identity", "none", "utf-8" -> bytes;
      default ->
          throw new UnreadableAnswerException(
              "its body is packed as '" + coding + "', which is not known");
    };
  }

  /** With the wrapper that the standard wants or without, as some servers send it. */
  private static byte[] inflated(byte[] bytes, Limits limits) throws IOException {
    try {
      return limited(new InflaterInputStream(new ByteArrayInputStream(bytes)), limits);
    } catch (java.util.zip.ZipException e) {
      java.util.zip.Inflater bare = new java.util.zip.Inflater(true);
      try {
        return limited(new InflaterInputStream(new ByteArrayInputStream(bytes), bare), limits);
      } finally {
        bare.end();
      }
    }
  }

  private static byte[] limited(InputStream in, Limits limits) throws IOException {
    byte[] bytes = in.readNBytes(limits.officeBytes() + 1);
    if (bytes.length > limits.officeBytes()) {
      throw new UnreadableAnswerException(Limits.tooLarge(limits.officeBytes()));
    }
    return bytes;
  }
}
