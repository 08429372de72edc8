// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.mention;

import java.util.List;
import org.parley.model.Story;

/** A story with its sentences: title, subtitle, captions and body in page order. */
public final class StoryText {
  private final Story story;
  private final String pageText;
  private final List<StorySentence> sentences;

  /** Whether code points and UTF-16 units are the same throughout, as on nearly every page. */
  private final boolean plain;

  /**
   * @param pageText decoded text of the whole page
   * @param sentences in page order
   */
  public StoryText(Story story, String pageText, List<StorySentence> sentences) {
    this.story = story;
    this.pageText = pageText;
    this.sentences = List.copyOf(sentences);
    this.plain = pageText.codePointCount(0, pageText.length()) == pageText.length();
  }

  /** The story. */
  public Story story() {
    return story;
  }

  /** Its sentences in page order. */
  public List<StorySentence> sentences() {
    return sentences;
  }

  /** The verbatim words of the page between two code points, end exclusive. */
  public String words(int start, int end) {
    if (plain) {
      return pageText.substring(start, end);
    }
    int from = pageText.offsetByCodePoints(0, start);
    return pageText.substring(from, pageText.offsetByCodePoints(from, end - start));
  }
}
