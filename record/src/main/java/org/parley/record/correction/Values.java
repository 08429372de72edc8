// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.function.Function;
import org.parley.model.Place;
import org.parley.model.Span;
import org.parley.store.json.RecordJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings values as people write them to the record's JSON form: an actor by id alone, a day as a
 * word, words by their place alone. What is in full form stays. Pure.
 */
final class Values {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Values() {}

  /**
   * The value in full.
   *
   * @throws CorrectionException when it cannot be understood, or names an actor nobody knows
   */
  static JsonNode full(Subject subject, String field, JsonNode value, Words words) {
    switch (field) {
      case "date":
      case "first_seen":
        return date(value);
      case "place":
        return value.isNull() ? value : place(subject, value, words);
      case "fatalities":
        return value.isNull() ? value : fatalities(value, words);
      case "cue":
      case "object":
        return value.isNull() ? value : textSpan(value, words);
      case "via":
        return each(value, element -> ref(element, words));
      case "speaker":
      case "addressee":
        return value.isNull() ? value : ref(value, words);
      case "claimed_by":
        return each(value, element -> claim(element, words));
      case "proposed_by":
      case "backed_by":
        return each(value, element -> known(element, words));
      case "actor":
      case "recipient":
        return parties(subject, value, words);
      default:
        return value;
    }
  }

  private static JsonNode parties(Subject subject, JsonNode value, Words words) {
    if (subject == Subject.POSITION) {
      return known(value, words);
    }
    return subject == Subject.INCIDENT
        ? each(value, element -> known(element, words))
        : each(value, element -> ref(element, words));
  }

  private static ArrayNode each(JsonNode value, Function<JsonNode, JsonNode> full) {
    ArrayNode list = JSON.arrayNode();
    if (value.isArray()) {
      value.forEach(element -> list.add(full.apply(element)));
    } else if (!value.isNull()) {
      list.add(full.apply(value));
    }
    return list;
  }

  private static JsonNode known(JsonNode id, Words words) {
    if (!id.isString()) {
      throw new CorrectionException(id + " is no id of an actor");
    }
    if (!words.knows().test(id.stringValue())) {
      throw new CorrectionException("the record has no actor " + id.stringValue());
    }
    return id;
  }

  private static JsonNode ref(JsonNode value, Words words) {
    ObjectNode ref = JSON.objectNode();
    ref.set("id", value.isObject() ? value.path("id") : value);
    if (ref.path("id").isMissingNode()) {
      ref.putNull("id");
    }
    if (!ref.path("id").isNull()) {
      known(ref.path("id"), words);
    }
    return span(ref, value, words);
  }

  private static JsonNode textSpan(JsonNode value, Words words) {
    return span(JSON.objectNode(), value, words);
  }

  /** With start, end and text; those of the usual words when the value names none. */
  private static JsonNode span(ObjectNode into, JsonNode value, Words words) {
    Span usual = words.usual();
    int start = usual == null ? 0 : usual.start();
    int end = usual == null ? 0 : usual.end();
    if (value.path("start").isInt() && value.path("end").isInt()) {
      start = value.path("start").intValue();
      end = value.path("end").intValue();
    }
    return into.put("start", start).put("end", end).put("text", words.text(start, end));
  }

  private static JsonNode claim(JsonNode value, Words words) {
    ObjectNode claim = JSON.objectNode();
    JsonNode id = value.isObject() ? value.path("id") : value;
    claim.set("id", id.isMissingNode() || id.isNull() ? JSON.nullNode() : known(id, words));
    JsonNode relation = value.path("relation");
    claim.set("relation", relation.isString() ? relation : JSON.stringNode("asserts"));
    boolean placed = value.path("start").isInt() && value.path("end").isInt();
    if (placed) {
      return span(claim, value, words);
    }
    return claim.putNull("start").putNull("end").putNull("text");
  }

  private static JsonNode fatalities(JsonNode value, Words words) {
    ObjectNode full = JSON.objectNode();
    for (String key : new String[] {"low", "best", "high"}) {
      JsonNode number = value.isObject() ? value.path(key) : value;
      full.set(key, number.isMissingNode() ? JSON.nullNode() : number);
    }
    Span usual = words.usual();
    if (value.path("evidence").isObject()) {
      full.set("evidence", value.path("evidence"));
    } else if (usual != null) {
      full.set("evidence", RecordJson.tree(usual));
    }
    return full;
  }

  private static JsonNode place(Subject subject, JsonNode value, Words words) {
    String id = value.isObject() ? value.path("id").asString("") : value.asString("");
    boolean full = value.path("name").isString();
    ObjectNode place =
        full
            ? ((ObjectNode) value).deepCopy()
            : RecordJson.tree(words.place(id).orElseThrow(() -> noPlace(id)));
    for (String key : new String[] {"country", "admin1", "lat", "lon", "geonames"}) {
      if (!place.has(key)) {
        place.putNull(key);
      }
    }
    if (!place.has("precision")) {
      place.put("precision", "town");
    }
    Span usual = words.usual();
    if (subject == Subject.EVENT && usual != null) {
      if (!place.path("evidence").isObject()) {
        place.set(
            "evidence",
            value.path("evidence").isObject() ? value.path("evidence") : RecordJson.tree(usual));
      }
      if (!place.has("basis")) {
        place.put("basis", "sentence");
      }
    } else {
      place.remove("evidence");
      place.remove("basis");
    }
    return place;
  }

  private static CorrectionException noPlace(String id) {
    return new CorrectionException(
        "the page names no place '"
            + id
            + "'; give it in full: {\"id\": …, \"name\": …, \"country\": …, \"lat\": …, \"lon\": …,"
            + " \"precision\": …} with one of "
            + Forms.words(Place.Precision.class));
  }

  private static JsonNode date(JsonNode value) {
    ObjectNode date = JSON.objectNode();
    if (value.isNull()) {
      return date.putNull("from")
          .putNull("to")
          .put("precision", "unknown")
          .put("basis", "unknown")
          .putNull("evidence");
    }
    if (value.isString() || value.isInt()) {
      return days(value.asString(), date).put("basis", "inferred").putNull("evidence");
    }
    for (String key : new String[] {"from", "to", "precision", "basis", "evidence"}) {
      JsonNode part = value.path(key);
      date.set(key, part.isMissingNode() ? JSON.nullNode() : part);
    }
    if (date.path("precision").isNull()) {
      date.put("precision", date.path("from").isNull() ? "unknown" : "day");
    }
    if (date.path("basis").isNull()) {
      date.put("basis", date.path("from").isNull() ? "unknown" : "inferred");
    }
    return date;
  }

  /** "2020", "2020-01", "2020-01-13" or two days with a slash between. */
  private static ObjectNode days(String text, ObjectNode date) {
    try {
      int slash = text.indexOf('/');
      if (slash >= 0) {
        LocalDate from = LocalDate.parse(text.substring(0, slash));
        LocalDate to = LocalDate.parse(text.substring(slash + 1));
        return put(date, from, to, "day");
      }
      switch (text.length()) {
        case 4:
          Year year = Year.parse(text);
          return put(date, year.atDay(1), year.atDay(year.length()), "year");
        case 7:
          YearMonth month = YearMonth.parse(text);
          return put(date, month.atDay(1), month.atEndOfMonth(), "month");
        default:
          LocalDate day = LocalDate.parse(text);
          return put(date, day, day, "day");
      }
    } catch (DateTimeException e) {
      throw new CorrectionException(
          "'" + text + "' is no date; write 2020-01-13, 2020-01, 2020 or 2020-01-13/2020-01-15");
    }
  }

  private static ObjectNode put(ObjectNode date, LocalDate from, LocalDate to, String precision) {
    return date.put("from", from.toString()).put("to", to.toString()).put("precision", precision);
  }
}
