// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes the models' joined feature strings apart.
 *
 * <p>The original joins the values of a feature by underscores and looks the whole up, so that
 * {@code a_b} and {@code c} are the same feature as {@code a} and {@code b_c}. To tell the same
 * features from values that were never joined, every way to cut a string into values that can occur
 * is kept.
 */
final class FeatureStrings {
  private static final char JOINT = '_';

  /** The values that a field can have, for the fields whose values are few. */
  private final Map<Field, Set<String>> closed;

  FeatureStrings(Map<Field, Set<String>> closed) {
    this.closed = closed;
  }

  static Set<String> valencies() {
    Set<String> valencies = new HashSet<>();
    for (String[] row : Tree.VALENCIES) {
      valencies.addAll(Arrays.asList(row));
    }
    return valencies;
  }

  /** Hands on every way to cut a string into possible values of some fields. */
  void cut(String joined, List<Field> fields, Consumer<String[]> consumer) {
    cut(joined, 0, fields, new String[fields.size()], 0, consumer);
  }

  private void cut(
      String joined,
      int from,
      List<Field> fields,
      String[] values,
      int place,
      Consumer<String[]> consumer) {
    Field field = fields.get(place);
    if (place == fields.size() - 1) {
      values[place] = joined.substring(from);
      if (possible(field, values[place])) {
        consumer.accept(values);
      }
      return;
    }
    for (int to = joined.indexOf(JOINT, from); to >= 0; to = joined.indexOf(JOINT, to + 1)) {
      values[place] = joined.substring(from, to);
      if (possible(field, values[place])) {
        cut(joined, to + 1, fields, values, place + 1, consumer);
      }
    }
  }

  private boolean possible(Field field, String value) {
    Set<String> values = closed.get(field);
    if (values != null) {
      return values.contains(value);
    }
    int affix =
        switch (field) {
          case PREFIX_1, SUFFIX_1 -> 1;
          case PREFIX_2, SUFFIX_2 -> 2;
          case PREFIX_3, SUFFIX_3 -> 3;
          case PREFIX_4, SUFFIX_4 -> 4;
          case SIMPLIFIED, LOWER, SHAPE, AMBIGUITY, TAG, LEMMA, NAME_TAG, LABEL, VALENCY -> 0;
        };
    return affix == 0 || value.length() == affix;
  }
}
