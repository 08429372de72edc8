// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Span;
import org.parley.model.TextSpan;
import org.parley.reading.mention.StoryText;
import org.parley.reading.predicate.WordClasses;

/** Which words of a sentence an event rests on. Pure functions. */
final class EventWords {
  private EventWords() {}

  /** The predicate with its particle, and the noun of a light verb when it follows closely. */
  static Span cue(Sentence sentence, Draft draft) {
    int end = draft.cue().end();
    for (Token child : sentence.children(draft.cue(), "prt")) {
      if (child.index() == draft.cue().index() + 1) {
        end = child.end();
      }
    }
    if (!draft.frame().predicate().noun().isEmpty()) {
      for (Token object : draft.objects()) {
        if (object.lemma().equals(draft.frame().predicate().noun()) && object.start() > end) {
          end = object.end();
        }
      }
    }
    return new Span(draft.cue().start(), end);
  }

  static @Nullable TextSpan object(StoryText story, Sentence sentence, Draft draft) {
    List<Token> heads = draft.content().isEmpty() ? draft.objects() : draft.content();
    if (heads.isEmpty()) {
      return null;
    }
    Token head = heads.get(0);
    List<Token> words = new ArrayList<>();
    for (Token token : sentence.subtree(head)) {
      boolean onHisSide =
          (head.index() > draft.cue().index()) == (token.index() > draft.cue().index());
      if (onHisSide) {
        words.add(token);
      }
    }
    while (words.size() > 1 && isEdge(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    while (words.size() > 1 && isEdge(words.get(0))) {
      words.remove(0);
    }
    if (words.isEmpty()) {
      return null;
    }
    int start = words.get(0).start();
    int end = words.get(words.size() - 1).end();
    return new TextSpan(start, end, story.words(start, end));
  }

  private static boolean isEdge(Token token) {
    return token.label().equals("punct") || token.label().equals("cc");
  }

  /** The frame's contexts and those that words of the sentence carry: classes named context_X. */
  static List<String> contexts(WordClasses classes, Sentence sentence, Draft draft) {
    Set<String> found = new LinkedHashSet<>(draft.frame().contexts());
    for (Token token : sentence.tokens()) {
      for (String context : classes.contextsOf(token.lemma().toLowerCase(Locale.ROOT))) {
        found.add(context);
      }
    }
    return found.stream().sorted().toList();
  }
}
