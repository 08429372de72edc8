// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StorySentence;

/** A sentence while its actors are being read: its names and the mentions made so far. */
final class Scope {
  final int number;
  final Sentence sentence;
  final int paragraph;
  private final @Nullable NameSpan[] names;
  private final @Nullable Draft[] byHead;
  private final List<Draft> drafts = new ArrayList<>();

  Scope(int number, StorySentence inStory, List<NameSpan> here) {
    this.number = number;
    this.sentence = inStory.sentence();
    this.paragraph = inStory.paragraph();
    this.names = new NameSpan[sentence.tokens().size()];
    this.byHead = new Draft[sentence.tokens().size()];
    for (NameSpan name : here) {
      for (int i = name.first(); i < name.last(); i++) {
        names[i] = name;
      }
    }
  }

  /** The name that covers a token, or null. */
  @Nullable NameSpan nameAt(int token) {
    return token < 0 || token >= names.length ? null : names[token];
  }

  void add(Draft draft) {
    drafts.add(draft);
    Draft before = byHead[draft.head()];
    if (before == null || before.last() - before.first() < draft.last() - draft.first()) {
      byHead[draft.head()] = draft;
    }
  }

  /** The mentions made so far, in the order they were made. */
  List<Draft> drafts() {
    return drafts;
  }

  /** Who speaks the turn that a sentence opens, as printed before a colon, or null. */
  @Nullable String turn() {
    NameSpan name = nameAt(0);
    if (name == null || name.kind() != NameSpan.Kind.PERSON) {
      return null;
    }
    int after = name.last();
    boolean opens = after < sentence.tokens().size() && sentence.token(after).form().equals(":");
    return opens ? lower(sentence.token(after - 1)) : null;
  }

  /** Whether a mention is the name that a sentence opens with before a colon. */
  boolean opensTurn(Draft draft) {
    return draft.first() == 0
        && draft.form() == Draft.Form.NAME
        && draft.last() < sentence.tokens().size()
        && sentence.token(draft.last()).form().equals(":");
  }

  /** Whether the last token is a mark. */
  boolean endsWith(String mark) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(tokens.size() - 1).form().equals(mark);
  }

  /** The longest mention whose head is a token, or null. */
  @Nullable Draft headedBy(Token token) {
    return byHead[token.index()];
  }

  static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }

  /** The article or demonstrative of a noun in lower case, or empty. */
  String determiner(Token noun) {
    for (Token child : sentence.children(noun, "det", "predet")) {
      return lower(child);
    }
    return "";
  }

  /** Whether an article or demonstrative points back. */
  boolean isDefinite(Token noun) {
    return determiner(noun).matches("the|this|that|these|those|both");
  }

  /** What a relative pronoun stands for: the noun that its clause describes; or null. */
  @Nullable Token antecedent(Token relative) {
    for (Token governor : Phrases.governors(sentence, relative)) {
      if (governor.label().equals("relcl")) {
        return Phrases.governor(sentence, governor);
      }
    }
    return null;
  }

  /** "X" of "a call made by X". */
  boolean isAgent(Token token) {
    Token governor = Phrases.governor(sentence, token);
    return token.label().equals("pobj") && governor != null && governor.label().equals("agent");
  }

  boolean isSubject(Token token) {
    return token.label().equals("nsubj") || token.label().equals("nsubjpass");
  }
}
