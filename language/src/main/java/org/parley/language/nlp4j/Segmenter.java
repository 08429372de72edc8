// SPDX-License-Identifier: Apache-2.0
package org.parley.language.nlp4j;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.parley.language.mend.Piece;

/** Cuts text into sentences of tokens, without models. Thread-safe. */
public final class Segmenter {
  private final Tokenizer tokenizer = new EnglishTokenizer();

  /**
   * The sentences of a text; none is empty.
   *
   * @param base code point offset of the text in its page, added to every offset
   */
  public List<List<Piece>> segment(String text, int base) {
    TokenAligner aligner = new TokenAligner(text, base);
    List<List<Piece>> sentences = new ArrayList<>();
    for (List<Token> tokens : tokenizer.segmentize(text)) {
      List<Piece> pieces = new ArrayList<>(tokens.size());
      for (Token token : tokens) {
        aligner.advance(token.getWordForm());
        pieces.add(new Piece(token.getWordForm(), aligner.start(), aligner.end()));
      }
      sentences.add(pieces);
    }
    return sentences;
  }
}
