// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.html;

import java.util.ArrayList;
import java.util.List;
import org.parley.reading.page.Facts;

/** Finds the line with the headline of a page's only story. */
final class Titles {
  private static final int LONGEST = 300;
  private static final int LEAST_COMPARED = 8;

  private final Measures measures;
  private final Zones zones;
  private final List<String> stated = new ArrayList<>();
  private final String outlet;

  Titles(Measures measures, Zones zones, Facts facts) {
    this.measures = measures;
    this.zones = zones;
    String carrier = facts.outlet();
    this.outlet = carrier == null ? "" : OutlineReader.plain(carrier);
    facts.titles().forEach(title -> stated.add(OutlineReader.plain(title)));
  }

  /** The line, or -1. */
  int find(int[] unitOf) {
    int text = 0;
    while (text < unitOf.length && (unitOf[text] < 0 || !measures.prose(text))) {
      text++;
    }
    int best = -1;
    double most = 1;
    for (int i = 0; i < unitOf.length; i++) {
      double score = score(i, text, unitOf[i] >= 0);
      if (score > most || (score == most && best >= 0 && i < text)) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  private double score(int i, int text, boolean inUnit) {
    int element = measures.block(i).element();
    String line = measures.text(i);
    if (line.length() > LONGEST) {
      return 0;
    }
    int level = measures.heading(element);
    boolean named = false;
    for (int e = element, up = 0; e >= 0 && up < 3; e = measures.element(e).parent(), up++) {
      named |= zones.is(e, Sign.TITLE);
    }
    double stated = stated(OutlineReader.plain(line));
    boolean marked = level > 0 || named;
    if (!marked && stated < 3) {
      return 0;
    }
    double score = stated + (level == 1 ? 2 : level == 2 ? 1 : 0) + (named ? 1 : 0);
    score += inUnit ? 1 : 0;
    score -= OutlineReader.plain(line).equals(outlet) ? 3 : 0;
    score -= zones.reason(element) != null ? 2 : 0;
    score -= measures.linkShare(i) > 0.9 ? 0.7 : 0;
    return i > text ? score - 2 : score;
  }

  /** Whether the page's own statements name the line as its title. */
  private double stated(String line) {
    double best = 0;
    for (String title : stated) {
      if (line.isEmpty() || title.isEmpty()) {
        continue;
      }
      if (title.equals(line)) {
        best = Math.max(best, 4);
      } else if (line.length() >= LEAST_COMPARED && title.contains(line)) {
        best = Math.max(best, title.startsWith(line) ? 3 : 1.5);
      } else if (title.length() >= LEAST_COMPARED && line.contains(title)) {
        best = Math.max(best, 2.5);
      }
    }
    return best;
  }
}
