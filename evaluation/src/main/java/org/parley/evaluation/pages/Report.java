// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Markdown table of figures of which some have floors. For one thread. */
final class Report {
  private final StringBuilder text = new StringBuilder();
  private final List<String> below = new ArrayList<>();

  Report(String title, String note, String... columns) {
    text.append("## ").append(title).append("\n\n").append(note).append("\n\n");
    line(List.of(columns));
    text.append("|---".repeat(columns.length)).append("|\n");
  }

  void line(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** The figure as it is printed; remembered when it is below the floor. */
  String floored(String name, double figure, double floor) {
    if (figure < floor) {
      below.add(name + " " + figure(figure) + " < " + figure(floor));
    }
    return figure(figure) + " (floor " + figure(floor) + ")";
  }

  static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }

  boolean held() {
    return below.isEmpty();
  }

  String text() {
    return below.isEmpty()
        ? text.toString()
        : text + "\nBelow the floor: " + String.join(", ", below) + "\n";
  }
}
