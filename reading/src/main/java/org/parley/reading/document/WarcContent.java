// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.HttpAnswer.UnreadableAnswerException;
import org.parley.reading.page.Declared;

/** Tells the page in a record of a web archive. */
final class WarcContent {
  /** What crawlers write down of their own work, and what they asked of name servers. */
  private static final Pattern NO_WEB =
      Pattern.compile("(?:metadata|dns|filedesc|whois|warcinfo):", Pattern.CASE_INSENSITIVE);

  private final MediaTypes mediaTypes;
  private final Limits limits;

  WarcContent(MediaTypes mediaTypes, Limits limits) {
    this.mediaTypes = mediaTypes;
    this.limits = limits;
  }

  /**
   * The page in a record, or why there is none.
   *
   * @param where of the record, for messages
   * @param block all that follows the record's header
   */
  Part read(String where, RecordHeader header, byte[] block) {
    if (header.uri() != null && NO_WEB.matcher(header.uri()).lookingAt()) {
      return Part.of(new PassedOver(where, PassedOver.Kind.CRAWL_RECORD));
    }
    return switch (header.type()) {
      case "response" -> response(where, header, block);
      case "resource", "conversion" -> resource(where, header, block);
      case "revisit" -> revisit(where, header);
      // Types to come are no pages that we know how to read.
      default -> Part.of(new PassedOver(where, PassedOver.Kind.CRAWL_RECORD));
    };
  }

  /** Whether the block of a record that lies about its length holds the whole page all the same. */
  boolean isWhole(byte[] block) {
    try {
      return HttpAnswer.isHttp(block) && HttpAnswer.parse(block, limits).whole();
    } catch (IOException | RuntimeException e) {
      // Then it is not, whatever is wrong with it.
      return false;
    }
  }

  private Part response(String where, RecordHeader header, byte[] block) {
    if (!HttpAnswer.isHttp(block)) {
      // Answers of name servers and the like stand beside those of web servers.
      return header.fields().isEmpty()
          ? resource(where, header, block)
          : Part.of(new PassedOver(where, PassedOver.Kind.CRAWL_RECORD));
    }
    try {
      HttpAnswer answer = HttpAnswer.parse(block, limits);
      if (!answer.isPage()) {
        return Part.of(new PassedOver(where, PassedOver.Kind.NO_PAGE_ANSWER));
      }
      return bytes(where, header, answer.body(), answer.mediaType(), answer.charset());
    } catch (UnreadableAnswerException e) {
      return Part.unreadable(where, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      // The library throws more than it says.
      return Part.unreadable(where, "the server's answer in it is damaged");
    }
  }

  private Part resource(String where, RecordHeader header, byte[] block) {
    String charset = HttpAnswer.charset(header.field("content-type"));
    return bytes(where, header, block, header.mediaType(), charset);
  }

  private Part bytes(
      String where, RecordHeader header, byte[] body, String mediaType, @Nullable String charset) {
    if (!mediaTypes.mayBePage(mediaType)) {
      return Part.of(new PassedOver(where, PassedOver.Kind.MEDIA));
    }
    if (body.length == 0) {
      return Part.of(new PassedOver(where, PassedOver.Kind.NO_PAGE_ANSWER));
    }
    String uri = header.uri() == null ? where : header.uri();
    Declared declared =
        new Declared(
            charset,
            mediaType.isEmpty() ? null : mediaType,
            null,
            null,
            null,
            Declared.NOTHING.published());
    return new Part.Bytes(uri, where, new ByteArrayInputStream(body), declared);
  }

  private static Part revisit(String where, RecordHeader header) {
    Map<String, String> fields = header.fields();
    String first = fields.getOrDefault("warc-refers-to-target-uri", fields.get("warc-target-uri"));
    String date = fields.get("warc-refers-to-date");
    String record = fields.get("warc-refers-to");
    StringBuilder text = new StringBuilder("a later visit that found the page unchanged; ");
    text.append(first == null ? "" : "its text is with " + first);
    text.append(date == null ? "" : " of " + date);
    text.append(record == null ? "" : ", record " + record);
    return Part.of(new Note(where, text.toString()));
  }
}
