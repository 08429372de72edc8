// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes the texts out of a JSON object, under paths such as {@code content.rendered}. */
final class JsonReading {
  /** What pages are described by lies no deeper. */
  private static final int DEEPEST = 3;

  /** An object with more names is a table of its own, not a page. */
  private static final int MOST_NAMES = 1000;

  /** What is kept of an object in all, its overhead in memory counted in. */
  private static final int MOST_BYTES = 32 << 20;

  private static final int OVERHEAD = 32;

  private int kept;
  private final Map<String, List<byte[]>> fields = new LinkedHashMap<>();

  /**
   * Reads to the end of the value in hand.
   *
   * @param parser at the beginning of a value
   * @param path of the value; empty for the object itself
   */
  void read(JsonParser parser, String path) {
    read(parser, path, 0);
  }

  private void read(JsonParser parser, String path, int depth) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      if (depth >= DEEPEST) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        read(parser, path.isEmpty() ? name : path + "." + name, depth + 1);
      }
    } else if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          parser.skipChildren();
        } else {
          read(parser, path, depth);
        }
      }
    } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
      add(path, parser.getString());
    }
  }

  private void add(String path, String value) {
    boolean room = kept + value.length() + OVERHEAD < MOST_BYTES;
    if (room && (fields.size() < MOST_NAMES || fields.containsKey(path))) {
      kept += value.length() + OVERHEAD;
      fields
          .computeIfAbsent(path, ignored -> new ArrayList<>())
          .add(value.getBytes(StandardCharsets.UTF_8));
    }
  }

  FieldItem item() {
    return new FieldItem(fields);
  }
}
