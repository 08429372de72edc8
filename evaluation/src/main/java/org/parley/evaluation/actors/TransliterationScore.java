// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.parley.model.names.NameMatcher;
import org.parley.model.names.NameMatcher.Likeness;

/** Holds "is it one name?" against the pairs of transliteration.tsv. */
public final class TransliterationScore {
  private static final double FLOOR = 0.95;

  private final List<Pair> pairs = read();

  /** A row of the set. */
  record Pair(String origin, boolean same, boolean heldOut, String one, String other) {}

  /** The pairs of the set. */
  static List<Pair> read() {
    try (InputStream in =
            Objects.requireNonNull(
                TransliterationScore.class.getResourceAsStream("transliteration.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Pair> pairs = new ArrayList<>();
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split("\t");
        pairs.add(
            new Pair(
                cells[0],
                cells[1].equals("same"),
                cells[2].equals("held-out"),
                cells[3],
                cells[4]));
      }
      return List.copyOf(pairs);
    } catch (IOException e) {
      throw new UncheckedIOException("transliteration.tsv: cannot be read", e);
    }
  }

  /** Counts of one way to compare. */
  record Figures(int found, int wrong, int missed) {
    double precision() {
      return found + wrong == 0 ? 0 : (double) found / (found + wrong);
    }

    double recall() {
      return found + missed == 0 ? 0 : (double) found / (found + missed);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  /** The figures of a way to compare on some of the pairs. */
  Figures figures(BiPredicate<String, String> same, Predicate<Pair> which) {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (Pair pair : pairs.stream().filter(which).toList()) {
      boolean said = same.test(pair.one(), pair.other());
      found += said && pair.same() ? 1 : 0;
      wrong += said && !pair.same() ? 1 : 0;
      missed += !said && pair.same() ? 1 : 0;
    }
    return new Figures(found, wrong, missed);
  }

  /** Our comparison. */
  static boolean ours(String one, String other) {
    return NameMatcher.bundled().compare(one, other) != Likeness.DIFFERENT;
  }

  /** Equal but for accents and case. */
  static boolean folded(String one, String other) {
    return fold(one).equals(fold(other));
  }

  /** Jaro-Winkler over the threshold that is best on the half for development. */
  BiPredicate<String, String> peer() {
    double best = 0;
    double threshold = 1;
    for (int percent = 70; percent <= 99; percent++) {
      double at = percent / 100.0;
      double f1 = figures((a, b) -> likeness(a, b) >= at, p -> !p.heldOut()).f1();
      if (f1 > best) {
        best = f1;
        threshold = at;
      }
    }
    double chosen = threshold;
    return (a, b) -> likeness(a, b) >= chosen;
  }

  private static double likeness(String one, String other) {
    return JaroWinkler.likeness(fold(one), fold(other));
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The pairs that our comparison gets wrong, one a line. */
  public String misses(boolean heldOut) {
    StringBuilder text = new StringBuilder();
    for (Pair pair : pairs) {
      if (pair.heldOut() == heldOut && ours(pair.one(), pair.other()) != pair.same()) {
        text.append(pair.same() ? "missed " : "joined ")
            .append(pair.one() + " / " + pair.other())
            .append('\n');
      }
    }
    return text.toString();
  }

  /** A Markdown table; says at its end when a figure is below what is asked. */
  public String table() {
    StringBuilder text = new StringBuilder("## Spellings of one name\n\n");
    text.append("| pairs | same | different | Parley F1 | precision | recall |");
    text.append(
        " Jaro-Winkler F1 | accents and case folded F1 |\n|---|---|---|---|---|---|---|---|\n");
    for (boolean heldOut : new boolean[] {false, true}) {
      Predicate<Pair> half = pair -> pair.heldOut() == heldOut;
      Figures ours = figures(TransliterationScore::ours, half);
      text.append("| ")
          .append(
              String.join(
                  " | ",
                  heldOut ? "held out" : "developed on",
                  String.valueOf(pairs.stream().filter(half).filter(Pair::same).count()),
                  String.valueOf(pairs.stream().filter(half).filter(p -> !p.same()).count()),
                  figure(ours.f1()),
                  figure(ours.precision()),
                  figure(ours.recall()),
                  figure(figures(peer(), half).f1()),
                  figure(figures(TransliterationScore::folded, half).f1())))
          .append(" |\n");
    }
    return text.append(held() ? "" : "\nBelow the floor of " + FLOOR + "\n").toString();
  }

  /** Whether both halves reach what is asked. */
  public boolean held() {
    return figures(TransliterationScore::ours, Pair::heldOut).f1() >= FLOOR
        && figures(TransliterationScore::ours, pair -> !pair.heldOut()).f1() >= FLOOR;
  }

  private static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }

  /** Prints the table and what goes wrong on the half for development. */
  public static void main(String[] arguments) {
    TransliterationScore score = new TransliterationScore();
    System.out.println(score.table());
    System.out.println(score.misses(false));
  }
}
