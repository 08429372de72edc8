// SPDX-License-Identifier: Apache-2.0
package org.parley.reading;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.model.Story;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.story.StoryParagraphs;
import org.parley.reading.story.StoryParagraphs.Paragraph;

/** Analyses a story paragraph by paragraph. */
final class StoryAnalyzer {
  /**
   * More characters than any paragraph of prose has. A longer one, such as a page without line
   * breaks, is cut where words end, so that it costs no more than others.
   */
  static final int LONGEST = 8_000;

  private final Language language;

  StoryAnalyzer(Language language) {
    this.language = language;
  }

  /** The story with its sentences. */
  StoryText analyze(Story story, String pageText) {
    List<StorySentence> sentences = new ArrayList<>();
    for (Paragraph paragraph : StoryParagraphs.of(story, pageText)) {
      for (Sentence sentence : sentences(paragraph.text(), paragraph.start())) {
        sentences.add(new StorySentence(sentence, paragraph.role(), paragraph.number()));
      }
    }
    return new StoryText(story, pageText, sentences);
  }

  private List<Sentence> sentences(String text, int base) {
    if (text.length() <= LONGEST) {
      return language.analyze(text, base);
    }
    List<Sentence> sentences = new ArrayList<>();
    int start = base;
    for (int from = 0; from < text.length(); ) {
      int to = cut(text, from);
      String part = text.substring(from, to);
      sentences.addAll(language.analyze(part, start));
      start += part.codePointCount(0, part.length());
      from = to;
    }
    return sentences;
  }

  /** Where to cut: after the last full stop, else at the last white space, else anywhere. */
  private static int cut(String text, int from) {
    int limit = from + LONGEST;
    if (limit >= text.length()) {
      return text.length();
    }
    int stop = text.lastIndexOf(". ", limit - 2);
    if (stop > from) {
      return stop + 2;
    }
    for (int at = limit; at > from; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
