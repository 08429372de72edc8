// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.evaluation.Brat.Attribution;
import org.parley.model.Span;

/**
 * Counts how found attributions answer labelled ones. A found one answers when its cue and its
 * content overlap the labelled ones', and its source does too where one is labelled; each answers
 * one. Not thread-safe.
 */
final class AttributionTally {
  private int gold;
  private int found;
  private int cues;
  private int contents;
  private int full;
  private int sources;
  private int sourcesRight;

  /** Adds one document. */
  void add(List<Attribution> labelled, List<Attribution> read) {
    gold += labelled.size();
    found += read.size();
    Set<Attribution> used = new HashSet<>();
    Set<Attribution> usedCues = new HashSet<>();
    for (Attribution want : labelled) {
      boolean cue = false;
      Attribution best = null;
      boolean bestSource = false;
      for (Attribution got : read) {
        boolean cueHit = overlap(want.cue(), got.cue());
        if (cueHit && usedCues.add(got)) {
          cue = true;
        }
        if (!used.contains(got) && cueHit && overlap(want.content(), got.content())) {
          boolean source = want.source().isEmpty() || overlap(want.source(), got.source());
          if (best == null || (source && !bestSource)) {
            best = got;
            bestSource = source;
          }
        }
      }
      cues += cue ? 1 : 0;
      if (best != null) {
        used.add(best);
        contents++;
        full += bestSource ? 1 : 0;
        if (!want.source().isEmpty()) {
          sources++;
          sourcesRight += bestSource ? 1 : 0;
        }
      }
    }
  }

  private static boolean overlap(List<Span> some, List<Span> others) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(a::overlaps));
  }

  /** F1 of cue, source and content together, 0 when there is nothing. */
  double f1() {
    return f1(full);
  }

  /** Share of right sources among answers with the right cue and content. */
  double source() {
    return sources == 0 ? 0 : (double) sourcesRight / sources;
  }

  private double f1(int hits) {
    return gold + found == 0 ? 0 : 2.0 * hits / (gold + found);
  }

  /** One row of a Markdown table. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %s | %s | %s | %.3f |",
        name,
        gold,
        found,
        figures(cues),
        figures(contents),
        figures(full),
        source());
  }

  /** The head of the table. */
  static String head() {
    return "| reader | labelled | found | cue P / R / F1 | cue and content | with source | source"
        + " given content |\n|---|---|---|---|---|---|---|";
  }

  private String figures(int hits) {
    return String.format(
        Locale.ROOT,
        "%.3f / %.3f / %.3f",
        found == 0 ? 0.0 : (double) hits / found,
        gold == 0 ? 0.0 : (double) hits / gold,
        f1(hits));
  }
}
