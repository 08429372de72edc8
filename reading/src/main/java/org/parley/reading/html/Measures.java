// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.html;

import java.util.List;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.Markup;

/** Counts over the lines and elements of a page: how much text, how much of it links or prose. */
final class Measures {
  private static final int LEAST_PROSE = 25;
  private static final int LEAST_WORDS = 4;
  private static final int MANY_WORDS = 14;
  private static final double MOST_LINKS = 0.6;
  private static final String ENDS = ".!?…。！？।۔؟:";
  private static final String CLOSERS = "\"'”’»)]）」』*";

  private final List<Markup.Element> elements;
  private final List<Markup.Block> blocks;
  private final String[] text;
  private final boolean[] prose;
  private final int[] words;
  private final int[] chars;
  private final int[] linkChars;
  private final int[] proseChars;
  private final int[] first;
  private final int[] last;
  private final int[] headings;

  Measures(DecodedPage page, Markup markup) {
    this.elements = markup.elements();
    this.blocks = markup.blocks();
    this.text = page.text().split("\n", -1);
    this.prose = new boolean[blocks.size()];
    this.words = new int[blocks.size()];
    this.chars = new int[elements.size()];
    this.linkChars = new int[elements.size()];
    this.proseChars = new int[elements.size()];
    this.first = new int[elements.size()];
    this.last = new int[elements.size()];
    this.headings = new int[elements.size()];
    java.util.Arrays.fill(first, Integer.MAX_VALUE);
    java.util.Arrays.fill(last, -1);
    for (int i = 0; i < blocks.size(); i++) {
      words[i] = countWords(text[i]);
      prose[i] = isProse(i);
      add(i);
    }
  }

  private void add(int i) {
    Markup.Block block = blocks.get(i);
    int length = block.end() - block.start();
    boolean heading = heading(block.element()) > 0;
    for (int e = block.element(); e >= 0; e = elements.get(e).parent()) {
      chars[e] += length;
      linkChars[e] += block.linkChars();
      proseChars[e] += prose[i] ? length : 0;
      headings[e] += heading ? 1 : 0;
      first[e] = Math.min(first[e], i);
      last[e] = i;
    }
  }

  private boolean isProse(int i) {
    Markup.Block block = blocks.get(i);
    int length = block.end() - block.start();
    if (length < LEAST_PROSE
        || words[i] < LEAST_WORDS
        || block.linkChars() > MOST_LINKS * length
        || heading(block.element()) > 0) {
      return false;
    }
    String line = text[i];
    int end = line.length() - 1;
    while (end > 0 && (CLOSERS.indexOf(line.charAt(end)) >= 0 || line.charAt(end) == ' ')) {
      end--;
    }
    return ENDS.indexOf(line.charAt(end)) >= 0 || words[i] >= MANY_WORDS;
  }

  private static int countWords(String line) {
    int count = 0;
    int unspaced = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean single = letter && Character.isIdeographic(c);
      unspaced += single ? 1 : 0;
      count += letter && !single && !inWord ? 1 : 0;
      inWord = letter && !single || inWord && (c == '\'' || c == '’' || c == '-');
    }
    return count + unspaced / 2;
  }

  int blockCount() {
    return blocks.size();
  }

  int elementCount() {
    return elements.size();
  }

  Markup.Block block(int i) {
    return blocks.get(i);
  }

  Markup.Element element(int e) {
    return elements.get(e);
  }

  /** The text of a line. */
  String text(int i) {
    return text[i];
  }

  /** How many words a line has; two characters of a script without spaces count as one. */
  int words(int i) {
    return words[i];
  }

  /** Whether a line is running text. */
  boolean prose(int i) {
    return prose[i];
  }

  /** Share of a line that lies in links. */
  double linkShare(int i) {
    Markup.Block block = blocks.get(i);
    return block.linkChars() / (double) (block.end() - block.start());
  }

  /** Characters of all lines in an element. */
  int chars(int e) {
    return chars[e];
  }

  /** Characters of its running text. */
  int proseChars(int e) {
    return proseChars[e];
  }

  /** Share of an element's characters that lie in links. */
  double linksOf(int e) {
    return chars[e] == 0 ? 0 : linkChars[e] / (double) chars[e];
  }

  /** How many lines in it are headings. */
  int headings(int e) {
    return headings[e];
  }

  /** First line in the element; {@link Integer#MAX_VALUE} when it has none. */
  int first(int e) {
    return first[e];
  }

  /** Last line in the element; -1 when it has none. */
  int last(int e) {
    return last[e];
  }

  /** Level of the heading that the element is or lies in, 1 to 6, or 0. */
  int heading(int e) {
    for (int at = e; at >= 0; at = elements.get(at).parent()) {
      String tag = elements.get(at).tag();
      if (tag.length() == 2
          && tag.charAt(0) == 'h'
          && tag.charAt(1) >= '1'
          && tag.charAt(1) <= '6') {
        return tag.charAt(1) - '0';
      }
      if (elements.get(at).isBlock()) {
        return 0;
      }
    }
    return 0;
  }

  /** Whether one element is another or lies in it. */
  boolean isIn(int e, int ancestor) {
    int at = e;
    while (at > ancestor) {
      at = elements.get(at).parent();
    }
    return at == ancestor;
  }

  /** Whether the element or one that it lies in has the tag. */
  boolean isInTag(int e, String tag) {
    for (int at = e; at >= 0; at = elements.get(at).parent()) {
      if (elements.get(at).tag().equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
