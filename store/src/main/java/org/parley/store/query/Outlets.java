// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several outlets as one text: rows are told by few, and the same few tell many. */
final class Outlets {
  /** Stands between outlets; in no name of one. */
  static final char BETWEEN = '\u001f';

  private Outlets() {}

  /** Selects the outlets of an incident or a position as they come; null when none is known. */
  static String ofTold(Dialect dialect) {
    return "(SELECT "
        + dialect.together("t.outlet")
        + " FROM tellers AS t WHERE t.kind = facts.kind AND t.id = facts.id)";
  }

  /** The same outlets in one form: each once, in their order. */
  static @Nullable String together(@Nullable String several) {
    return several == null || several.indexOf(BETWEEN) < 0
        ? several
        : apart(several).distinct().sorted().collect(Collectors.joining(String.valueOf(BETWEEN)));
  }

  static Stream<String> apart(String several) {
    return several.indexOf(BETWEEN) < 0
        ? Stream.of(several)
        : Arrays.stream(several.split(String.valueOf(BETWEEN), -1));
  }
}
