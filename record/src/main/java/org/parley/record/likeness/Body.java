// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/**
 * The body of a story by passage: a line, or a sentence where a line is long. Headline, captions
 * and byline are left out, for those are what another outlet writes anew. Immutable.
 */
public final class Body {
  /** A longer line is taken sentence by sentence, for a reprint may run paragraphs together. */
  private static final int LONGEST_PASSAGE = 80;

  private static final int FIRST_UNSPACED = 0xe00;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。！？؟][\"'”’)]?)\\s+");

  private final List<String> passages;

  private Body(List<String> passages) {
    this.passages = List.copyOf(passages);
  }

  /** The body of a story of the page. */
  public static Body of(Page page, Story story) {
    List<String> passages = new ArrayList<>();
    String text = page.text();
    int units = 0;
    int points = 0;
    for (StorySpan span : story.spans()) {
      int start = text.offsetByCodePoints(units, span.start() - points);
      int end = text.offsetByCodePoints(start, span.end() - span.start());
      if (span.role() == StorySpan.Role.BODY) {
        text.substring(start, end).lines().forEach(line -> add(line, passages));
      }
      units = end;
      points = span.end();
    }
    return new Body(passages);
  }

  private static void add(String line, List<String> passages) {
    if (words(line).size() <= LONGEST_PASSAGE) {
      if (!line.isBlank()) {
        passages.add(line.strip());
      }
      return;
    }
    for (String sentence : SENTENCE_END.split(line.strip())) {
      passages.add(sentence);
    }
  }

  /** The passages as printed, in order; none is blank. */
  public List<String> passages() {
    return passages;
  }

  /** The words of a passage in lower case, without accents and punctuation. */
  public static List<String> words(String passage) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(passage, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = -1;
    int at = 0;
    while (at < plain.length()) {
      int point = plain.codePointAt(at);
      int next = at + Character.charCount(point);
      boolean inWord = Character.isLetterOrDigit(point);
      boolean alone = inWord && isUnspaced(point);
      if (start >= 0 && (!inWord || alone)) {
        words.add(plain.substring(start, at));
        start = -1;
      }
      if (alone) {
        words.add(plain.substring(at, next));
      } else if (inWord && start < 0) {
        start = at;
      }
      at = next;
    }
    if (start >= 0) {
      words.add(plain.substring(start));
    }
    return words;
  }

  /** Scripts that set no spaces between words count a word a letter. */
  private static boolean isUnspaced(int point) {
    if (point < FIRST_UNSPACED) {
      return false;
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
