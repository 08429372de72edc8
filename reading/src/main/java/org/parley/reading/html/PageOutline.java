// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut;

/**
 * What the markup says of each line of a page. Lines are those of the page's text, which are the
 * blocks of its markup.
 *
 * @param lines one for each line, in order
 * @param units how many stories' texts the markup tells apart
 */
public record PageOutline(List<Line> lines, int units) {
  public PageOutline {
    lines = List.copyOf(lines);
  }

  /** The same lines without a story's text among them. */
  public PageOutline closed() {
    return new PageOutline(lines, 0);
  }

  /** What a line is by its markup. */
  public enum Part {
    TITLE,
    SUBTITLE,
    BYLINE,
    DATE,
    CAPTION,
    /** A heading inside the text. */
    HEADING,
    /** A paragraph, an item of a list, a row of a table. */
    TEXT,
    /** Lies outside of every story's text, or is left out of it. */
    OUT
  }

  /**
   * A line.
   *
   * @param part what it is
   * @param reason why it is left out, when its part is {@link Part#OUT} and a name said so
   * @param unit in which story's text it lies, from 0, or -1
   * @param isProse whether it is running text
   * @param linkShare share of it that lies in links, from 0 to 1
   * @param words how many words it has
   * @param groupStart first line of the smallest element that holds more than this line
   * @param groupEnd line after the last of that element
   */
  public record Line(
      Part part,
      LeftOut.@Nullable Reason reason,
      int unit,
      boolean isProse,
      double linkShare,
      int words,
      int groupStart,
      int groupEnd) {}
}
