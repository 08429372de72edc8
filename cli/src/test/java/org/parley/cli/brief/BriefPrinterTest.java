// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.cli.terminal.Marks;
import org.parley.model.DateRange;
import org.parley.model.Incident;
import org.parley.model.LeftOut;
import org.parley.model.Position;
import org.parley.model.Span;
import org.parley.record.brief.Brief;
import org.parley.record.brief.BriefFilter;
import org.parley.record.brief.Shorten;
import org.parley.record.proposal.Change;

class BriefPrinterTest {
  private static final DateRange DAY =
      new DateRange(
          LocalDate.of(2023, 5, 20),
          LocalDate.of(2023, 5, 20),
          DateRange.Precision.DAY,
          DateRange.Basis.TEXT,
          null);

  private static final Brief.Scope SCOPE = new Brief.Scope(BriefFilter.ALL, null, null, List.of());
  private static final Brief.Named ARMY = new Brief.Named("army", "Northern Army");

  private static Brief.Quote quote(String words, int story, int line) {
    return new Brief.Quote(words, source(story, line));
  }

  private static Brief.Source source(int story, int line) {
    String label = "page·" + story + "·" + line;
    return new Brief.Source("aa", "aa-" + story, new Span(0, 1), line, label);
  }

  @Test
  void laysOutWhoStandsWhereAndWhoDenies() {
    Brief brief =
        new Brief(
            SCOPE,
            new Brief.Whole(
                1,
                2,
                LocalDate.of(2023, 5, 1),
                LocalDate.of(2023, 6, 1),
                3,
                Map.of("places of events", 4),
                Map.of(LeftOut.Reason.REPEAT, 5),
                "1 reprint of 1 text",
                List.of(List.of("NA", "Northern Army"))),
            List.of(
                new Brief.ProposalPart(
                    "proposal-truce",
                    "Truce in the valley",
                    List.of(new Brief.Named("mediators", "Mediators")),
                    List.of(),
                    List.of(
                        new Brief.Party(
                            ARMY,
                            List.of(
                                new Brief.Stand(
                                    List.of(),
                                    "army",
                                    Position.Stance.ACCEPTS_IF,
                                    DAY,
                                    quote("will accept the truce", 1, 4),
                                    "says General Oke",
                                    List.of(quote("the siege ends", 1, 4)),
                                    List.of())))),
                    List.of(
                        new Brief.Turn(
                            ARMY,
                            Change.Kind.HARDENED,
                            "hardened: accepts, then accepts if",
                            new Brief.Ref("p1", source(1, 2)),
                            new Brief.Ref("p2", source(1, 4)))))),
            List.of(
                new Brief.Contest(
                    "incident-1",
                    "Northern Army captured · Oru",
                    DateRange.UNKNOWN,
                    List.of(),
                    List.of(
                        new Brief.AccountLine(
                            Incident.Says.DID_NOT_HAPPEN,
                            "front",
                            "Southern Front",
                            quote("Oru has not fallen", 2, 9),
                            null,
                            List.of())))),
            List.of(),
            List.of(),
            List.of(
                new Brief.Happened(
                    null,
                    List.of(),
                    Brief.Role.ANY,
                    DAY,
                    List.of("mediators"),
                    List.of("army"),
                    "Mediators",
                    "met the army",
                    "Northern Army",
                    "Oru",
                    "",
                    2,
                    source(1, 2))),
            Map.of());

    assertThat(printed(brief, 100).lines().map(String::stripTrailing))
        .containsExactly(
            "Parley brief · 1 page, 2 stories · stories of 1 May 2023 to 1 Jun 2023",
            "",
            "PROPOSALS",
            "Truce in the valley  proposed by Mediators",
            "  Northern Army               accepts if      20 May 2023      “will accept the truce”      page·1·4",
            "                                                               says General Oke",
            "                              only if                          “the siege ends”             page·1·4",
            "  Northern Army hardened: accepts, then accepts if  page·1·2 > page·1·4",
            "",
            "CONTESTED",
            "Northern Army captured · Oru  date not told",
            "  Southern Front              did not happen                   “Oru has not fallen”         page·2·9",
            "",
            "WHAT HAPPENED  (3 events left out as history, supposition, intention or negation)",
            "  20 May 2023    Mediators: “met the army”  [Oru]  in 2 stories                           page·1·2",
            "",
            "NOT TOLD      places of events 4",
            "LEFT OUT      5 repeat",
            "ALIKE         1 reprint of 1 text",
            "NAMES JOINED  NA = Northern Army");
  }

  @Test
  void saysThatNothingWasFound() {
    Brief empty =
        new Brief(
            SCOPE,
            new Brief.Whole(0, 0, null, null, 0, Map.of(), Map.of(), "", List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    assertThat(printed(empty, 80))
        .contains("0 pages, 0 stories · dates not told")
        .contains("PROPOSALS  (none found)")
        .contains("CONTESTED  (nothing found)");
  }

  @Test
  void cutsAtAWordAndSaysSo() {
    assertThat(Shorten.to(16, "refused to hand over the city")).isEqualTo("refused to …");
  }

  private static String printed(Brief brief, int width) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    new BriefPrinter(out, new Marks(false), width, false).print(brief);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
