// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that tell what a story is about, weighed by how often it uses them, how rare they are
 * in the news, and whether they are names. Immutable and thread-safe.
 */
final class Terms {
  /** How many terms of a story are kept. */
  static final int MOST = 64;

  private static final double COMMON = 2.0;
  private static final double REPEATED = 0.7;
  private static final double NAME = 2.2;
  private static final double NUMBER = 0.7;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern CLITICS = Pattern.compile("'s\\b|n't\\b");
  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\p{N}+(?:[.,]\\p{N}+)*|[.!?]");

  private final Rarity rarity;

  Terms(Rarity rarity) {
    this.rarity = rarity;
  }

  /**
   * A term of a story.
   *
   * @param hash of the stem, 32 bits
   * @param weight from 1 to 65,535; all weights of a story squared add up to about 65,535 squared
   */
  record Term(int hash, int weight) {}

  private record Weighed(String stem, double weight) {}

  /** How a word stands in a story. */
  private static final class Use {
    private int times;
    private int capitals;
    private int atStart;

    /** A capital in the midst of a sentence makes a name; at its start it says nothing. */
    boolean isName() {
      return capitals > 0 && capitals * 2 >= times - atStart;
    }
  }

  /** The weightiest terms of a story, by weight. */
  List<Term> of(Body body) {
    Map<String, Use> uses = new HashMap<>();
    body.passages().forEach(passage -> count(passage, uses));
    List<Weighed> weighed = new ArrayList<>();
    uses.forEach(
        (stem, use) -> {
          double rare = rarity.of(stem);
          if (rare >= COMMON) {
            weighed.add(new Weighed(stem, weight(stem, use, rare)));
          }
        });
    weighed.sort(
        Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::stem));
    return normalised(weighed.subList(0, Math.min(MOST, weighed.size())));
  }

  private static double weight(String stem, Use use, double rare) {
    // StrictMath, for the same weights must come out on every machine.
    double weight = rare * (1 + REPEATED * StrictMath.log(use.times));
    if (Character.isDigit(stem.charAt(0))) {
      return weight * NUMBER;
    }
    return use.isName() ? weight * NAME : weight;
  }

  private static List<Term> normalised(List<Weighed> weighed) {
    double squares = 0;
    for (Weighed term : weighed) {
      squares += term.weight() * term.weight();
    }
    double length = Math.sqrt(squares);
    List<Term> terms = new ArrayList<>();
    for (Weighed term : weighed) {
      int weight = (int) Math.round(65_535 * term.weight() / length);
      terms.add(new Term((int) Hash.of(term.stem()), Math.max(1, weight)));
    }
    return terms;
  }

  private static void count(String passage, Map<String, Use> uses) {
    String folded = Normalizer.normalize(passage.replace('’', '\''), Normalizer.Form.NFKD);
    String plain = CLITICS.matcher(MARKS.matcher(folded).replaceAll("")).replaceAll("");
    Matcher token = TOKEN.matcher(plain);
    boolean start = true;
    while (token.find()) {
      String word = token.group();
      int first = word.codePointAt(0);
      if (!Character.isLetterOrDigit(first)) {
        start = true;
        continue;
      }
      if (word.length() > 1) {
        Use use = uses.computeIfAbsent(Stem.of(word.toLowerCase(Locale.ROOT)), stem -> new Use());
        use.times++;
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
  }
}
