// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Span;
import org.parley.model.StorySpan;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * The turns of an interview that is printed with names: paragraphs that begin with a name and a
 * colon. One such paragraph is a heading; three, with a name that comes back, are an interview.
 */
final class Turns {
  private static final int LEAST = 3;
  private static final int LONGEST_NAME = 4;

  private Turns() {}

  /**
   * A turn.
   *
   * @param sentence number of its first sentence in the story
   * @param speaker head of the name
   * @param colon the mark that attributes
   * @param said what follows it, to the end of the paragraph
   */
  record Turn(int sentence, Token speaker, Token colon, Span said) {
    /** The words as a quotation is. */
    Quotation quotation() {
      return new Quotation(said.start(), said.end(), List.of(said), false);
    }
  }

  /** The turns of a story in order; none when it is no interview. */
  static List<Turn> in(StoryText text, Words words) {
    List<Turn> turns = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    int paragraph = -1;
    for (int i = 0; i < text.sentences().size(); i++) {
      StorySentence place = text.sentences().get(i);
      boolean first = place.role() == StorySpan.Role.BODY && place.paragraph() != paragraph;
      paragraph = place.paragraph();
      Turn turn = first ? turn(text, i, words) : null;
      if (turn != null) {
        turns.add(turn);
        times.merge(turn.speaker().form().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    boolean interview = turns.size() >= LEAST && times.values().stream().anyMatch(n -> n > 1);
    return interview ? List.copyOf(turns) : List.of();
  }

  private static @Nullable Turn turn(StoryText text, int number, Words words) {
    Sentence sentence = text.sentences().get(number).sentence();
    for (int i = 1; i <= LONGEST_NAME && i + 1 < sentence.tokens().size(); i++) {
      Token token = sentence.token(i);
      if (token.form().equals(":")) {
        Span said = words.trimBlanks(token.end(), end(text, number));
        return said == null ? null : new Turn(number, sentence.token(i - 1), token, said);
      }
      if (!isName(sentence.token(i - 1))) {
        return null;
      }
    }
    return null;
  }

  private static boolean isName(Token token) {
    boolean capital = Character.isUpperCase(token.form().codePointAt(0));
    return (capital && token.isNoun()) || token.form().equals(".");
  }

  /** Where the paragraph ends that begins with a sentence. */
  private static int end(StoryText text, int number) {
    int paragraph = text.sentences().get(number).paragraph();
    int end = 0;
    for (int i = number; i < text.sentences().size(); i++) {
      StorySentence place = text.sentences().get(i);
      if (place.paragraph() != paragraph || place.role() != StorySpan.Role.BODY) {
        break;
      }
      end = Math.max(end, place.sentence().end());
    }
    return end;
  }
}
