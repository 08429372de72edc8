// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Fatalities;
import org.parley.model.Span;
import org.parley.reading.Resources;

/**
 * Reads how many a noun phrase counts: "at least 30 people", "dozens of civilians", "a soldier".
 * Number words and bounds are in {@code event/numbers.tsv}, words that tell the dead from the hurt
 * and one attack from a war in {@code event/tolls.tsv}. Immutable and thread-safe.
 */
final class FatalityReader {
  /** A greater number is of a war, whatever the words beside it. */
  private static final int MOST = 20_000;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Bound> bounds = new HashMap<>();

  private final TollWords words;

  private enum Bound {
    LEAST,
    MOST,
    ABOUT
  }

  private FatalityReader(TollWords words) {
    this.words = words;
  }

  static FatalityReader read(Resources resources) {
    FatalityReader reader = new FatalityReader(TollWords.read(resources));
    for (Resources.Row row : resources.rows("event/numbers.tsv", 3)) {
      try {
        if (row.cell(1).equals("number")) {
          reader.numbers.put(row.cell(0), Integer.valueOf(row.cell(2)));
        } else {
          reader.bounds.put(row.cell(0), Bound.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
        }
      } catch (IllegalArgumentException e) {
        throw row.wrong("is neither a number nor a bound (least, most, about)");
      }
    }
    return reader;
  }

  /**
   * The count that a sentence says to be of the dead, whatever its tree: "air raids on the town
   * left 12 people dead", "claiming the lives of 8"; null when it has none.
   */
  @Nullable Fatalities in(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      boolean counts =
          token.tag().equals("CD")
              || (numbers.containsKey(token.form().toLowerCase(Locale.ROOT))
                  && token.tag().startsWith("NN"));
      if (counts
          && !words.arePart(sentence, token)
          && words.areDead(sentence, first(sentence, token), token)) {
        Fatalities found = around(sentence, token, token);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /**
   * The count of a noun phrase and of those in a row with it ("two women and a soldier"), or null
   * when it has none. The hurt are not counted, nor the dead of a war or of weeks.
   */
  @Nullable Fatalities of(Sentence sentence, Token noun) {
    Fatalities count = ofOne(sentence, noun);
    for (Token other : sentence.children(noun, "conj")) {
      Fatalities more =
          count == null || !other.isNoun() || words.arePart(sentence, other)
              ? null
              : ofOne(sentence, other);
      if (count != null && more != null && !isPart(sentence, count, more)) {
        count = sum(count, more);
      }
    }
    return count;
  }

  /** Whether words between two counts say that the second is of some of the first. */
  private boolean isPart(Sentence sentence, Fatalities count, Fatalities more) {
    return sentence.tokens().stream()
        .anyMatch(
            token ->
                token.start() >= count.evidence().start()
                    && token.end() <= more.evidence().end()
                    && words.arePart(sentence, token));
  }

  private static Fatalities sum(Fatalities one, Fatalities other) {
    Span words = new Span(one.evidence().start(), other.evidence().end());
    return new Fatalities(
        sum(one.low(), other.low()),
        sum(one.best(), other.best()),
        sum(one.high(), other.high()),
        words);
  }

  private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null ? null : Integer.valueOf(one + other);
  }

  private @Nullable Fatalities ofOne(Sentence sentence, Token noun) {
    if (noun.tag().equals("CD") || numbers.containsKey(noun.lemma())) {
      return around(sentence, noun, noun);
    }
    Token count = null;
    for (Token child : sentence.children(noun, "nummod", "nmod", "num", "det", "amod")) {
      boolean counts =
          child.tag().equals("CD")
              || (numbers.containsKey(child.form().toLowerCase(Locale.ROOT))
                  && !child.tag().equals("DT"));
      boolean before = child.index() < noun.index();
      // Of "URL 2440 Over 100 people" the nearest is theirs.
      if (counts && (before || count == null) && !words.arePart(sentence, child)) {
        count = child;
      }
    }
    if (count != null) {
      return around(sentence, count, noun);
    }
    boolean single = noun.tag().equals("NN");
    for (Token child : sentence.children(noun, "det")) {
      boolean one = single && List.of("a", "an").contains(child.lemma());
      if (one && !words.isTotal(sentence, noun) && !numbers.containsKey(noun.lemma())) {
        return new Fatalities(1, 1, 1, new Span(child.start(), noun.end()));
      }
    }
    return null;
  }

  /** Index of the first word of a count: its number, or what bounds it. */
  private int first(Sentence sentence, Token number) {
    return bound(sentence, number).first();
  }

  /** What bounds a count, null for nothing, and the index of its first word. */
  private record Bounded(@Nullable Bound bound, int first) {}

  private Bounded bound(Sentence sentence, Token number) {
    int first = number.index();
    for (int i = number.index() - 1; i >= Math.max(0, number.index() - 3); i--) {
      String here = sentence.token(i).form().toLowerCase(Locale.ROOT);
      String pair = i > 0 ? sentence.token(i - 1).form().toLowerCase(Locale.ROOT) + " " + here : "";
      if (bounds.containsKey(pair)) {
        return new Bounded(bounds.get(pair), i - 1);
      }
      if (bounds.containsKey(here)) {
        return new Bounded(bounds.get(here), i);
      }
      if (!sentence.token(i).tag().equals("CD")) {
        break;
      }
      first = i;
    }
    return new Bounded(null, first);
  }

  private @Nullable Fatalities around(Sentence sentence, Token number, Token noun) {
    Integer value = value(sentence, number);
    if (value == null
        || value > MOST
        || isYear(sentence, number, value)
        || words.areHurt(sentence, number)
        || words.isTotal(sentence, number)) {
      return null;
    }
    Bounded bounded = bound(sentence, number);
    Bound bound = bounded.bound();
    Span words =
        new Span(sentence.token(bounded.first()).start(), Math.max(number.end(), noun.end()));
    boolean vague = !number.tag().equals("CD") && value > 2;
    if (bound == Bound.LEAST || vague) {
      return new Fatalities(value, vague ? null : value, null, words);
    }
    if (bound == Bound.MOST) {
      return new Fatalities(0, value, value, words);
    }
    return new Fatalities(bound == null ? value : null, value, bound == null ? value : null, words);
  }

  /** "18 July 2016", "Monday 18 Jul 2016 Shells killed …": a year is no count. */
  private static boolean isYear(Sentence sentence, Token number, int value) {
    if (value < 1900 || value > 2100 || number.form().length() != 4 || number.index() == 0) {
      return false;
    }
    String before = sentence.token(number.index() - 1).tag();
    return before.equals("CD") || before.startsWith("NNP") || before.equals("IN");
  }

  private @Nullable Integer value(Sentence sentence, Token number) {
    long total = 0;
    int last = number.index();
    String form = sentence.token(last).form().toLowerCase(Locale.ROOT).replace(",", "");
    Integer word = numbers.get(form);
    if (word != null) {
      total = word;
      boolean multiplier = word >= 100 && last > 0;
      Integer before = multiplier ? numbers.get(previous(sentence, last)) : null;
      if (before == null && multiplier && previous(sentence, last).matches("\\d{1,6}(\\.\\d+)?")) {
        total = Math.round(Double.parseDouble(previous(sentence, last)) * word);
      } else if (before != null) {
        total = (long) before * word;
      }
    } else if (form.matches("\\d{1,9}")) {
      total = Long.parseLong(form);
    } else {
      return null;
    }
    return total > Integer.MAX_VALUE ? null : (int) total;
  }

  private static String previous(Sentence sentence, int index) {
    return sentence.token(index - 1).form().toLowerCase(Locale.ROOT).replace(",", "");
  }
}
