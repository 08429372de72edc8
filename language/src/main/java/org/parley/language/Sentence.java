// SPDX-License-Identifier: Apache-2.0
package org.parley.language;

import java.util.ArrayList;
import java.util.List;

/** A sentence with its tokens, dependency tree and names. Immutable and thread-safe. */
public final class Sentence {
  private final List<Token> tokens;
  private final List<Name> names;
  private final List<List<Token>> children;

  /**
   * @param tokens at least one, in order; heads are indexes into this list and form a forest
   * @param names in order, not overlapping
   */
  public Sentence(List<Token> tokens, List<Name> names) {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence needs tokens");
    }
    this.tokens = List.copyOf(tokens);
    this.names = List.copyOf(names);
    List<List<Token>> dependents = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      dependents.add(new ArrayList<>(4));
    }
    for (Token token : tokens) {
      if (token.head() >= 0) {
        dependents.get(token.head()).add(token);
      }
    }
    dependents.replaceAll(List::copyOf);
    this.children = List.copyOf(dependents);
  }

  /** First code point in the page, inclusive. */
  public int start() {
    return tokens.get(0).start();
  }

  /** Last code point in the page, exclusive. */
  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** The tokens in order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** The named entities in order. */
  public List<Name> names() {
    return names;
  }

  /** The token at an index. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** The dependents of a token, in order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** The dependents of a token that carry one of the labels, in order. */
  public List<Token> children(Token token, String... labels) {
    List<Token> found = new ArrayList<>(2);
    for (Token child : children(token)) {
      for (String label : labels) {
        if (child.label().equals(label)) {
          found.add(child);
          break;
        }
      }
    }
    return found;
  }

  /** The token and all it governs, directly or not, in order of the text. */
  public List<Token> subtree(Token token) {
    boolean[] inside = new boolean[tokens.size()];
    mark(token, inside);
    List<Token> found = new ArrayList<>();
    for (Token candidate : tokens) {
      if (inside[candidate.index()]) {
        found.add(candidate);
      }
    }
    return found;
  }

  private void mark(Token token, boolean[] inside) {
    if (inside[token.index()]) {
      return;
    }
    inside[token.index()] = true;
    for (Token child : children(token)) {
      mark(child, inside);
    }
  }

  /** The tokens' forms, tags, heads and labels, one token a line, for reading by people. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    for (Token token : tokens) {
      lines
          .append(token.index())
          .append('\t')
          .append(token.form())
          .append('\t')
          .append(token.lemma())
          .append('\t')
          .append(token.tag())
          .append('\t')
          .append(token.head())
          .append('\t')
          .append(token.label())
          .append('\n');
    }
    return lines.toString();
  }
}
