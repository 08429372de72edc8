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
 * object, and its own object right behind it without an article; or an article before it that is
 * its object's, as in "in the northern occupied hills".
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
      Token inside = noun == null ? nounAround(mended, participle) : null;
      if (noun != null) {
        mended = mended(mended, participle, noun);
      } else if (inside != null) {
        mended = mendedAround(mended, participle, inside);
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

  /** The noun whose article stands behind a preposition and before the participle, or null. */
  private static @Nullable Token nounAround(Sentence sentence, Token participle) {
    boolean past = participle.tag().equals("VBD") || participle.tag().equals("VBN");
    List<Token> objects = sentence.children(participle, "dobj");
    boolean clause = !sentence.children(participle, OF_A_CLAUSE).isEmpty();
    if (!past || clause || objects.size() != 1 || participle.head() < 0) {
      return null;
    }
    List<Token> phrase = sentence.subtree(objects.get(0));
    Token article = phrase.get(0);
    boolean around =
        article.tag().equals("DT")
            && article.index() > 0
            && article.index() < participle.index()
            && sentence.token(article.index() - 1).tag().equals("IN");
    return around
            && sentence.tokens().subList(article.index() + 1, participle.index()).stream()
                .allMatch(between -> between.tag().startsWith("JJ"))
        ? objects.get(0)
        : null;
  }

  private static Sentence mendedAround(Sentence sentence, Token participle, Token noun) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    int article = sentence.subtree(noun).get(0).index();
    Token preposition = sentence.token(article - 1);
    for (Token child : sentence.children(participle)) {
      tokens.set(child.index(), Trees.hung(child, participle.head(), child.label()));
    }
    for (Token adjective : sentence.tokens().subList(article + 1, participle.index())) {
      tokens.set(adjective.index(), Trees.hung(adjective, noun.index(), "nmod"));
    }
    tokens.set(noun.index(), Trees.hung(noun, preposition.index(), "pobj"));
    tokens.set(participle.index(), Trees.hung(participle, "VBN", noun.index(), "nmod"));
    return new Sentence(tokens, sentence.names());
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
