// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.reading.mention.StoryText;

/** Which statements claim that something is so. Pure functions. */
public final class Assertions {
  private Assertions() {}

  /**
   * The statements whose content is asserted. Who asks "to look over the deal signed by the other
   * side" does not say that the other side signed: an infinitive asserts nothing.
   */
  public static List<Statement> among(StoryText story, List<Statement> statements) {
    return statements.stream()
        .filter(
            statement -> {
              Span first = statement.content().get(0);
              int end = Math.min(first.end(), first.start() + 3);
              return statement.form() != Statement.Form.INDIRECT
                  || !story.words(first.start(), end).equalsIgnoreCase("to ");
            })
        .toList();
  }

  /**
   * The statements that claim or deny what a predicate tells. A relative clause inside a denial is
   * not denied: "denied having agreed to the truce that the president announced".
   */
  public static List<Statement> about(
      Sentence sentence, Token predicate, List<Statement> statements) {
    Token relative = relativeAbove(sentence, predicate);
    if (relative == null) {
      return statements;
    }
    Token noun = sentence.token(relative.head());
    return statements.stream()
        .filter(
            statement ->
                statement.form() != Statement.Form.INDIRECT
                    || statement.content().stream()
                        .noneMatch(span -> covers(span, noun) && covers(span, predicate)))
        .toList();
  }

  private static boolean covers(Span span, Token token) {
    return span.start() <= token.start() && token.end() <= span.end();
  }

  private static @Nullable Token relativeAbove(Sentence sentence, Token predicate) {
    Token at = predicate;
    for (int steps = 0; at.head() >= 0 && steps < sentence.tokens().size(); steps++) {
      boolean reduced = at.label().equals("acl") && !at.tag().equals("VB");
      if (at.label().equals("relcl") || reduced) {
        return at;
      }
      at = sentence.token(at.head());
    }
    return null;
  }
}
