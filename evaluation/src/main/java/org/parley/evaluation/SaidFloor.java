// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.evaluation.Brat.Attribution;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Span;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * The trivial floor: every "say", "tell" and "according" attributes the rest of its sentence to the
 * noun or pronoun nearest before it.
 */
final class SaidFloor {
  private static final Set<String> WORDS = Set.of("say", "tell", "accord", "according");

  private SaidFloor() {}

  static List<Attribution> read(StoryText text) {
    List<Attribution> found = new ArrayList<>();
    for (StorySentence place : text.sentences()) {
      Sentence sentence = place.sentence();
      for (Token token : sentence.tokens()) {
        if (WORDS.contains(token.lemma())) {
          Token noun = before(sentence, token);
          found.add(
              new Attribution(
                  noun == null ? List.of() : List.of(span(noun)),
                  List.of(span(token)),
                  List.of(new Span(sentence.start(), sentence.end()))));
        }
      }
    }
    return found;
  }

  private static @Nullable Token before(Sentence sentence, Token cue) {
    for (int i = cue.index() - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.isNoun() || token.tag().equals("PRP")) {
        return token;
      }
    }
    return null;
  }

  private static Span span(Token token) {
    return new Span(token.start(), token.end());
  }
}
