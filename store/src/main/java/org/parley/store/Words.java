// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/** Words as the search sees them: runs of letters and digits, without case and accents. */
public final class Words {
  // A mark belongs to the letter before it, as in a name written with combining accents.
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{Co}][\\p{L}\\p{N}\\p{Co}\\p{M}]*");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private Words() {}

  /** A word and where it stands, in UTF-16 units. */
  public record Word(String folded, int start, int end) {}

  /** The words of a text, in order, one at a time: a text may be large. */
  public static Stream<Word> of(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> new Word(fold(word.group()), word.start(), word.end()));
  }

  /** The different words of a text in the form in which they are compared, in order. */
  public static List<String> wanted(String text) {
    return of(text).map(Word::folded).distinct().toList();
  }

  /** The words of a text in the form in which they are compared, a space between them. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    of(text).forEach(word -> folded.append(word.folded()).append(' '));
    return folded.toString();
  }

  private static String fold(String word) {
    if (word.chars().allMatch(letter -> letter < 128)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** What can be searched of a story: its spans, a line each. */
  public static String searchable(Page page, Story story) {
    return searchable(page.text(), story);
  }

  /** The same of the text of the story's page. */
  static String searchable(String page, Story story) {
    StringBuilder text = new StringBuilder();
    // Spans come in page order, so one walk turns code points into UTF-16 units.
    int units = 0;
    int points = 0;
    for (StorySpan span : story.spans()) {
      int start = page.offsetByCodePoints(units, span.start() - points);
      int end = page.offsetByCodePoints(start, span.end() - span.start());
      text.append(page, start, end).append('\n');
      units = end;
      points = span.end();
    }
    return text.toString();
  }
}
