// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines that say again what another line of the page says: printed twice, cut off with an
 * ellipsis, or quoted out of a longer line. Linear in the text.
 */
final class Repeats {
  /** Shorter texts are said again without being copies: "Yes.", "Presenter: …". */
  private static final int LEAST_WORDS = 4;

  private static final int LEAST_TEASER_WORDS = 7;
  private static final int LEAST_EXCERPT_WORDS = 7;
  private static final int SHINGLE = 6;
  private static final int MOST_TRIED = 6;
  private static final int MOST_SKIPPED = 12;

  /** Beyond a page of the usual size the shingles would cost more than they find. */
  private static final int MOST_LINES = 5000;

  private static final int MOST_SHINGLES = 300;
  private static final Pattern SUFFIX =
      Pattern.compile("^(.{12,}?)\\s+(?:[|»·–—-]|::)\\s+(.{2,60})$");

  private final List<Line> lines;
  private final List<Shape> shapes;
  private final boolean[] captions;
  private final String[] plain;
  private final int[] copyOf;
  private final boolean[] printedAgain;
  private final Map<String, String> outlets = new HashMap<>();

  private Repeats(List<Line> lines, List<Shape> shapes, boolean[] captions) {
    this.lines = lines;
    this.shapes = shapes;
    this.captions = captions;
    this.plain = new String[lines.size()];
    this.copyOf = new int[lines.size()];
    this.printedAgain = new boolean[lines.size()];
    Arrays.fill(copyOf, -1);
    for (int i = 0; i < plain.length; i++) {
      plain[i] = Words.plain(lines.get(i).text());
    }
  }

  /**
   * @param captions which lines are known for captions; of them the first copy stays
   */
  static Repeats find(List<Line> lines, List<Shape> shapes, boolean[] captions) {
    Repeats repeats = new Repeats(lines, shapes, captions);
    repeats.findTwice();
    repeats.findNamed();
    repeats.findTeasers();
    repeats.findExcerpts();
    return repeats;
  }

  /** Whether the line only says again what another line says; never true of the one that stays. */
  boolean isCopy(int line) {
    return copyOf[line] >= 0;
  }

  /** The line that it copies, or -1. */
  int original(int line) {
    return copyOf[line];
  }

  /** Whether other lines have exactly its words. */
  boolean isPrintedAgain(int line) {
    return printedAgain[line];
  }

  /** The line's words in plain form. */
  String plain(int line) {
    return plain[line];
  }

  private void findTwice() {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < plain.length; i++) {
      if (shapes.get(i).words() >= LEAST_WORDS || plain[i].length() >= 24) {
        places.computeIfAbsent(plain[i], k -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> same : places.values()) {
      if (same.size() > 1 && !plain[same.get(0)].isEmpty()) {
        int stays = stays(same);
        for (int place : same) {
          printedAgain[place] = true;
          copyOf[place] = place == stays ? -1 : stays;
        }
      }
    }
  }

  /** "Headline | The Outlet" beside the headline alone. */
  private void findNamed() {
    Map<String, Integer> headlines = new HashMap<>();
    for (int i = 0; i < plain.length; i++) {
      if (shapes.get(i).isHeadline() && shapes.get(i).words() >= LEAST_WORDS) {
        headlines.putIfAbsent(plain[i], i);
      }
    }
    for (int i = 0; i < plain.length; i++) {
      Matcher named = SUFFIX.matcher(shapes.get(i).isHeadline() ? lines.get(i).text() : "");
      Integer headline = named.matches() ? headlines.get(Words.plain(named.group(1))) : null;
      if (headline != null && headline != i && copyOf[headline] < 0) {
        copyOf[i] = headline;
        outlets.put(plain[headline], named.group(2).strip());
      }
    }
  }

  /** The outlet that a copy of the headline names, or null. */
  @Nullable String outlet(int headline) {
    return outlets.get(plain[headline]);
  }

  /** Which copy stays: of a paragraph the one among most paragraphs, otherwise the first. */
  private int stays(List<Integer> same) {
    int first = same.get(0);
    if (!shapes.get(first).isProse() || captions[first] || isNextTo(same)) {
      return first;
    }
    int best = first;
    int most = -1;
    for (int place : same.size() > MOST_TRIED ? same.subList(0, MOST_TRIED) : same) {
      int neighbours = proseAround(place);
      if (neighbours > most) {
        best = place;
        most = neighbours;
      }
    }
    return best;
  }

  /** Captions are printed again on the next line, paragraphs are not. */
  private static boolean isNextTo(List<Integer> same) {
    return same.get(1) == same.get(0) + 1;
  }

  private int proseAround(int place) {
    int count = 0;
    for (int i = place + 1; i < plain.length && i <= place + 6; i++) {
      if (!shapes.get(i).isProse() || plain[i].equals(plain[place])) {
        break;
      }
      count++;
    }
    for (int i = place - 1; i >= 0 && i >= place - 6; i--) {
      if (!shapes.get(i).isProse() || plain[i].equals(plain[place])) {
        break;
      }
      count++;
    }
    return count;
  }

  /** Lines cut off with an ellipsis that begin like other lines, read on one after the other. */
  private void findTeasers() {
    Map<String, List<Integer>> beginnings = new HashMap<>();
    for (int i = 0; i < plain.length; i++) {
      String key = beginning(plain[i]);
      if (!key.isEmpty()) {
        beginnings.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < plain.length; i++) {
      boolean cut = shapes.get(i).end() == Shape.End.ELLIPSIS;
      if (copyOf[i] >= 0 || !cut || shapes.get(i).words() < LEAST_TEASER_WORDS) {
        continue;
      }
      List<Integer> alike = beginnings.getOrDefault(beginning(plain[i]), List.of());
      for (int place : alike.size() > MOST_TRIED ? alike.subList(0, MOST_TRIED) : alike) {
        if (place != i && copyOf[place] < 0 && beginsLike(place, plain[i])) {
          copyOf[i] = place;
          break;
        }
      }
    }
  }

  private boolean beginsLike(int place, String teaser) {
    int at = 0;
    for (int i = place; i < plain.length && at < teaser.length(); i++) {
      String rest = teaser.substring(at);
      if (plain[i].startsWith(rest)) {
        return true;
      }
      if (rest.startsWith(plain[i])) {
        at += plain[i].length() + 1;
      } else if (shapes.get(i).isProse() || i - place > MOST_SKIPPED) {
        // Links between two paragraphs may be left out of the teaser.
        return at > 0.8 * teaser.length();
      }
    }
    return at >= teaser.length();
  }

  private static String beginning(String plain) {
    int at = -1;
    for (int word = 0; word < LEAST_WORDS; word++) {
      at = plain.indexOf(' ', at + 1);
      if (at < 0) {
        return "";
      }
    }
    return plain.substring(0, at);
  }

  /** Lines whose words all stand, in a row, in a longer paragraph. */
  private void findExcerpts() {
    if (plain.length > MOST_LINES) {
      return;
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < plain.length; i++) {
      boolean source = shapes.get(i).isProse() && shapes.get(i).end() != Shape.End.ELLIPSIS;
      if (copyOf[i] < 0 && source && shapes.get(i).words() > LEAST_EXCERPT_WORDS) {
        String[] words = plain[i].split(" ");
        for (int w = 0; w + SHINGLE <= words.length && w < MOST_SHINGLES; w++) {
          // Of several places the longest line counts: excerpts are shorter than their source.
          int line = i;
          shingles.merge(
              shingle(words, w),
              line,
              (had, now) -> plain[now].length() > plain[had].length() ? now : had);
        }
      }
    }
    for (int i = 0; i < plain.length; i++) {
      String[] words = plain[i].split(" ", SHINGLE + 1);
      boolean excerpt = shapes.get(i).isProse() && shapes.get(i).words() >= LEAST_EXCERPT_WORDS;
      if (copyOf[i] >= 0 || !excerpt || words.length < SHINGLE) {
        continue;
      }
      Integer place = shingles.get(shingle(words, 0));
      if (place != null
          && place != i
          && plain[place].length() > plain[i].length()
          && plain[place].contains(plain[i])) {
        copyOf[i] = place;
      }
    }
  }

  private static String shingle(String[] words, int from) {
    return String.join(" ", Arrays.asList(words).subList(from, from + SHINGLE));
  }
}
