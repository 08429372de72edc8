// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.cli.terminal.Marks;
import org.parley.model.Actor;
import org.parley.store.Kind;
import org.parley.store.Store;
import tools.jackson.databind.JsonNode;

/** Prints what a row says, a key a line, with actors by name; offsets are left to the passages. */
final class Fields {
  private static final Set<String> OFFSETS = Set.of("start", "end");
  private static final int KEY_WIDTH = 14;

  private final Store store;
  private final Marks marks;

  Fields(Store store, Marks marks) {
    this.store = store;
    this.marks = marks;
  }

  /** Prints every key that has something to tell. */
  void print(JsonNode row, PrintStream out) {
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      String value = value(field.getValue());
      if (!value.isEmpty()) {
        String key = field.getKey().replace('_', ' ');
        String padded = key + " ".repeat(Math.max(1, KEY_WIDTH - key.length()));
        out.println(marks.faint(padded) + value);
      }
    }
  }

  private String value(JsonNode node) {
    if (node.isNull()) {
      return "";
    }
    if (node.isArray()) {
      List<String> values = new ArrayList<>();
      for (JsonNode element : node) {
        String value = value(element);
        if (!value.isEmpty()) {
          values.add(value);
        }
      }
      return String.join("; ", values);
    }
    if (node.isObject()) {
      return objectValue(node);
    }
    return node.isString() ? named(node.stringValue()) : node.asString();
  }

  private String objectValue(JsonNode node) {
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String value = OFFSETS.contains(field.getKey()) ? "" : value(field.getValue());
      if (!value.isEmpty()) {
        values.add(
            switch (field.getKey()) {
              case "id", "holder" -> value;
              case "text" -> "“" + value + "”";
              default -> field.getKey().replace('_', ' ') + " " + value;
            });
      }
    }
    return String.join(", ", values);
  }

  /** An actor's id with the name before it; anything else as it is. */
  private String named(String text) {
    Optional<Actor> actor = store.find(Kind.ACTORS, text);
    return actor.map(found -> found.name() + " (" + text + ")").orElse(text);
  }
}
