// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.reading.page.Charsets;
import org.parley.reading.page.Declared;

/** What a mail's header says of the page in it. */
final class MailHeader {
  /** Where a browser found the page that it saved. */
  private static final String SNAPSHOT = "snapshot-content-location";

  private final Map<String, String> fields = new HashMap<>();

  void add(String name, String value) {
    fields.putIfAbsent(name, value.strip());
  }

  /** The address of a page that a browser saved, or what names the mail. */
  String uri(String mail) {
    return fields.getOrDefault(SNAPSHOT, mail);
  }

  /** Whether it is no mail but a page that a browser saved as one. */
  boolean isSavedPage() {
    return fields.containsKey(SNAPSHOT);
  }

  Declared declared(String mediaType, @Nullable String charset) {
    String subject = text("subject");
    if (isSavedPage()) {
      // The sender is the browser and the date that of saving.
      return new Declared(charset, mediaType, subject, null, null, DateRange.UNKNOWN);
    }
    return new Declared(
        charset,
        mediaType,
        subject,
        name("list-id"),
        name("from"),
        CarrierDates.published(text("date")));
  }

  /** The name before an address in angle brackets, or the address when there is none. */
  private @Nullable String name(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    int open = text.indexOf('<');
    String name = (open < 0 ? text : text.substring(0, open)).replace("\"", "").strip();
    return name.isEmpty() ? text.replaceAll("[<>\"]", "").strip() : name;
  }

  private @Nullable String text(String field) {
    String value = fields.get(field);
    if (value == null || value.isBlank()) {
      return null;
    }
    // What is beyond ASCII and not encoded is UTF-8 these days, or what it looks like.
    String raw = Charsets.text(value.getBytes(StandardCharsets.ISO_8859_1));
    return DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
