// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.DateRange;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/** Stories whose sentences are cut into words without a parser, for tests of their times. */
final class Timeline {
  private static final TimeReader READER = new TimeReader(Resources.bundled());

  private Timeline() {}

  /**
   * What the paragraphs of a story tell, as "words = meaning".
   *
   * @param published ISO day, or empty when the story tells none
   */
  static List<String> read(String published, String... paragraphs) {
    return expressions(published, paragraphs).stream()
        .map(time -> time.text() + " = " + time.value())
        .toList();
  }

  static List<TimeExpression> expressions(String published, String... paragraphs) {
    return READER.expressions(story(published, paragraphs));
  }

  /** A story of one sentence a paragraph. */
  static StoryText story(String published, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<StorySentence> sentences = new ArrayList<>();
    for (String paragraph : paragraphs) {
      int base = text.codePointCount(0, text.length());
      Sentence sentence = new Sentence(tokens(paragraph, base), List.of());
      sentences.add(new StorySentence(sentence, StorySpan.Role.BODY, sentences.size()));
      text.append(paragraph).append('\n');
    }
    DateRange date = DateRange.UNKNOWN;
    if (!published.isEmpty()) {
      LocalDate day = LocalDate.parse(published);
      date = new DateRange(day, day, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);
    }
    Story story =
        new Story("s1", "p", 1, null, "en", null, null, null, List.of(), date, "s1", true, null);
    return new StoryText(story, text.toString(), sentences);
  }

  private static List<Token> tokens(String paragraph, int base) {
    List<Token> tokens = new ArrayList<>();
    int at = base;
    for (String word : paragraph.split(" ", -1)) {
      int end = at + word.codePointCount(0, word.length());
      if (end > at) {
        int index = tokens.size();
        tokens.add(new Token(index, at, end, word, word, "NN", index - 1, "dep"));
      }
      at = end + 1;
    }
    return tokens;
  }
}
