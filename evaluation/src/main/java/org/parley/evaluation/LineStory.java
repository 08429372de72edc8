// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.model.DateRange;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/** Makes one undated story of a labelled text. */
public final class LineStory {
  private LineStory() {}

  /**
   * A text as one story; every line is a paragraph of its body. Offsets are those of the text.
   *
   * @param page id of the text, from which the story gets its own
   */
  public static StoryText of(Language language, String page, String text) {
    List<StorySentence> sentences = new ArrayList<>();
    List<StorySpan> spans = new ArrayList<>();
    int at = 0;
    int paragraph = 0;
    for (String line : text.split("\n", -1)) {
      int end = at + line.codePointCount(0, line.length());
      if (!line.isBlank()) {
        for (Sentence sentence : language.analyze(line, at)) {
          sentences.add(new StorySentence(sentence, StorySpan.Role.BODY, paragraph));
        }
        spans.add(new StorySpan(at, end, StorySpan.Role.BODY));
        paragraph++;
      }
      at = end + 1;
    }
    return new StoryText(story(page, spans), text, sentences);
  }

  private static Story story(String page, List<StorySpan> spans) {
    String id = page + "-1";
    DateRange unknown = DateRange.UNKNOWN;
    return new Story(id, page, 1, null, "en", null, null, null, spans, unknown, id, true, null);
  }
}
