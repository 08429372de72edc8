// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.reading.page.DecodedPage;

/**
 * A page cut into its stories. Every visible character of the text lies in exactly one span of a
 * story or one stretch that was left out.
 *
 * @param decoded the page's text
 * @param stories in page order; none when the page holds none
 * @param leftOut what belongs to no story, in page order
 * @param storyless why there is no story, or null when there is one
 */
public record SplitPage(
    DecodedPage decoded,
    List<Story> stories,
    List<LeftOut> leftOut,
    Page.@Nullable Storyless storyless) {
  public SplitPage {
    stories = List.copyOf(stories);
    leftOut = List.copyOf(leftOut);
  }

  /** The record's page. */
  public Page page() {
    return decoded.toPage(leftOut, storyless);
  }
}
