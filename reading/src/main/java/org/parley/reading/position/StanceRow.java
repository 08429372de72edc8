// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.reading.Resources;
import org.parley.reading.predicate.Lexeme;
import org.parley.reading.predicate.Lexicon;
import org.parley.reading.predicate.Predicate;
import org.parley.reading.predicate.Slot;
import org.parley.reading.predicate.WordClasses;

/**
 * What a predicate says of somebody's stance: a row of {@code position/stances.tsv}.
 *
 * @param stance the stance, or null when the predicate takes none
 * @param negated the stance when the predicate is negated, or null for none
 * @param holder where the holder stands
 * @param content where the proposal stands, best first
 * @param fallback kinds of which the proposal the story spoke of last is meant when none stands
 *     there; empty for none
 * @param presupposes whether it takes its content for done or announced
 */
record StanceRow(
    Predicate predicate,
    Position.@Nullable Stance stance,
    Position.@Nullable Stance negated,
    Slot holder,
    List<Slot> content,
    Set<Proposal.Kind> fallback,
    boolean presupposes)
    implements Lexeme {
  private static final int COLUMNS = 8;

  static Lexicon<StanceRow> read(Resources resources, WordClasses classes) {
    return Lexicon.read(resources, "position/stances.tsv", COLUMNS, row -> parse(row, classes));
  }

  @Override
  public boolean isMeaningful() {
    return stance != null;
  }

  private static StanceRow parse(Resources.Row row, WordClasses classes) {
    List<Slot> holder = Slot.parse(row.cell(3));
    Set<Proposal.Kind> fallback = EnumSet.noneOf(Proposal.Kind.class);
    for (String kind : row.cell(6).isEmpty() ? new String[0] : row.cell(6).split("\\|")) {
      fallback.add(Proposal.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
    return new StanceRow(
        Predicate.parse(row.cell(0), row.cell(5), classes),
        stance(row.cell(1)),
        stance(row.cell(2)),
        holder.isEmpty() ? new Slot(Slot.Kind.SUBJ, "") : holder.get(0),
        Slot.parse(row.cell(4)),
        Set.copyOf(fallback),
        presupposes(row));
  }

  private static boolean presupposes(Resources.Row row) {
    if (!row.cell(7).isEmpty() && !row.cell(7).equals("done")) {
      throw row.wrong("has neither \"done\" nor nothing in its last column: " + row.cell(7));
    }
    return !row.cell(7).isEmpty();
  }

  private static Position.@Nullable Stance stance(String name) {
    return name.isEmpty() || name.equals("-")
        ? null
        : Position.Stance.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
