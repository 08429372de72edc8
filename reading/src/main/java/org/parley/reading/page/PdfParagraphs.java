// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rejoins lines of print to paragraphs, and words that were broken at a line's end. */
final class PdfParagraphs {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
  private static final Pattern BROKEN = Pattern.compile("(\\p{L}+)[-\\u2010]$");
  private static final Pattern REST = Pattern.compile("^(\\p{Ll}+)");
  private static final Pattern STOP = Pattern.compile("[.!?:\\u2026][\"'\\u201d\\u2019)\\]]*$");
  private static final String SOFT_HYPHEN = "\u00ad";

  /** Lines of a paragraph stand closer than so many heights of the usual gap. */
  private static final float WIDER_GAP = 1.35f;

  /** A line that ends so far before the others of its column ends its paragraph. */
  private static final float SHORT = 0.85f;

  /** Type that differs by so much is of a headline. */
  private static final float OTHER_SIZE = 1.12f;

  private final List<PdfLines.Line> lines;
  private final Set<String> words = new HashSet<>();
  private final float usualGap;

  private PdfParagraphs(List<PdfLines.Line> lines) {
    this.lines = lines;
    this.usualGap = usualGap(lines);
    for (PdfLines.Line line : lines) {
      Matcher word = WORD.matcher(line.text());
      while (word.find()) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The text: paragraphs with a blank line between them. */
  static String join(List<PdfLines.Line> lines) {
    return new PdfParagraphs(lines).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (i > 0 && belongsTogether(i)) {
        append(text, line);
      } else {
        text.append(i > 0 ? "\n\n" : "").append(line);
      }
    }
    return text.append(lines.isEmpty() ? "" : "\n").toString().replace(SOFT_HYPHEN, "");
  }

  /** Whether a line goes on with the paragraph of the one before. */
  private boolean belongsTogether(int index) {
    PdfLines.Line before = lines.get(index - 1);
    PdfLines.Line line = lines.get(index);
    boolean otherSize =
        Math.max(before.size(), line.size()) > OTHER_SIZE * Math.min(before.size(), line.size());
    if (otherSize) {
      return false;
    }
    boolean stops = STOP.matcher(before.text()).find();
    boolean goesOn = Character.isLowerCase(line.text().codePointAt(0));
    float gap = line.bottom() - before.bottom();
    if (before.page() != line.page() || gap <= 0) {
      // Another page or column: only a sentence that goes on tells.
      return !stops && goesOn && isFull(index - 1);
    }
    if (gap > WIDER_GAP * usualGap) {
      return false;
    }
    boolean indented = line.left() > before.left() + line.size();
    return isFull(index - 1) && !(indented && (stops || !goesOn));
  }

  /** Whether a line reaches the right edge of its column, as the lines around it show it. */
  private boolean isFull(int index) {
    PdfLines.Line line = lines.get(index);
    float right = line.right();
    for (int i = Math.max(0, index - 6); i < Math.min(lines.size(), index + 7); i++) {
      PdfLines.Line other = lines.get(i);
      boolean sameColumn =
          other.page() == line.page() && Math.abs(other.left() - line.left()) < 3 * line.size();
      right = sameColumn ? Math.max(right, other.right()) : right;
    }
    return line.right() - line.left() >= SHORT * (right - line.left());
  }

  private void append(StringBuilder text, String line) {
    Matcher broken = BROKEN.matcher(text.substring(Math.max(0, text.length() - 60)));
    Matcher rest = REST.matcher(line);
    boolean soft = text.charAt(text.length() - 1) == SOFT_HYPHEN.charAt(0);
    if (soft) {
      text.append(line);
    } else if (broken.find() && rest.find()) {
      String first = broken.group(1).toLowerCase(Locale.ROOT);
      if (!keepsHyphen(first, rest.group(1))) {
        text.setLength(text.length() - 1);
      }
      text.append(line);
    } else {
      text.append(' ').append(line);
    }
  }

  /** The rest of the document tells how the word is written. */
  private boolean keepsHyphen(String first, String rest) {
    return words.contains(first + "-" + rest) && !words.contains(first + rest);
  }

  private static float usualGap(List<PdfLines.Line> lines) {
    float[] gaps = new float[lines.size()];
    int count = 0;
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).bottom() - lines.get(i - 1).bottom();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0) {
        gaps[count++] = gap;
      }
    }
    Arrays.sort(gaps, 0, count);
    return count == 0 ? Float.MAX_VALUE : gaps[count / 2];
  }
}
