// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The 16 columns of GDELT 2.0's mentions. */
final class GdeltMentions {
  /** GDELT's types of identifiers. */
  private static final int WEB = 1;

  private static final int CITATION = 2;

  /** What GDELT writes where an actor is not in the text. */
  private static final int NOWHERE = -1;

  private GdeltMentions() {}

  /** The columns in GDELT's order. */
  static List<Column<GdeltMention>> columns() {
    return List.of(
        new Column<>("GLOBALEVENTID", row -> row.dyad().id()),
        new Column<>("EventTimeDate", row -> GdeltEvents.added(row.dyad().happening())),
        new Column<>(
            "MentionTimeDate",
            row -> Dates.published(row.telling().story()).map(Dates::midnight).orElse(null)),
        new Column<>("MentionType", row -> row.telling().isOfTheWeb() ? WEB : CITATION),
        new Column<>("MentionSourceName", row -> row.telling().source()),
        new Column<>("MentionIdentifier", row -> row.telling().uri()),
        Column.empty("SentenceID"),
        new Column<>("Actor1CharOffset", row -> offset(row.dyad().actor(), row.telling().actors())),
        new Column<>(
            "Actor2CharOffset", row -> offset(row.dyad().recipient(), row.telling().recipients())),
        new Column<>("ActionCharOffset", row -> row.telling().event().cue().start()),
        new Column<>("InRawText", row -> 1),
        Column.empty("Confidence"),
        new Column<>("MentionDocLen", row -> row.telling().length()),
        Column.empty("MentionDocTone"),
        Column.empty("MentionDocTranslationInfo"),
        new Column<>("Extras", row -> row.telling().evidence()));
  }

  private static int offset(@Nullable Party wanted, List<Party> told) {
    return wanted == null
        ? NOWHERE
        : told.stream()
            .filter(party -> party.key().equals(wanted.key()))
            .map(party -> party.ref().start())
            .findFirst()
            .orElse(NOWHERE);
  }
}
