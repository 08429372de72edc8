// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import org.jspecify.annotations.Nullable;
import org.parley.model.PageReading;
import org.parley.model.Story;

/** Whether a page is cut as people said. Pure. */
final class Borders {
  private Borders() {}

  /** Says what became of a border that a person moved; cutting itself is the reading's. */
  static void settle(
      TypedCorrection correction,
      Target.Border border,
      @Nullable PageReading reading,
      Outcomes outcomes) {
    outcomes.claim("border " + border.text(), correction);
    if (reading == null) {
      outcomes.lost(correction, "the record has no page " + border.page());
      return;
    }
    boolean begins = begins(reading, border.offset());
    boolean holds;
    if (correction.change() instanceof Change.Begin) {
      holds = begins;
    } else if (correction.change() instanceof Change.Continue) {
      holds = !begins && isInStory(reading, border.offset());
    } else if (correction.change() instanceof Change.Move move) {
      holds = begins(reading, move.to()) && (move.to() == border.offset() || !begins);
    } else {
      holds = true;
    }
    if (holds) {
      outcomes.applied(correction);
    } else {
      outcomes.lost(correction, "the page has no such border between stories any more");
    }
  }

  /** Whether a story begins at an offset, white space passed over. */
  private static boolean begins(PageReading reading, int offset) {
    return reading.stories().stream()
        .anyMatch(
            story ->
                !story.spans().isEmpty()
                    && story.spans().get(0).start() == firstWord(reading.page().text(), offset));
  }

  private static boolean isInStory(PageReading reading, int offset) {
    int at = firstWord(reading.page().text(), offset);
    for (Story story : reading.stories()) {
      if (story.spans().stream().anyMatch(span -> span.start() <= at && at < span.end())) {
        return true;
      }
    }
    return false;
  }

  private static int firstWord(String text, int offset) {
    int length = text.codePointCount(0, text.length());
    int at = Math.min(offset, length);
    int unit = text.offsetByCodePoints(0, at);
    while (unit < text.length() && Character.isWhitespace(text.codePointAt(unit))) {
      unit += Character.charCount(text.codePointAt(unit));
      at++;
    }
    return at;
  }
}
