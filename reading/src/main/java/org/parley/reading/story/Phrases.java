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

  private record Beginning(Hit hit, boolean colon) {}

  private final Map<String, Hit> whole = new HashMap<>();
  private final Map<String, Beginning> beginnings = new HashMap<>();
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
          boolean colon = written.endsWith(": *");
          beginnings.put(phrase, new Beginning(hit, colon));
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
      Beginning found =
          beginningLengths.contains(i + 1) ? beginnings.get(beginning.toString()) : null;
      boolean goesOn = words.length > i + 1;
      if (found != null && goesOn && (!found.colon || hasColonAfter(line, beginning.toString()))) {
        return found.hit;
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

  /** "Watch: the talks in pictures" is a link, "Watch the talks closely" is not. */
  private static boolean hasColonAfter(String line, String beginning) {
    int at = 0;
    while (at < line.length() && at < 80 && ":：|".indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return at < line.length() && Words.withoutNumbers(line.substring(0, at)).equals(beginning);
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
