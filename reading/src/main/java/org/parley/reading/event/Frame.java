// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.AuxiliaryMode;
import org.parley.model.EventType;
import org.parley.model.Territory;
import org.parley.reading.Resources;
import org.parley.reading.predicate.Lexeme;
import org.parley.reading.predicate.Lexicon;
import org.parley.reading.predicate.Predicate;
import org.parley.reading.predicate.Slot;
import org.parley.reading.predicate.WordClasses;

/**
 * What a predicate tells: a row of {@code event/frames.tsv}.
 *
 * @param type event type, or null when the predicate is no event
 * @param mode PLOVER mode, or null
 * @param actor where the actor stands, best first
 * @param recipient where the recipient stands, best first
 * @param content where the content of the act stands, best first
 * @param territory what becomes of ground, or null
 * @param aux auxiliary mode that the predicate itself brings in, or null
 * @param cameo CAMEO code, or null
 * @param contexts PLOVER contexts
 * @param source file and line of the row
 */
record Frame(
    Predicate predicate,
    @Nullable EventType type,
    @Nullable String mode,
    List<Slot> actor,
    List<Slot> recipient,
    List<Slot> content,
    @Nullable Territory territory,
    @Nullable AuxiliaryMode aux,
    @Nullable String cameo,
    List<String> contexts,
    String source)
    implements Lexeme {
  private static final int COLUMNS = 11;

  /** Reads the frames; an error names file and line. */
  static Lexicon<Frame> read(Resources resources, WordClasses classes) {
    return Lexicon.read(resources, "event/frames.tsv", COLUMNS, row -> parse(row, classes));
  }

  @Override
  public boolean isMeaningful() {
    return type != null;
  }

  /** Whether the frame says that there is no recipient. */
  boolean isWithoutRecipient() {
    return !recipient.isEmpty() && recipient.get(0).kind() == Slot.Kind.NONE;
  }

  private static Frame parse(Resources.Row row, WordClasses classes) {
    List<Slot> actor = Slot.parse(row.cell(3));
    String aux = row.cell(8).toUpperCase(Locale.ROOT);
    return new Frame(
        Predicate.parse(row.cell(0), row.cell(6), classes),
        row.cell(1).equals("-") ? null : EventType.valueOf(row.cell(1)),
        orNull(row.cell(2)),
        actor.isEmpty() ? List.of(new Slot(Slot.Kind.SUBJ, "")) : actor,
        Slot.parse(row.cell(4)),
        Slot.parse(row.cell(5)),
        row.cell(7).isEmpty() ? null : Territory.valueOf(row.cell(7).toUpperCase(Locale.ROOT)),
        aux.isEmpty() ? null : AuxiliaryMode.valueOf(aux),
        orNull(row.cell(9)),
        row.cell(10).isEmpty() ? List.of() : List.of(row.cell(10).split(";")),
        row.line().file() + ":" + row.line().number());
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
