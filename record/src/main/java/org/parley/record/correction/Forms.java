// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.model.EventType;

/** Tells people what values a field may have. */
final class Forms {
  private Forms() {}

  /** The values of an enum as the record writes them. */
  static String words(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .map(constant -> ((Enum<?>) constant).name())
        .map(name -> type == EventType.class ? name : name.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** What a field of a row may be, as the end of a sentence; empty when there is nothing to say. */
  static String of(Class<?> row, String field) {
    for (RecordComponent part : row.getRecordComponents()) {
      String name = part.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      if (name.equals(field) && part.getType().isEnum()) {
        return "; it is one of " + words(part.getType());
      }
    }
    return "";
  }
}
