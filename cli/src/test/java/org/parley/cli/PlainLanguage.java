// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * A language that knows words and full stops and nothing of grammar: for tests of what is around
 * the reading. Every word is a noun that hangs on the first one.
 */
final class PlainLanguage implements Language {
  @Override
  public List<Sentence> analyze(String text, int base) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    int from = 0;
    for (int at = 0; at <= points.length; at++) {
      if (at == points.length || Character.isWhitespace(points[at])) {
        if (from < at) {
          tokens.add(token(tokens.size(), base, from, at, points));
          if (points[at - 1] == '.') {
            sentences.add(new Sentence(tokens, List.of()));
            tokens.clear();
          }
        }
        from = at + 1;
      }
    }
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(tokens, List.of()));
    }
    return sentences;
  }

  private static Token token(int index, int base, int from, int to, int[] points) {
    String form = new String(points, from, to - from);
    int head = index == 0 ? -1 : 0;
    String label = index == 0 ? "root" : "dep";
    return new Token(
        index,
        base + from,
        base + to,
        form,
        form.toLowerCase(java.util.Locale.ROOT),
        "NN",
        head,
        label);
  }
}
