// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What has to be taken from a text and added to it, line by line, to get another one. */
final class LineDiff {
  private LineDiff() {}

  /** What became of a line. */
  enum Fate {
    KEPT,
    LEFT_OUT,
    ADDED
  }

  /** A line of either text and what became of it. */
  record Line(Fate fate, String text) {}

  /**
   * The lines of both texts in order; of a line that both have, the words of the second text.
   *
   * @param key what two lines must share to be one
   */
  static <K> List<Line> of(List<String> before, List<String> after, Function<String, K> key) {
    List<Line> lines = new ArrayList<>();
    List<K> one = before.stream().map(key).toList();
    List<K> other = after.stream().map(key).toList();
    for (AbstractDelta<K> delta : DiffUtils.diff(one, other, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        add(Fate.KEPT, after, delta.getTarget(), lines);
      } else {
        add(Fate.LEFT_OUT, before, delta.getSource(), lines);
        add(Fate.ADDED, after, delta.getTarget(), lines);
      }
    }
    return lines;
  }

  private static void add(Fate fate, List<String> text, Chunk<?> chunk, List<Line> lines) {
    int from = chunk.getPosition();
    text.subList(from, from + chunk.size()).forEach(line -> lines.add(new Line(fate, line)));
  }
}
