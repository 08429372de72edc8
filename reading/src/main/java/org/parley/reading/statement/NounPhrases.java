// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * The words of a noun phrase that name somebody: modifiers, "of" phrases and coordinated phrases,
 * but no relative clauses, dates and "in a statement".
 */
final class NounPhrases {
  private final CueLexicon lexicon;

  NounPhrases(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** First and last token of a phrase, both inclusive. */
  record Extent(int first, int last) {}

  /** The extent of the phrase a noun or pronoun heads. */
  Extent of(Sentence sentence, Token head) {
    int first = head.index();
    int last = head.index();
    for (Token child : sentence.children(head)) {
      if (child.index() < head.index() && isModifier(child)) {
        first = Math.min(first, sentence.subtree(child).get(0).index());
      }
    }
    for (Token child : sentence.children(head)) {
      if (child.index() > last) {
        last = extend(sentence, head, child, last);
      }
    }
    return new Extent(first, last);
  }

  private int extend(Sentence sentence, Token head, Token child, int last) {
    boolean adjacent = child.index() == last + 1;
    return switch (child.label()) {
      case "case", "compound", "nummod", "nmod", "poss" -> adjacent ? child.index() : last;
      case "prep" -> adjacent && !isCircumstance(sentence, child) ? prepEnd(sentence, child) : last;
      case "conj" ->
          child.isNoun() || child.tag().equals("PRP") ? of(sentence, child).last() : last;
      case "appos" -> namesIt(sentence, head, child, last) ? of(sentence, child).last() : last;
      default -> last;
    };
  }

  /** "the foreign minister, Ana Ruiz,": the name belongs to the phrase. */
  private static boolean namesIt(Sentence sentence, Token head, Token child, int last) {
    Token next = last + 1 < sentence.tokens().size() ? sentence.token(last + 1) : child;
    return !head.tag().startsWith("NNP")
        && child.tag().startsWith("NNP")
        && (next.form().equals(",") || sentence.subtree(child).get(0) == next)
        && child.index() <= last + 6;
  }

  private int prepEnd(Sentence sentence, Token preposition) {
    int last = preposition.index();
    for (Token object : sentence.children(preposition, "pobj")) {
      last = of(sentence, object).last();
    }
    return last;
  }

  private static boolean isModifier(Token child) {
    return switch (child.label()) {
      case "det",
          "nmod",
          "amod",
          "compound",
          "poss",
          "nummod",
          "case",
          "predet",
          "num",
          "nn",
          "neg",
          "goeswith",
          "advmod",
          "npadvmod" ->
          true;
      default -> false;
    };
  }

  /** "on Tuesday", "in a statement": says when or how, not who. */
  boolean isCircumstance(Sentence sentence, Token preposition) {
    for (Token object : sentence.children(preposition, "pobj")) {
      if (isTime(sentence, object)
          || (lexicon.isMedium(object) && !preposition.lemma().equals("of"))) {
        return true;
      }
    }
    return sentence.children(preposition, "pobj").isEmpty();
  }

  private static boolean isTime(Sentence sentence, Token token) {
    for (Name name : sentence.names()) {
      if (name.first() <= token.index()
          && token.index() < name.last()
          && (name.type().equals("DATE") || name.type().equals("TIME"))) {
        return true;
      }
    }
    return false;
  }
}
