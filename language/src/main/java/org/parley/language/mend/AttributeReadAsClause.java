// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Takes a participle before a noun for what it is, an attribute, where it was read as a verb of its
 * own: whoever speaks "in occupied East Aram" occupies nothing.
 *
 * <p>The signs: a past form without subject or auxiliary right behind a preposition that has no
 * object, and its own object right behind it without an article.
 */
final class AttributeReadAsClause implements TreeMend {
  private static final String[] OF_A_CLAUSE = {
    "nsubj", "nsubjpass", "csubj", "aux", "auxpass", "mark", "neg", "prt"
  };

  /** What may begin a clause without a subject: "after captured", "as agreed". */
  private static final Set<String> CONJUNCTIONS =
      Set.of("after", "as", "before", "by", "if", "once", "since", "than", "though", "until");

  @Override
  public Sentence mend(Sentence sentence) {
    Sentence mended = sentence;
    for (Token token : sentence.tokens()) {
      Token participle = mended.token(token.index());
      Token noun = noun(mended, participle);
      if (noun != null) {
        mended = mended(mended, participle, noun);
      }
    }
    return mended;
  }

  /** The noun that a participle describes, or null when it is a verb of its own. */
  private static @Nullable Token noun(Sentence sentence, Token participle) {
    boolean past = participle.tag().equals("VBD") || participle.tag().equals("VBN");
    if (!past || participle.index() == 0 || !sentence.children(participle, OF_A_CLAUSE).isEmpty()) {
      return null;
    }
    Token before = sentence.token(participle.index() - 1);
    boolean open =
        before.label().equals("prep")
            && before.tag().equals("IN")
            && !CONJUNCTIONS.contains(before.lemma())
            && sentence.children(before, "pobj").isEmpty();
    List<Token> objects = sentence.children(participle, "dobj");
    if (!open || objects.size() != 1) {
      return null;
    }
    Token noun = objects.get(0);
    Token first = sentence.subtree(noun).get(0);
    boolean bare = !first.tag().equals("DT") && !first.tag().startsWith("PRP");
    return bare && first.index() == participle.index() + 1 ? noun : null;
  }

  private static Sentence mended(Sentence sentence, Token participle, Token noun) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token child : sentence.children(participle)) {
      // What stood behind the clause belongs to what the clause hung on.
      boolean mark = child.label().equals("punct") && participle.head() >= 0;
      int head = mark ? participle.head() : noun.index();
      tokens.set(child.index(), Trees.hung(child, head, child.label()));
    }
    tokens.set(noun.index(), Trees.hung(noun, participle.index() - 1, "pobj"));
    tokens.set(participle.index(), Trees.hung(participle, "VBN", noun.index(), "nmod"));
    return new Sentence(tokens, sentence.names());
  }
}
