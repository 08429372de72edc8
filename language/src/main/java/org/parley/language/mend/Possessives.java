// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the possessive from a name that ends in a digit: the tokenizer keeps {@code M23's} together
 * as it does {@code 1990's}. Names only: a letter comes first.
 */
final class Possessives implements BorderMend {
  private static final Pattern NAME = Pattern.compile("(\\p{L}[\\p{L}\\p{N}-]*\\p{Nd})(['’][sS])");

  @Override
  public List<List<Piece>> mend(String text, int base, List<List<Piece>> sentences) {
    List<List<Piece>> mended = new ArrayList<>();
    for (List<Piece> sentence : sentences) {
      List<Piece> pieces = new ArrayList<>(sentence.size());
      for (Piece piece : sentence) {
        Matcher name = NAME.matcher(piece.form());
        if (name.matches()) {
          int cut = piece.end() - 2; // the mark and the letter, both of one code point
          pieces.add(new Piece(name.group(1), piece.start(), cut));
          pieces.add(new Piece(name.group(2), cut, piece.end()));
        } else {
          pieces.add(piece);
        }
      }
      mended.add(pieces);
    }
    return mended;
  }
}
