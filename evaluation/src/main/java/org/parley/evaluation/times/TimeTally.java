// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.times;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts found times against labelled ones. A found and a labelled time match when they share a
 * character; each matches once, those that share most first. A match is right when its values are
 * the same. Extent F1 counts matches, value F1 counts right ones, both over all found and labelled.
 * For one thread.
 */
final class TimeTally {
  private int labelled;
  private int found;
  private int matched;
  private int right;

  private record Pair(Timed label, Timed time) {
    int overlap() {
      return label.overlap(time);
    }

    int distance() {
      return Math.abs(label.start() - time.start()) + Math.abs(label.end() - time.end());
    }
  }

  /**
   * @param misses told of each label that is missed or valued otherwise, with what was found or
   *     null, and of each time without a label, with null for the label
   */
  void add(
      List<Timed> labels, List<Timed> times, BiConsumer<@Nullable Timed, @Nullable Timed> misses) {
    List<Pair> pairs = new ArrayList<>();
    for (Timed label : labels) {
      for (Timed time : times) {
        if (label.overlap(time) > 0) {
          pairs.add(new Pair(label, time));
        }
      }
    }
    pairs.sort(Comparator.comparingInt((Pair p) -> -p.overlap()).thenComparingInt(Pair::distance));
    Set<Timed> used = new HashSet<>();
    Set<Timed> met = new HashSet<>();
    for (Pair pair : pairs) {
      if (!met.contains(pair.label()) && !used.contains(pair.time())) {
        met.add(pair.label());
        used.add(pair.time());
        if (pair.label().value().equals(pair.time().value())) {
          right++;
        } else {
          misses.accept(pair.label(), pair.time());
        }
      }
    }
    labels.stream().filter(label -> !met.contains(label)).forEach(l -> misses.accept(l, null));
    times.stream().filter(time -> !used.contains(time)).forEach(t -> misses.accept(null, t));
    matched += met.size();
    labelled += labels.size();
    found += times.size();
  }

  double extent() {
    return f1(matched);
  }

  double value() {
    return f1(right);
  }

  List<String> cells(String name) {
    return List.of(
        name,
        Integer.toString(labelled),
        Integer.toString(found),
        figure(matched / (double) Math.max(1, found)),
        figure(matched / (double) Math.max(1, labelled)),
        figure(extent()),
        figure(value()));
  }

  private double f1(int hits) {
    return 2.0 * hits / Math.max(1, labelled + found);
  }

  private static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }
}
