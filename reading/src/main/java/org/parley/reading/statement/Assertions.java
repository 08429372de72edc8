// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.List;
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
}
