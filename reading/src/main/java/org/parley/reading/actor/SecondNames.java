// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.StoryText;

/** Finds names that a sentence says are of one bearer. Immutable. */
final class SecondNames {
  /** An adjective that is a name may stand between: "known by its Arabic name as X". */
  private static final int REACH = 2;

  private final Words words;

  SecondNames(Words words) {
    this.words = words;
  }

  /**
   * Two names of one bearer.
   *
   * @param isBracketed whether the second stands in brackets behind the first
   */
  record Pair(NameSpan first, NameSpan second, boolean isBracketed) {}

  /** The pairs among names of one sentence, which stand in its order. */
  List<Pair> pairs(Sentence sentence, List<NameSpan> names) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int k = i + 1; k < Math.min(names.size(), i + 1 + REACH); k++) {
        boolean bracketed = isBracketed(sentence, names.get(i), names.get(k));
        if (bracketed || isAlsoCalled(sentence, names.get(i), names.get(k))) {
          pairs.add(new Pair(names.get(i), names.get(k), bracketed));
        }
      }
    }
    return pairs;
  }

  /** The pairs among names of a story, which stand in its order. */
  List<Pair> pairs(StoryText story, List<NameSpan> names) {
    List<Pair> pairs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= names.size(); i++) {
      int sentence = names.get(from).sentence();
      if (i == names.size() || names.get(i).sentence() != sentence) {
        pairs.addAll(pairs(story.sentences().get(sentence).sentence(), names.subList(from, i)));
        from = i;
      }
    }
    return pairs;
  }

  /** "Libyan National Army (LNA)", "the army's (LNA) spokesman". */
  private static boolean isBracketed(Sentence sentence, NameSpan name, NameSpan next) {
    int open = next.first() - 1;
    boolean possesses = open == name.last() + 1 && sentence.token(name.last()).tag().equals("POS");
    return (open == name.last() || possesses)
        && sentence.token(open).tag().equals("-LRB-")
        && next.last() < sentence.tokens().size()
        && sentence.token(next.last()).tag().equals("-RRB-");
  }

  /** "Ansar Allah, also known as the Houthis": nothing but such words between the two. */
  private boolean isAlsoCalled(Sentence sentence, NameSpan name, NameSpan next) {
    if (next.known() != null) {
      return false;
    }
    boolean called = false;
    for (int i = name.last(); i < next.first(); i++) {
      Token token = sentence.token(i);
      called |= words.is("called", token);
      boolean mark = !Character.isLetterOrDigit(token.form().codePointAt(0));
      boolean between =
          words.is("calling", token) || token.tag().equals("DT") || token.tag().equals("JJ");
      if (!mark && !between && !words.is("called", token)) {
        return false;
      }
    }
    return called;
  }
}
