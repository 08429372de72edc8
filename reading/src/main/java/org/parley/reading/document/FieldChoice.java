// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a file were taken for what.
 *
 * @param fields the field's name for each role that has one
 */
record FieldChoice(Map<FieldRole, String> fields) {
  FieldChoice {
    fields = Map.copyOf(fields);
  }

  @Nullable String name(FieldRole role) {
    return fields.get(role);
  }

  boolean hasText() {
    return fields.containsKey(FieldRole.TEXT);
  }

  boolean hasTextOrSummary() {
    return hasText() || fields.containsKey(FieldRole.SUMMARY);
  }

  /** What was taken, in a clause for people. */
  String told() {
    StringBuilder told = new StringBuilder("takes ");
    new EnumMap<>(fields.isEmpty() ? Map.of(FieldRole.TEXT, "nothing") : fields)
        .forEach(
            (role, name) -> {
              if (role != FieldRole.SUMMARY || !hasText()) {
                told.append(role.word()).append(" from ").append(name).append(", ");
              }
            });
    return told + "by the fields' names; others: --fields text=NAME,title=NAME";
  }
}
