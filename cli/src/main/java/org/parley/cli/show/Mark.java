// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stretch of a page that a row points at.
 *
 * @param story id of the story
 * @param label what the words are to the row: the keys on the way to them
 */
record Mark(String story, int start, int end, String label) {
  /**
   * Every stretch in the JSON form of a row: an object with {@code start} and {@code end}. It is of
   * the story that the object, or the nearest one around it, names.
   *
   * @param story the story when the row names none, or null when there is none
   */
  static List<Mark> in(JsonNode row, @Nullable String story) {
    List<Mark> marks = new ArrayList<>();
    collect(row, story, "", marks);
    return marks;
  }

  private static void collect(
      JsonNode node, @Nullable String around, String label, List<Mark> marks) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, around, label, marks));
      return;
    }
    if (!node.isObject()) {
      return;
    }
    JsonNode named = node.get("story");
    String story = named != null && named.isString() ? named.stringValue() : around;
    JsonNode start = node.get("start");
    JsonNode end = node.get("end");
    if (story != null && start != null && start.isInt() && end != null && end.isInt()) {
      marks.add(new Mark(story, start.intValue(), end.intValue(), label));
    }
    node.properties()
        .forEach(
            field ->
                collect(
                    field.getValue(),
                    story,
                    label.isEmpty() ? field.getKey() : label + "." + field.getKey(),
                    marks));
  }
}
