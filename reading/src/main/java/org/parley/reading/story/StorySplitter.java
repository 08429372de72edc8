// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.page.DecodedPage;

/**
 * Cuts a page of text into its stories, from the shapes of lines, what is printed again, set
 * phrases and how words change. Knows no site. Takes time linear in the text. Immutable and safe
 * for use by several threads.
 */
public final class StorySplitter {
  private final Knowledge knowledge;

  /**
   * @param resources where phrases, credits and the like are looked up
   */
  public StorySplitter(Resources resources) {
    this.knowledge = Knowledge.load(resources);
  }

  /** The stories of a page, and what was left out of them. */
  public SplitPage split(DecodedPage page) {
    Layout layout = Layout.of(page.text(), knowledge);
    List<Borders.Block> blocks = Borders.find(layout, knowledge);
    Assignment assignment = Assignment.of(layout, blocks, knowledge);
    List<Story> stories = new ArrayList<>();
    for (int order = 1; order <= blocks.size(); order++) {
      stories.add(story(page, order, layout, assignment, blocks.get(order - 1)));
    }
    return new SplitPage(page, stories, assignment.leftOut());
  }

  private Story story(
      DecodedPage page, int order, Layout layout, Assignment assignment, Borders.Block block) {
    List<StorySpan> spans = assignment.spans(order - 1);
    String id = page.id() + "-" + order;
    return new Story(
        id,
        page.id(),
        order,
        block.title() < 0 ? null : layout.line(block.title()).text(),
        knowledge.languages().tell(words(spans, page.text(), StorySpan.Role.BODY)),
        null,
        firstOf(spans, page.text(), StorySpan.Role.BYLINE),
        firstOf(spans, page.text(), StorySpan.Role.DATELINE),
        spans,
        DateRange.UNKNOWN,
        id,
        true,
        null);
  }

  private static @Nullable String firstOf(List<StorySpan> spans, String text, StorySpan.Role role) {
    for (StorySpan span : spans) {
      if (span.role() == role) {
        return words(List.of(span), text, role);
      }
    }
    return null;
  }

  private static String words(List<StorySpan> spans, String text, StorySpan.Role role) {
    StringBuilder words = new StringBuilder();
    int at = 0;
    int codePoint = 0;
    for (StorySpan span : spans) {
      int from = text.offsetByCodePoints(at, span.start() - codePoint);
      int to = text.offsetByCodePoints(from, span.end() - span.start());
      if (span.role() == role) {
        words.append(words.length() == 0 ? "" : "\n").append(text, from, to);
      }
      at = to;
      codePoint = span.end();
    }
    return words.toString();
  }
}
