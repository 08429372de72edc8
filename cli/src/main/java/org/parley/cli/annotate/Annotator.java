// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.PageReading;
import org.parley.reading.PageReader;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;
import org.parley.store.json.RecordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers one JSON line with another. Thread-safe when its page reader is. */
final class Annotator {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";

  private final PageReader reader;

  Annotator(PageReader reader) {
    this.reader = reader;
  }

  /** A line cannot be answered; the message says why. */
  private static final class WrongLineException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    WrongLineException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /** The answer, one line without its break. What cannot be read is answered with an error. */
  String answer(LimitedLines.Line line) {
    JsonNode id = null;
    try {
      if (line.tooLong()) {
        throw new WrongLineException("the line is too long for one page");
      }
      JsonNode request = parse(line.bytes());
      id = request.get("id");
      return answer(id, request);
    } catch (WrongLineException e) {
      return error(id, line.number(), e.reason);
    } catch (UnreadablePageException e) {
      return error(id, line.number(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return error(id, line.number(), "a fault in Parley (" + e + "); please report it");
    }
  }

  private String answer(@Nullable JsonNode id, JsonNode request)
      throws WrongLineException, UnreadablePageException {
    JsonNode text = request.get("text");
    if (text == null || !text.isString()) {
      throw new WrongLineException("\"text\" is missing or no string");
    }
    JsonNode mediaType = request.get("media_type");
    boolean html = is(mediaType, HTML);
    if (mediaType != null && !mediaType.isNull() && !html && !is(mediaType, PLAIN)) {
      throw new WrongLineException("\"media_type\" must be " + PLAIN + " or " + HTML);
    }
    Declared declared = Declared.published(date(request.get("published")));
    String uri = id == null || id.isNull() ? "-" : id.asString();
    DecodedPage page =
        html
            ? reader.decodeHtml(text.stringValue(), uri, declared)
            : DecodedPage.ofText(text.stringValue(), uri, declared);
    PageReading reading = reader.read(page);
    ObjectNode answer = MAPPER.createObjectNode();
    answer.set("id", id == null ? MAPPER.nullNode() : id);
    if (html) {
      answer.put("text", page.text()); // what the offsets point into
    }
    rows(answer, "stories", reading.stories());
    rows(answer, "mentions", reading.mentions());
    rows(answer, "events", reading.events());
    rows(answer, "statements", reading.statements());
    rows(answer, "proposals", reading.proposals());
    rows(answer, "positions", reading.positions());
    rows(answer, "actors", reading.actors());
    return MAPPER.writeValueAsString(answer);
  }

  private static JsonNode parse(byte[] bytes) throws WrongLineException {
    try {
      JsonNode request = MAPPER.readTree(bytes);
      if (!request.isObject()) {
        throw new WrongLineException("the line is no JSON object");
      }
      return request;
    } catch (JacksonException e) {
      throw new WrongLineException("the line is no JSON: " + e.getOriginalMessage());
    }
  }

  private static boolean is(@Nullable JsonNode mediaType, String type) {
    return mediaType != null
        && mediaType.isString()
        && mediaType.stringValue().split(";", 2)[0].strip().equalsIgnoreCase(type);
  }

  private static @Nullable LocalDate date(@Nullable JsonNode published) throws WrongLineException {
    if (published == null || published.isNull()) {
      return null;
    }
    String given = published.isString() ? published.stringValue() : "";
    try {
      return LocalDate.parse(
          given.length() > 10 && given.charAt(10) == 'T' ? given.substring(0, 10) : given);
    } catch (DateTimeException e) {
      throw new WrongLineException("\"published\" must be a date such as 2024-12-03");
    }
  }

  private static void rows(ObjectNode answer, String key, List<?> rows) {
    ArrayNode array = answer.putArray(key);
    for (Object row : rows) {
      array.add(RecordJson.tree(row));
    }
  }

  private static String error(@Nullable JsonNode id, long line, String reason) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.set("id", id == null ? MAPPER.nullNode() : id);
    answer.put("line", line);
    answer.put("error", reason);
    return MAPPER.writeValueAsString(answer);
  }
}
