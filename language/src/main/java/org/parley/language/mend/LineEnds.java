// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends sentences at the ends of lines that were meant as ends: at blank lines, and wherever the
 * text's lines are not filled up one after the other as a program fills them that breaks long
 * lines. A line is filled when the first word of the next would not have fitted on it.
 */
final class LineEnds implements BorderMend {
  /** Programs break lines at some 70 to 80 characters; beyond this a line is a paragraph. */
  private static final int WIDEST_FILLED = 100;

  private static final int NARROWEST_FILLED = 50;

  @Override
  public List<List<Piece>> mend(String text, int base, List<List<Piece>> sentences) {
    if (text.indexOf('\n') < 0) {
      return sentences;
    }
    int[] points = text.codePoints().toArray();
    int width = width(points);
    List<List<Piece>> mended = new ArrayList<>();
    for (List<Piece> sentence : sentences) {
      int from = 0;
      for (int i = 1; i < sentence.size(); i++) {
        int end = sentence.get(i - 1).end() - base;
        if (endsBetween(points, end, sentence.get(i).start() - base, width)) {
          mended.add(sentence.subList(from, i));
          from = i;
        }
      }
      mended.add(sentence.subList(from, sentence.size()));
    }
    return mended;
  }

  private static int width(int[] points) {
    int width = 0;
    int start = 0;
    for (int i = 0; i <= points.length; i++) {
      if (i == points.length || points[i] == '\n') {
        width = Math.max(width, i - start);
        start = i + 1;
      }
    }
    return width;
  }

  /** Whether a line that was meant to end does so between two tokens. */
  private static boolean endsBetween(int[] points, int end, int start, int width) {
    int lineEnds = 0;
    for (int i = end; i < start; i++) {
      if (points[i] == '\n') {
        lineEnds++;
      }
    }
    if (lineEnds != 1) {
      return lineEnds > 1;
    }
    return width > WIDEST_FILLED || width < NARROWEST_FILLED || fits(points, end, start, width);
  }

  /** Whether the word that begins the next line would have fitted on this one. */
  private static boolean fits(int[] points, int end, int start, int width) {
    int lineStart = end;
    while (lineStart > 0 && points[lineStart - 1] != '\n') {
      lineStart--;
    }
    int wordEnd = start;
    while (wordEnd < points.length && !Character.isWhitespace(points[wordEnd])) {
      wordEnd++;
    }
    return end - lineStart + 1 + wordEnd - start <= width;
  }
}
