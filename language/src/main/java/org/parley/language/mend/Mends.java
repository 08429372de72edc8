// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.List;
import org.parley.language.Sentence;

/**
 * Mends in the order in which they work. Immutable and thread-safe.
 *
 * @param borders work before the parser
 * @param trees work after it
 */
public record Mends(List<BorderMend> borders, List<TreeMend> trees) {
  public Mends {
    borders = List.copyOf(borders);
    trees = List.copyOf(trees);
  }

  /** All mends there are. */
  public static Mends all() {
    return new Mends(
        List.of(
            new LineEnds(),
            new MissedStops(),
            new OpeningBrackets(),
            new ClosingMarks(),
            new Possessives(),
            new LostApostrophes()),
        List.of(
            new VerbAfterQuotation(),
            new AttributeReadAsClause(),
            new GerundReadAsAdjunct(),
            new VerbReadAsParticiple(),
            new NameReadAsSubject(),
            new ReducedRelative(),
            new WhoseClause(),
            new StolenSubject(),
            new SpeakerReadAsApposition(),
            new ObjectAfterDate(),
            new ObjectReadAsSubject(),
            new BarePassive()));
  }

  /** No mends. */
  public static Mends none() {
    return new Mends(List.of(), List.of());
  }

  /** Applies the mends of sentence borders. */
  public List<List<Piece>> mendBorders(String text, int base, List<List<Piece>> sentences) {
    List<List<Piece>> mended = sentences;
    for (BorderMend mend : borders) {
      mended = mend.mend(text, base, mended);
    }
    return mended;
  }

  /** Applies the mends of trees. */
  public Sentence mendTree(Sentence sentence) {
    Sentence mended = sentence;
    for (TreeMend mend : trees) {
      mended = mend.mend(mended);
    }
    return mended;
  }
}
