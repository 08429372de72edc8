// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells who carries a story, where the page says so. */
final class Outlets {
  private static final int MOST_WORDS = 6;

  /** "© 2023 The Example Gazette. All rights reserved." */
  private static final Pattern HOLDER =
      Pattern.compile(
          "(?:©|\\([cC]\\)|[Cc]opyright)\\s*(?:©|\\([cC]\\))?[\\s0-9–-]*(?:by\\s+)?"
              + "(\\p{Lu}[^.,|©0-9]{1,60}?)\\s*(?:[.,|–—-]|[Aa]ll [Rr]ights|$)");

  private Outlets() {}

  /**
   * The name beside the story's headline, else the holder of the rights named after the story, else
   * null.
   */
  static @Nullable String of(Layout layout, Borders.Block block) {
    if (block.title() >= 0) {
      String named = layout.repeats().outlet(block.title());
      if (named != null) {
        return named;
      }
    }
    for (int i = block.to(); i < layout.size(); i++) {
      boolean line = layout.kind(i) == LineKind.MARK || layout.kind(i) == LineKind.PHRASE;
      String text = layout.line(i).text();
      Matcher holder = HOLDER.matcher(line && text.length() < 300 ? text : "");
      if (holder.find() && Shape.of(holder.group(1)).words() <= MOST_WORDS) {
        return holder.group(1).strip();
      }
    }
    return null;
  }
}
