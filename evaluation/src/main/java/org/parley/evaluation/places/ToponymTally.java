// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.places;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.evaluation.places.LabelledArticle.Label;

/** Counts toponyms found and how far from the labelled points they were put. For one thread. */
final class ToponymTally {
  /** A hundred miles, as usual in the field. */
  private static final double NEAR = 161;

  private static final double EARTH = 6371;

  private int found;
  private int right;
  private int labelled;
  private int reached;
  private int touching;
  private int unplaced;
  private final List<Double> errors = new ArrayList<>();

  /**
   * A toponym found.
   *
   * @param lat degrees north, or null when it was not put on the map
   */
  record Found(int start, int end, @Nullable Double lat, @Nullable Double lon) {}

  void add(List<Label> labels, List<Found> all) {
    labelled += labels.size();
    found += all.size();
    for (Found one : all) {
      touching += labels.stream().anyMatch(l -> overlap(l, one)) ? 1 : 0;
    }
    for (Label label : labels) {
      reached += all.stream().anyMatch(f -> overlap(label, f)) ? 1 : 0;
      for (Found one : all) {
        if (one.start() == label.start() && one.end() == label.end()) {
          right++;
          place(label, one);
          break;
        }
      }
    }
  }

  private static boolean overlap(Label label, Found found) {
    return label.start() < found.end() && found.start() < label.end();
  }

  private void place(Label label, Found one) {
    if (label.lat() == null || label.lon() == null) {
      return;
    }
    if (one.lat() == null || one.lon() == null) {
      unplaced++;
      return;
    }
    errors.add(kilometres(label.lat(), label.lon(), one.lat(), one.lon()));
  }

  static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double a =
        Math.pow(Math.sin(Math.toRadians(lat2 - lat1) / 2), 2)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  /** Harmonic mean of precision and recall, spans exactly as labelled. */
  double exact() {
    return harmonic(right / (double) Math.max(1, found), right / (double) Math.max(1, labelled));
  }

  /** The same, where one common character is enough. */
  double overlap() {
    return harmonic(
        touching / (double) Math.max(1, found), reached / (double) Math.max(1, labelled));
  }

  /** Share within 161 km of those found and labelled with a point; without a point is wrong. */
  double accuracy() {
    long near = errors.stream().filter(error -> error <= NEAR).count();
    return near / (double) Math.max(1, errors.size() + unplaced);
  }

  private static double harmonic(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  String precisionAndRecall() {
    return String.format(
        Locale.ROOT,
        "%.3f / %.3f",
        right / (double) Math.max(1, found),
        right / (double) Math.max(1, labelled));
  }

  /** Median and mean error in kilometres. */
  String error() {
    List<Double> sorted = new ArrayList<>(errors);
    Collections.sort(sorted);
    double median = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    double mean = sorted.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return String.format(Locale.ROOT, "%.0f / %.0f", median, mean);
  }

  int labelled() {
    return labelled;
  }

  int linked() {
    return errors.size() + unplaced;
  }

  int unplaced() {
    return unplaced;
  }
}
