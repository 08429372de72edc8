// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut;
import org.parley.reading.Resources;

/** Knows the set phrases of web pages: buttons, cues, forms. From {@code story/phrases.tsv}. */
final class Phrases {
  private static final String FILE = "story/phrases.tsv";

  /** How far a phrase reaches. */
  enum Reach {
    /** Its own line. */
    LINE,
    /** Its line and the links listed after it. */
    LIST,
    /** All that follows it up to the next story. */
    REST
  }

  /** A phrase that was found. */
  record Hit(LeftOut.Reason reason, Reach reach) {}

  private final Map<String, Hit> whole = new HashMap<>();
  private final Map<String, Hit> beginnings = new HashMap<>();
  private final Map<String, Hit> endings = new HashMap<>();
  private final Map<String, Hit> single = new HashMap<>();
  private final Set<Integer> beginningLengths = new HashSet<>();

  private Phrases() {}

  static Phrases load(Resources resources) {
    Phrases phrases = new Phrases();
    for (Resources.Row row : resources.rows(FILE, 3)) {
      phrases.add(row);
    }
    return phrases;
  }

  private void add(Resources.Row row) {
    LeftOut.Reason reason;
    try {
      reason = LeftOut.Reason.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.wrong("does not begin with a reason of the record");
    }
    String written = row.cell(2);
    String phrase = Words.withoutNumbers(written);
    if (phrase.isEmpty()) {
      throw row.wrong("has no phrase in column 3");
    }
    switch (row.cell(1)) {
      case "words" -> {
        for (String word : phrase.split(" ")) {
          single.put(word, new Hit(reason, Reach.LINE));
        }
      }
      case "line", "list", "rest" -> {
        Hit hit = new Hit(reason, Reach.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
        if (written.startsWith("*")) {
          endings.put(phrase, hit);
        } else if (written.endsWith("*")) {
          beginnings.put(phrase, hit);
          beginningLengths.add(wordCount(phrase));
        } else {
          whole.put(phrase, hit);
        }
      }
      default -> throw row.wrong("has none of line, list, rest, words in column 2");
    }
  }

  /** What the line is, when it is or begins or ends with a known phrase. */
  @Nullable Hit match(String line) {
    String plain = Words.withoutNumbers(line.length() > 600 ? line.substring(0, 600) : line);
    Hit hit = whole.get(plain);
    if (hit != null) {
      return hit;
    }
    String[] words = plain.split(" ");
    StringBuilder beginning = new StringBuilder();
    for (int i = 0; i < words.length && i < 12; i++) {
      beginning.append(i == 0 ? "" : " ").append(words[i]);
      hit = beginningLengths.contains(i + 1) ? beginnings.get(beginning.toString()) : null;
      if (hit != null && words.length > i + 1) {
        return hit;
      }
    }
    for (int at = plain.indexOf(' ');
        at >= 0 && words.length <= 12;
        at = plain.indexOf(' ', at + 1)) {
      hit = endings.get(plain.substring(at + 1));
      if (hit != null) {
        return hit;
      }
    }
    return allSingle(words);
  }

  /** A line made of nothing but words of buttons: "Facebook Twitter 12 WhatsApp". */
  private @Nullable Hit allSingle(String[] words) {
    Hit found = null;
    for (String word : words) {
      Hit hit = single.get(word);
      if (hit != null) {
        found = hit;
      } else if (!word.equals("0")) {
        return null;
      }
    }
    return found;
  }

  private static int wordCount(String phrase) {
    return phrase.split(" ").length;
  }
}
