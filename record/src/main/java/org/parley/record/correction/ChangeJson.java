// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of changes: {@code {"op": …}} and what the operation needs. Pure. */
final class ChangeJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private ChangeJson() {}

  /** The change as one line of JSON; the same change gives the same characters. */
  static String write(Change change) {
    ObjectNode json = MAPPER.createObjectNode();
    if (change instanceof Change.SetField set) {
      json.put("op", "set").put("field", set.field()).set("value", set.value());
    } else if (change instanceof Change.Add add) {
      json.put("op", "add");
      if (add.type() != null) {
        json.put("type", add.type().name());
      }
    } else if (change instanceof Change.Strike) {
      json.put("op", "strike");
    } else if (change instanceof Change.Join join) {
      json.put("op", "join").put("with", join.with().text());
    } else if (change instanceof Change.Part part) {
      json.put("op", "part").put("from", part.from().text());
    } else if (change instanceof Change.Note) {
      json.put("op", "note");
    } else if (change instanceof Change.Begin begin) {
      json.put("op", "begin");
      if (begin.title()) {
        json.put("title", true);
      }
    } else if (change instanceof Change.Continue) {
      json.put("op", "continue");
    } else if (change instanceof Change.Move move) {
      json.put("op", "move").put("to", move.to());
    } else {
      json.put("op", "undo");
    }
    return json.toString();
  }

  /**
   * Reads a change to a target.
   *
   * @throws CorrectionException when it is none, or none for such a target
   */
  static Change read(String text, Target target) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new CorrectionException("the change is no JSON: " + e.getOriginalMessage());
    }
    if (!(node instanceof ObjectNode json)) {
      throw new CorrectionException(
          "the change is no JSON object; write {\"op\": …} with one of " + ops(target));
    }
    String op = json.path("op").isString() ? json.path("op").stringValue() : "";
    if (!ops(target).contains(op)) {
      throw new CorrectionException(
          (op.isEmpty() ? "the change lacks \"op\"" : "\"" + op + "\" is no change here")
              + "; what can be done to "
              + what(target)
              + ": "
              + String.join(", ", ops(target)));
    }
    return read(op, json, target);
  }

  private static Change read(String op, ObjectNode json, Target target) {
    switch (op) {
      case "set":
        only(json, "op", "field", "value");
        return set(json, target);
      case "add":
        only(json, "op", "type");
        return add(json, target);
      case "join":
        only(json, "op", "with");
        return new Change.Join(other(json, "with", target));
      case "part":
        only(json, "op", "from");
        return new Change.Part(other(json, "from", target));
      case "begin":
        only(json, "op", "title");
        return new Change.Begin(json.path("title").asBoolean(false));
      case "move":
        only(json, "op", "to");
        if (!json.path("to").isInt() || json.path("to").intValue() < 0) {
          throw new CorrectionException("\"to\" wants a code point of the page, as 1200");
        }
        return new Change.Move(json.path("to").intValue());
      default:
        only(json, "op");
        return bare(op);
    }
  }

  private static Change bare(String op) {
    switch (op) {
      case "strike":
        return new Change.Strike();
      case "continue":
        return new Change.Continue();
      case "undo":
        return new Change.Undo();
      default:
        return new Change.Note();
    }
  }

  private static Change add(ObjectNode json, Target target) {
    if (subject(target) == Subject.STATEMENT) {
      only(json, "op");
      return new Change.Add(null);
    }
    for (EventType type : EventType.values()) {
      if (type.name().equals(json.path("type").asString(""))) {
        return new Change.Add(type);
      }
    }
    throw new CorrectionException(
        "an event needs a \"type\": one of " + Forms.words(EventType.class));
  }

  private static Change set(ObjectNode json, Target target) {
    Subject subject = subject(target);
    List<String> fields = subject == null ? List.of() : subject.fields();
    String field = json.path("field").isString() ? json.path("field").stringValue() : "";
    if (!fields.contains(field)) {
      throw new CorrectionException(
          "\""
              + field
              + "\" is no field to set; of "
              + what(target)
              + " there are: "
              + String.join(", ", fields));
    }
    if (!json.has("value")) {
      throw new CorrectionException("\"value\" is missing; null says that nothing is known");
    }
    if (field.equals("proposal")) {
      boolean found =
          json.path("value").isString()
              && subject(Target.parse(json.path("value").stringValue())) == Subject.PROPOSAL;
      if (!found) {
        throw new CorrectionException(
            "a position's \"proposal\" wants its target, as proposal:PAGE:START-END");
      }
    }
    return new Change.SetField(field, json.path("value"));
  }

  private static Target other(ObjectNode json, String key, Target target) {
    if (!json.path(key).isString()) {
      throw new CorrectionException(
          "\"" + key + "\" wants another target, as \"" + target.text() + "\"");
    }
    Target other = Target.parse(json.path(key).stringValue());
    if (subject(other) != subject(target)) {
      throw new CorrectionException(
          what(target) + " cannot be joined with or parted from " + what(other));
    }
    return other;
  }

  private static void only(ObjectNode json, String... allowed) {
    Set<String> others = new TreeSet<>(json.propertyNames());
    others.removeAll(List.of(allowed));
    if (!others.isEmpty()) {
      throw new CorrectionException(
          "a change has no \""
              + others.iterator().next()
              + "\"; here it has: "
              + String.join(", ", allowed));
    }
  }

  private static List<String> ops(Target target) {
    if (target instanceof Target.Border) {
      return List.of("begin", "continue", "move", "note");
    }
    if (target instanceof Target.OfCorrection) {
      return List.of("undo", "note");
    }
    Subject subject = subject(target);
    List<String> ops = new ArrayList<>(List.of("set"));
    if (subject == Subject.EVENT || subject == Subject.STATEMENT) {
      ops.add("add");
    }
    if (subject != Subject.ACTOR) {
      ops.add("strike");
    }
    if (subject != null && subject.joins()) {
      ops.addAll(List.of("join", "part"));
    }
    ops.add("note");
    return ops;
  }

  /** The kind of row that a target is, or null when it is none. */
  static @Nullable Subject subject(Target target) {
    if (target instanceof Target.Row row) {
      return row.subject();
    }
    return target instanceof Target.OfActor ? Subject.ACTOR : null;
  }

  private static String what(Target target) {
    Subject subject = subject(target);
    if (subject != null) {
      return (subject == Subject.STATEMENT
                  || subject == Subject.PROPOSAL
                  || subject == Subject.POSITION
              ? "a "
              : "an ")
          + subject.word();
    }
    return target instanceof Target.Border ? "a border" : "a correction";
  }
}
