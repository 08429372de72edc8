// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.store.json.RecordJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people set in rows of one kind, and which of them they struck. Not thread-safe. */
final class RowEdits<T> {
  private final Subject subject;
  private final Class<T> type;
  private final Outcomes outcomes;
  private final Map<String, Map<String, List<TypedCorrection>>> sets = new HashMap<>();
  private final Map<String, TypedCorrection> struck = new TreeMap<>();

  RowEdits(Subject subject, Class<T> type, Outcomes outcomes) {
    this.subject = subject;
    this.type = type;
    this.outcomes = outcomes;
  }

  /** A correction of a row that is there; the later of two on one field holds. */
  void add(String id, TypedCorrection correction) {
    if (correction.change() instanceof Change.SetField set) {
      TypedCorrection strike = struck.get(id);
      if (strike != null) {
        outcomes.overruled(correction, strike); // nothing is left of a row that was struck
      }
      sets.computeIfAbsent(id, k -> new HashMap<>())
          .computeIfAbsent(set.field(), k -> new ArrayList<>())
          .add(0, correction);
    } else if (correction.change() instanceof Change.Strike) {
      struck.put(id, correction);
      outcomes.applied(correction);
      for (List<TypedCorrection> ofField : sets.getOrDefault(id, Map.of()).values()) {
        ofField.forEach(set -> outcomes.overruled(set, correction));
      }
    } else {
      outcomes.applied(correction);
    }
  }

  /** Whether a row has something to set. */
  boolean has(String id) {
    return sets.containsKey(id);
  }

  /** Ids of rows that have something to set. */
  Set<String> ids() {
    return sets.keySet();
  }

  /** Whether a row was struck. */
  boolean isStruck(String id) {
    return struck.containsKey(id);
  }

  /** Ids of rows that were struck. */
  Set<String> struck() {
    return struck.keySet();
  }

  /** What people set a field to, the latest first. */
  List<TypedCorrection> of(String id, String field) {
    return sets.getOrDefault(id, Map.of()).getOrDefault(field, List.of());
  }

  /** The row with what people set; what cannot be set is told and left as it was. */
  T edit(String id, T row, Words words) {
    T edited = row;
    List<String> fields = new ArrayList<>();
    for (String field : subject.fields()) {
      if (field.equals("proposal")) {
        continue; // a position moves once proposals are merged
      }
      TypedCorrection holds = null;
      for (TypedCorrection correction : of(id, field)) {
        if (holds != null) {
          outcomes.overruled(correction, holds);
          continue;
        }
        try {
          edited = set(edited, (Change.SetField) correction.change(), words);
          holds = correction;
          fields.add(field);
          outcomes.applied(correction);
        } catch (CorrectionException e) {
          outcomes.refused(correction, String.valueOf(e.getMessage()));
        }
      }
    }
    return fields.isEmpty() ? edited : marked(edited, fields);
  }

  private T set(T row, Change.SetField set, Words words) {
    ObjectNode tree = RecordJson.tree(row);
    if (type == Event.class && set.field().equals("type")) {
      // Mode, score and code are those of a type.
      tree.putNull("mode").putNull("score").putNull("cameo");
    }
    tree.set(set.field(), Values.full(subject, set.field(), set.value(), words));
    if (type == Event.class && set.field().equals("type")) {
      tree.put("quad", quad(tree.path("type").asString("")));
    }
    return read(tree, set);
  }

  private static int quad(String type) {
    for (EventType known : EventType.values()) {
      if (known.name().equals(type)) {
        return known.quad();
      }
    }
    return 1;
  }

  private T read(ObjectNode tree, Change.SetField set) {
    try {
      return RecordJson.read(tree.toString(), type);
    } catch (IllegalArgumentException e) {
      throw new CorrectionException(
          "\"" + set.field() + "\" cannot be " + set.value() + Forms.of(type, set.field()));
    }
  }

  private T marked(T row, List<String> fields) {
    ObjectNode tree = RecordJson.tree(row);
    boolean added = AddedRows.isMarked(tree.path("corrected"));
    ArrayNode marks = tree.putArray("corrected");
    if (added) {
      marks.add(AddedRows.MARK);
    }
    fields.forEach(marks::add);
    return RecordJson.read(tree.toString(), type);
  }
}
