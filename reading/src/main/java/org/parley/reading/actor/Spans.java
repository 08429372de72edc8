// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;

/** Makes names of tokens. Pure functions. */
final class Spans {
  private Spans() {}

  /** The name that stands from one token up to another, its words with single blanks between. */
  static NameSpan of(
      Sentence sentence, int number, int first, int last, Kind kind, @Nullable String known) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < last; i++) {
      Token token = sentence.token(i);
      boolean joined = i > first && sentence.token(i - 1).end() == token.start();
      text.append(i == first || joined ? "" : " ").append(token.form());
    }
    return new NameSpan(number, first, last, text.toString(), kind, known);
  }
}
