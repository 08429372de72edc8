// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.reading.Resources;

/**
 * Tells the language of a text by its script and its frequent short words. From {@code
 * story/languages.tsv}.
 */
final class Languages {
  /** When it cannot be told. */
  static final String UNKNOWN = "und";

  private static final String FILE = "story/languages.tsv";
  private static final int LOOKED_AT = 4000;
  private static final double LEAST_SHARE = 0.08;

  private record Profile(String code, Character.UnicodeScript script, Set<String> words) {}

  private final List<Profile> profiles = new ArrayList<>();

  private Languages() {}

  static Languages load(Resources resources) {
    Languages languages = new Languages();
    for (Resources.Row row : resources.rows(FILE, 3)) {
      try {
        languages.profiles.add(
            new Profile(
                row.cell(0),
                Character.UnicodeScript.forName(row.cell(1)),
                new HashSet<>(List.of(row.cell(2).split(" ")))));
      } catch (IllegalArgumentException e) {
        throw row.wrong("names no script that Unicode knows");
      }
    }
    return languages;
  }

  /** ISO 639-1 code, or {@link #UNKNOWN}. */
  String tell(String text) {
    String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    Character.UnicodeScript script = script(start);
    String[] words = Words.plain(start).split(" ");
    String best = UNKNOWN;
    double most = LEAST_SHARE;
    for (Profile profile : profiles) {
      if (profile.script == script) {
        double share = profile.words.contains("") ? 1 : share(words, profile.words);
        if (share > most) {
          most = share;
          best = profile.code;
        }
      }
    }
    return best;
  }

  private static double share(String[] words, Set<String> frequent) {
    int count = 0;
    for (String word : words) {
      count += frequent.contains(word) ? 1 : 0;
    }
    return (double) count / words.length;
  }

  private static Character.UnicodeScript script(String text) {
    Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
    // Japanese is written in several scripts, and nothing else in this one.
    if (counts.containsKey(Character.UnicodeScript.HIRAGANA)) {
      return Character.UnicodeScript.HIRAGANA;
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Character.UnicodeScript.COMMON);
  }
}
