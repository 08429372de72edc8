// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.BitSet;
import java.util.List;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** A cue between two commas: "The truce, he said, will hold" is all his but the cue. */
final class Asides {
  private Asides() {}

  /** Adds the rest of the sentence when subject and verb stand in it as an aside. */
  static void add(Sentence sentence, Token verb, Token subject, BitSet content) {
    boolean finite = List.of("VBD", "VBZ", "VBP").contains(verb.tag());
    boolean relative = subject.tag().startsWith("W") || subject.lemma().equals("that");
    if (!finite || relative || subject.head() != verb.index()) {
      return;
    }
    List<Token> named = sentence.subtree(subject);
    int start = Math.min(named.get(0).index(), verb.index());
    int end = Math.max(named.get(named.size() - 1).index(), verb.index()) + 1;
    end = withAdjuncts(sentence, verb, end);
    boolean setOff =
        start > 1
            && end + 1 < sentence.tokens().size()
            && isComma(sentence.token(start - 1))
            && isComma(sentence.token(end));
    boolean together = Math.abs(subject.index() - verb.index()) <= named.size() + 2;
    boolean known = content.nextSetBit(0) >= 0 && content.nextSetBit(0) < start;
    if (setOff && together && !known) {
      content.set(0, sentence.tokens().size());
      content.clear(start, end);
    }
  }

  /** The end of the aside with "on Monday" or "reporters" after the verb. */
  private static int withAdjuncts(Sentence sentence, Token verb, int end) {
    int last = end;
    for (Token child : sentence.children(verb)) {
      List<Token> phrase = sentence.subtree(child);
      boolean follows = phrase.get(0).index() == last;
      if (follows && List.of("dobj", "npadvmod", "prep", "advmod").contains(child.label())) {
        last = phrase.get(phrase.size() - 1).index() + 1;
      }
    }
    return last;
  }

  private static boolean isComma(Token token) {
    return List.of(",", "-", "--", "–", "—").contains(token.form());
  }
}
