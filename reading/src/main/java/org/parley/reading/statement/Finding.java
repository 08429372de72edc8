// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;

/**
 * A cue in a sentence with what the syntax ties to it. Never changed once made.
 *
 * @param head the cue's verb or noun
 * @param words the cue's tokens in order
 * @param speaker head of the phrase that names the speaker, or null
 * @param via heads of the phrases that name those who pass it on, innermost first
 * @param addressee head of the phrase that names the addressee, or null
 * @param content indices of the content's tokens; empty when only a quotation can fill it
 */
record Finding(
    Cue cue,
    Token head,
    List<Token> words,
    @Nullable Token speaker,
    List<Token> via,
    @Nullable Token addressee,
    BitSet content) {
  Finding {
    words = List.copyOf(words);
    via = List.copyOf(via);
    content = (BitSet) content.clone();
  }

  int start() {
    return words.get(0).start();
  }

  int end() {
    return words.get(words.size() - 1).end();
  }
}
