// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the elements that hold the text of the page's stories: one, or several that are made alike.
 * The text of one is looked for by what sites call it, else by going down from the root as long as
 * one child holds nearly all of the running text.
 */
final class Units {
  /** A child with so much of its parent's running text is where the text is. */
  private static final double NEARLY_ALL = 0.85;

  private static final double LEAST_OF_NAMED = 0.3;
  private static final int LEAST_UNIT = 120;

  /** With less running text a page has none: lists, verses, tables. */
  private static final int LITTLE = 600;

  private static final int LEAST_TEXT = 40;
  private static final double LEAST_OF_ALIKE = 0.6;
  private static final double MOST_OF_ONE = 0.85;
  private static final int LEAST_OF_FULL_STORY = 600;

  private final Measures measures;
  private final Zones zones;
  private final int[] good;
  private final int[] text;

  Units(Measures measures, Zones zones) {
    this.measures = measures;
    this.zones = zones;
    this.good = new int[measures.elementCount()];
    this.text = new int[measures.elementCount()];
    for (int i = 0; i < measures.blockCount(); i++) {
      int element = measures.block(i).element();
      if (zones.reason(element) == null) {
        int length = measures.block(i).end() - measures.block(i).start();
        boolean linked = measures.linkShare(i) > 0.6;
        for (int e = element; e >= 0; e = measures.element(e).parent()) {
          good[e] += measures.prose(i) ? length : 0;
          text[e] += linked ? 0 : length;
        }
      }
    }
  }

  /** Running text of an element that is not left out by name, in characters. */
  int good(int e) {
    return good[e];
  }

  /** The elements with the stories' text, in page order; none when there is no text. */
  List<List<Integer>> find() {
    if (text[0] < LEAST_TEXT) {
      return List.of();
    }
    List<List<Integer>> alike = alike();
    if (alike.size() > 1) {
      return alike;
    }
    List<Integer> named = named();
    return List.of(named.isEmpty() ? List.of(densest(0)) : named);
  }

  /** The outermost elements that are called an article's text and hold enough of the page's. */
  private List<Integer> named() {
    Map<String, List<Integer>> groups = new HashMap<>();
    String best = "";
    int most = 0;
    Map<String, Integer> sums = new HashMap<>();
    for (int e = 0; e < measures.elementCount(); e++) {
      if (zones.is(e, Sign.BODY) && zones.reason(e) == null && text[e] > 0 && !isInNamed(e)) {
        String key = measures.element(e).tag() + " " + measures.element(e).names();
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
        int sum = sums.merge(key, good[e] * 4 + text[e], Integer::sum);
        if (sum > most) {
          most = sum;
          best = key;
        }
      }
    }
    List<Integer> found = groups.getOrDefault(best, List.of());
    int prose = 0;
    int all = 0;
    for (int e : found) {
      prose += good[e];
      all += text[e];
    }
    boolean enough =
        good[0] == 0 ? all >= LEAST_OF_NAMED * text[0] : prose >= LEAST_OF_NAMED * good[0];
    return enough ? found : List.of();
  }

  private boolean isInNamed(int e) {
    for (int at = measures.element(e).parent(); at >= 0; at = measures.element(at).parent()) {
      if (zones.is(at, Sign.BODY)) {
        return true;
      }
    }
    return false;
  }

  private int densest(int from) {
    int[] weight = good[from] >= LEAST_TEXT ? good : text;
    int[] heaviest = new int[measures.elementCount()];
    for (int e = 1; e < heaviest.length; e++) {
      int parent = measures.element(e).parent();
      boolean heavier = heaviest[parent] == 0 || weight[e] > weight[heaviest[parent]];
      heaviest[parent] = measures.element(e).isBlock() && heavier ? e : heaviest[parent];
    }
    int at = from;
    while (true) {
      int child = heaviest[at];
      boolean goesOn = child > 0 && weight[child] >= NEARLY_ALL * weight[at];
      if (!goesOn || measures.last(child) <= measures.first(child)) {
        return at;
      }
      at = child;
    }
  }

  /** Elements made alike, each with a heading and running text: several stories. */
  private List<List<Integer>> alike() {
    Map<Long, List<Integer>> groups = new LinkedHashMap<>();
    long[] makes = makes();
    for (int e = 1; e < measures.elementCount(); e++) {
      if (measures.element(e).isBlock() && zones.reason(e) == null && isUnit(e)) {
        groups.computeIfAbsent(makes[e], k -> new ArrayList<>()).add(e);
      }
    }
    List<Integer> best = List.of();
    int most = 0;
    for (List<Integer> group : groups.values()) {
      int sum = 0;
      int largest = 0;
      for (int e : group) {
        sum += good[e];
        largest = Math.max(largest, good[e]);
      }
      boolean several = group.size() > 1 && largest < MOST_OF_ONE * sum && areStories(group);
      if (several && sum >= LEAST_OF_ALIKE * good[0] && sum > most) {
        most = sum;
        best = group;
      }
    }
    List<List<Integer>> units = new ArrayList<>();
    for (int e : best) {
      units.add(List.of(e));
    }
    return units;
  }

  /** For each element a number that those made alike share: by tags and names up to the root. */
  private long[] makes() {
    long[] makes = new long[measures.elementCount()];
    for (int e = 1; e < makes.length; e++) {
      String own = measures.element(e).tag() + " " + firstName(e);
      makes[e] = makes[measures.element(e).parent()] * 1_000_003L + own.hashCode();
    }
    return makes;
  }

  private boolean isUnit(int e) {
    return good[e] >= LEAST_UNIT
        && measures.headings(e) > 0
        && (zones.is(e, Sign.STORY) || isTyped(e) || isCell(e))
        && !isTeaser(e);
  }

  /** Newsletters are laid out in tables: a cell that begins with its own headline is a story. */
  private boolean isCell(int e) {
    boolean cell = measures.element(e).tag().equals("td");
    return cell && measures.heading(measures.block(measures.first(e)).element()) > 0;
  }

  /**
   * Parts of one story are made alike too; stories have dates, writers or addresses of their own.
   */
  private boolean areStories(List<Integer> group) {
    int own = 0;
    for (int e : group) {
      own += isTyped(e) || isCell(e) || hasOwnHead(e) ? 1 : 0;
    }
    return own > 1 && own * 2 >= group.size();
  }

  private boolean hasOwnHead(int story) {
    for (int e = story; e < measures.elementCount() && measures.isIn(e, story); e++) {
      boolean dated = zones.is(e, Sign.DATE) || zones.is(e, Sign.BYLINE);
      boolean timed = measures.element(e).tag().equals("time");
      if ((dated || timed) && measures.chars(e) > 0 && measures.chars(e) < LEAST_UNIT) {
        return true;
      }
    }
    for (int i = measures.first(story); i <= measures.last(story); i++) {
      if (measures.heading(measures.block(i).element()) > 0) {
        return measures.linkShare(i) > 0.9;
      }
    }
    return false;
  }

  private boolean isTyped(int e) {
    String type = measures.element(e).itemType();
    return type.endsWith("Article") || type.endsWith("Posting");
  }

  /** A heading that is a link over a few lines leads to the story elsewhere. */
  private boolean isTeaser(int e) {
    for (int i = measures.first(e); i <= measures.last(e); i++) {
      if (measures.heading(measures.block(i).element()) > 0) {
        return measures.linkShare(i) > 0.9 && good[e] < LEAST_OF_FULL_STORY;
      }
    }
    return false;
  }

  private String firstName(int e) {
    String names = measures.element(e).names();
    int space = names.indexOf(' ');
    return space < 0 ? names : names.substring(0, space);
  }
}
