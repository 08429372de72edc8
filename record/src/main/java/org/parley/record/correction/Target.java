// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * What a correction speaks of, by a key that survives reading the pages again: the page's hash and
 * the words there, or an actor's id or name.
 */
public sealed interface Target {
  /** The key as text; {@link #parse} reads it. */
  String text();

  /**
   * A row of the record, by words of a page: an event or a statement by its cue (a statement
   * without one by its content), a proposal or a position by its evidence, an incident by the cue
   * of one of its events.
   *
   * @param page first 16 hex digits of the SHA-256 of the page's bytes
   * @param actor for a position, who holds it; null for others
   * @param number which of the rows with these words, from 1
   */
  record Row(Subject subject, String page, Span span, @Nullable String actor, int number)
      implements Target {
    @Override
    public String text() {
      return subject.word()
          + ":"
          + page
          + ":"
          + span.start()
          + "-"
          + span.end()
          + (actor == null ? "" : ":" + actor)
          + (number == 1 ? "" : "#" + number);
    }
  }

  /** An actor, by an id or a name that stories give it. */
  record OfActor(String actor) implements Target {
    @Override
    public String text() {
      return "actor:" + actor;
    }
  }

  /**
   * A place in a page where a story begins, or is to begin.
   *
   * @param offset a code point of the page's text
   */
  record Border(String page, int offset) implements Target {
    @Override
    public String text() {
      return "border:" + page + ":" + offset;
    }
  }

  /** An earlier correction. */
  record OfCorrection(String correction) implements Target {
    @Override
    public String text() {
      return "correction:" + correction;
    }
  }

  /** How targets look, for messages. */
  String FORMS =
      "event:PAGE:START-END, statement:PAGE:START-END, proposal:PAGE:START-END,"
          + " position:PAGE:START-END:ACTOR, incident:PAGE:START-END, actor:ID, border:PAGE:OFFSET"
          + " or correction:ID";

  /**
   * Reads a target.
   *
   * @throws CorrectionException when it is none
   */
  static Target parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String key = colon < 0 ? "" : text.substring(colon + 1);
    if (key.isBlank()) {
      throw unknown(text);
    }
    switch (kind) {
      case "actor":
        return new OfActor(key);
      case "correction":
        return new OfCorrection(key);
      case "border":
        return border(text, key);
      default:
        return row(text, kind, key);
    }
  }

  private static Target border(String text, String key) {
    Matcher parts = Forms.BORDER.matcher(key);
    if (!parts.matches()) {
      throw unknown(text);
    }
    return new Border(page(parts.group(1)), number(parts.group(2), text));
  }

  private static Target row(String text, String kind, String key) {
    Matcher parts = Forms.ROW.matcher(key);
    for (Subject subject : Subject.values()) {
      if (subject.word().equals(kind) && subject != Subject.ACTOR && parts.matches()) {
        String actor = parts.group(4);
        if ((actor != null) != (subject == Subject.POSITION)) {
          break;
        }
        int start = number(parts.group(2), text);
        int end = number(parts.group(3), text);
        if (end <= start) {
          throw new CorrectionException("'" + text + "' ends before it begins");
        }
        int which = parts.group(5) == null ? 1 : number(parts.group(5), text);
        return new Row(subject, page(parts.group(1)), new Span(start, end), actor, which);
      }
    }
    throw unknown(text);
  }

  private static String page(String hash) {
    return hash.substring(0, 16).toLowerCase(Locale.ROOT);
  }

  private static int number(String digits, String text) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new CorrectionException("'" + text + "' holds a number that is too large");
    }
  }

  private static CorrectionException unknown(String text) {
    return new CorrectionException("'" + text + "' is no target; a target is " + FORMS);
  }

  /** The shapes of keys. */
  final class Forms {
    private static final String PAGE = "([0-9a-fA-F]{16,64})";
    static final Pattern BORDER = Pattern.compile(PAGE + ":([0-9]+)");
    static final Pattern ROW =
        Pattern.compile(PAGE + ":([0-9]+)-([0-9]+)(?::([^#]+))?(?:#([1-9][0-9]*))?");

    private Forms() {}
  }
}
