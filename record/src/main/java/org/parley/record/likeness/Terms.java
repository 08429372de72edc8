// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that tell what a story is about, names apart from other words: stories of one conflict
 * share names, stories on one happening share what happened too. Weighed by how often the story
 * uses them and how rare they are in the news. Immutable and thread-safe.
 */
final class Terms {
  private static final int MOST_NAMES = 48;
  private static final int MOST_WORDS = 200;

  private static final double COMMON = 2.0;
  private static final double REPEATED = 0.7;
  private static final double NUMBER = 0.7;

  /** What happened is told in so many words at the start of a story, background after them. */
  private static final int LEAD = 200;

  /** What a word weighs that stands in the background alone. */
  private static final double BACKGROUND = 0.6;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern CLITICS = Pattern.compile("'s\\b|n't\\b");
  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\p{N}+(?:[.,]\\p{N}+)*|[.!?]");

  private final Rarity rarity;

  Terms(Rarity rarity) {
    this.rarity = rarity;
  }

  /** Names of a story, and its other words. */
  record Split(TermVector names, TermVector words) {}

  /** How a word stands in a story. */
  private static final class Use {
    private int times;
    private int capitals;
    private int atStart;
    private boolean inLead;

    /** A capital in the midst of a sentence makes a name; at its start it says nothing. */
    boolean isName() {
      return capitals > 0 && capitals * 2 >= times - atStart;
    }
  }

  /** The weightiest terms of a story. */
  Split of(Body body) {
    Map<String, Use> uses = new HashMap<>();
    int words = 0;
    for (String passage : body.passages()) {
      words = count(passage, words, uses);
    }
    Map<String, Double> names = new HashMap<>();
    Map<String, Double> others = new HashMap<>();
    uses.forEach(
        (stem, use) -> {
          double rare = rarity.of(stem);
          if (rare >= COMMON) {
            (use.isName() ? names : others).put(stem, weight(stem, use, rare));
          }
        });
    return new Split(TermVector.of(names, MOST_NAMES), TermVector.of(others, MOST_WORDS));
  }

  private static double weight(String stem, Use use, double rare) {
    // StrictMath, for the same weights must come out on every machine.
    double weight = rare * (1 + REPEATED * StrictMath.log(use.times));
    double ofKind = Character.isDigit(stem.charAt(0)) ? weight * NUMBER : weight;
    return use.inLead ? ofKind : ofKind * BACKGROUND;
  }

  /** Counts the words of a passage after so many; how many there are then. */
  private static int count(String passage, int before, Map<String, Use> uses) {
    String folded = Normalizer.normalize(passage.replace('’', '\''), Normalizer.Form.NFKD);
    String plain = CLITICS.matcher(MARKS.matcher(folded).replaceAll("")).replaceAll("");
    Matcher token = TOKEN.matcher(plain);
    boolean start = true;
    int words = before;
    while (token.find()) {
      String word = token.group();
      int first = word.codePointAt(0);
      if (!Character.isLetterOrDigit(first)) {
        start = true;
        continue;
      }
      words++;
      if (word.length() > 1) {
        Use use = uses.computeIfAbsent(Stem.of(word.toLowerCase(Locale.ROOT)), stem -> new Use());
        use.times++;
        use.inLead |= words <= LEAD;
        if (Character.isUpperCase(first)) {
          if (start) {
            use.atStart++;
          } else {
            use.capitals++;
          }
        }
      }
      start = false;
    }
    return words;
  }
}
