// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Correction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A line of a file of corrections, as people may have written it. Pure. */
final class CorrectionLine {
  /** The id of a correction whose id is to be made. */
  static final String NO_ID = "-";

  private static final List<String> KEYS =
      List.of("id", "target", "change", "author", "at", "note");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private CorrectionLine() {}

  /**
   * Reads a line.
   *
   * @return with {@link #NO_ID} when the line has no id
   * @throws CorrectionException when it is no correction
   */
  static Correction read(String line) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JacksonException e) {
      throw new CorrectionException("no JSON: " + e.getOriginalMessage());
    }
    if (!(node instanceof ObjectNode json)) {
      throw new CorrectionException("no JSON object; a line is {\"target\": …, \"change\": …, …}");
    }
    Set<String> others = new TreeSet<>(json.propertyNames());
    others.removeAll(KEYS);
    if (!others.isEmpty()) {
      throw new CorrectionException(
          "a correction has no \""
              + others.iterator().next()
              + "\"; it has: "
              + String.join(", ", KEYS));
    }
    String id = text(json, "id");
    JsonNode change = json.path("change");
    if (!change.isObject()) {
      throw new CorrectionException("\"change\" wants an object, as {\"op\": \"note\"}");
    }
    return new Correction(
        id == null ? NO_ID : id,
        needed(json, "target"),
        change.toString(),
        needed(json, "author"),
        at(needed(json, "at")),
        text(json, "note"));
  }

  private static Instant at(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new CorrectionException(
          "\"at\" cannot be '" + text + "'; write a time in UTC, as 2024-02-03T04:05:06Z");
    }
  }

  private static String needed(ObjectNode json, String key) {
    String text = text(json, key);
    if (text == null || text.isBlank()) {
      throw new CorrectionException("\"" + key + "\" is missing");
    }
    return text;
  }

  private static @Nullable String text(ObjectNode json, String key) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new CorrectionException("\"" + key + "\" wants a text, not " + value);
    }
    return value.stringValue();
  }
}
