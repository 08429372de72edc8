// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record of a web archive says of itself.
 *
 * @param type the record's type in lower case; ARC records are responses
 * @param uri what it is a record of, or null
 * @param mediaType of the block, without parameters and in lower case; empty when not told
 * @param length how long its block is, or -1 when that is not told
 * @param fields all fields of a WARC record, names in lower case
 */
record RecordHeader(
    String type, @Nullable String uri, String mediaType, long length, Map<String, String> fields) {
  RecordHeader {
    fields = Map.copyOf(fields);
  }

  /** A field of a WARC record, or null. */
  @Nullable String field(String name) {
    return fields.get(name.toLowerCase(Locale.ROOT));
  }

  /** Without parameters and in lower case. */
  static String base(@Nullable String mediaType) {
    return mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** A number of bytes, or -1. */
  static long length(@Nullable String told) {
    if (told == null || told.isEmpty() || told.length() > 18) {
      return -1;
    }
    return told.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(told) : -1;
  }
}
