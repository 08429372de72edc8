// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.reading.Resources;

/**
 * What a list of verbs without syntax makes of a sentence: the first word that is a form of a verb
 * of the frames' list tells the act, the run of capitalised words before it acts, the one after it
 * is acted on.
 */
final class WordFloor {
  private static final int COLUMNS = 11;
  private static final Pattern WORD = Pattern.compile("[\\p{L}'-]+");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'-]+(?: (?:of |the |and )?\\p{Lu}[\\p{L}.'-]+)*");

  /** The general row of a verb stands last. */
  private final Map<String, EventType> verbs = new HashMap<>();

  WordFloor(Resources resources) {
    for (Resources.Row row : resources.rows("event/frames.tsv", COLUMNS)) {
      String predicate = row.cell(0);
      if (predicate.startsWith("verb:") && !predicate.contains("_") && !row.cell(1).equals("-")) {
        verbs.put(predicate.substring("verb:".length()), EventType.valueOf(row.cell(1)));
      }
    }
  }

  /** The one event that it finds. */
  List<Answer> answers(String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      EventType type = type(word.group().toLowerCase(Locale.ROOT));
      if (type != null && Character.isLowerCase(text.codePointAt(word.start()))) {
        return List.of(around(text, word.start(), word.end(), type));
      }
    }
    return List.of();
  }

  /** The commonest type told of the first two names. */
  static List<Answer> always(String text, EventType type) {
    List<Span> names = names(text);
    return names.size() < 2
        ? List.of()
        : List.of(new Answer(type, names.get(0), names.subList(0, 1), names.subList(1, 2)));
  }

  private static Answer around(String text, int from, int to, EventType type) {
    int start = text.codePointCount(0, from);
    int end = text.codePointCount(0, to);
    List<Span> before = new ArrayList<>();
    List<Span> after = new ArrayList<>();
    for (Span name : names(text)) {
      if (name.end() <= start) {
        before.add(name);
      } else if (name.start() >= end) {
        after.add(name);
      }
    }
    return new Answer(
        type,
        new Span(start, end),
        before.subList(Math.max(0, before.size() - 1), before.size()),
        after.subList(0, Math.min(1, after.size())));
  }

  private static List<Span> names(String text) {
    List<Span> names = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.add(new Span(text.codePointCount(0, name.start()), text.codePointCount(0, name.end())));
    }
    return names;
  }

  private @Nullable EventType type(String word) {
    for (String ending : List.of("", "s", "es", "d", "ed", "ing")) {
      if (word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        EventType type = verbs.get(stem);
        type = type == null && ending.equals("ing") ? verbs.get(stem + "e") : type;
        if (type != null) {
          return type;
        }
      }
    }
    return null;
  }
}
