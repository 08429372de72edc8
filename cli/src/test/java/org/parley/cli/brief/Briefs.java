// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.parley.model.DateRange;
import org.parley.model.Incident;
import org.parley.model.LeftOut;
import org.parley.model.Position;
import org.parley.model.Span;
import org.parley.record.brief.Brief;
import org.parley.record.brief.BriefFilter;
import org.parley.record.proposal.Change;

/** A small brief with a row of each kind; every text of a page in it can be given. */
final class Briefs {
  private static final DateRange DAY =
      new DateRange(
          LocalDate.of(2023, 5, 20),
          LocalDate.of(2023, 5, 20),
          DateRange.Precision.DAY,
          DateRange.Basis.TEXT,
          null);

  private Briefs() {}

  /** A truce in the valley, and a town that fell or did not. */
  static Brief small() {
    return of(
        "Truce in the valley",
        "Northern Army",
        "will accept the truce",
        "River Gazette",
        "https://gazette.example/truce?a=1");
  }

  static Brief of(String proposal, String actor, String words, String outlet, String uri) {
    Brief.Named army = new Brief.Named("army", actor);
    return new Brief(
        new Brief.Scope(BriefFilter.ALL, null, null, List.of()),
        new Brief.Whole(
            1,
            2,
            LocalDate.of(2023, 5, 1),
            LocalDate.of(2023, 6, 1),
            3,
            Map.of("places of events", 4),
            Map.of(LeftOut.Reason.REPEAT, 5),
            "",
            List.of(List.of("NA", actor))),
        List.of(
            new Brief.ProposalPart(
                "proposal-truce",
                proposal,
                List.of(new Brief.Named("mediators", "Mediators")),
                List.of(),
                List.of(
                    new Brief.Party(
                        army,
                        List.of(
                            new Brief.Stand(
                                List.of(),
                                "army",
                                Position.Stance.ACCEPTS_IF,
                                DateRange.UNKNOWN,
                                quote(words, 4),
                                "says General Oke",
                                List.of(quote("the siege ends", 4)),
                                List.of())),
                        1)),
                List.of(
                    new Brief.Turn(
                        army,
                        Change.Kind.HARDENED,
                        "hardened: accepts, then accepts if",
                        new Brief.Ref("p1", source(2)),
                        DAY,
                        new Brief.Ref("p2", source(4)),
                        DateRange.UNKNOWN)))),
        List.of(
            new Brief.Contest(
                "incident-1",
                actor + " captured · Oru",
                DAY,
                List.of(new Brief.Ref("e1", source(9))),
                List.of(
                    account(Incident.Says.HAPPENED, actor, "Oru is ours", 7),
                    account(Incident.Says.HAPPENED, actor, "we hold Oru", 8),
                    account(Incident.Says.DID_NOT_HAPPEN, "Southern Front", words, 9)))),
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
                words,
                actor,
                "Oru",
                "says General Oke",
                2,
                List.of(),
                source(2))),
        new Brief.More(0, 0, 0, 6),
        null,
        Map.of("aa-1", new Brief.StorySource("aa-1", "aa", "page·1", words, outlet, DAY, uri)));
  }

  private static Brief.AccountLine account(
      Incident.Says says, String name, String words, int line) {
    return new Brief.AccountLine(says, "x", name, quote(words, line), null, List.of());
  }

  private static Brief.Quote quote(String words, int line) {
    return new Brief.Quote(words, source(line));
  }

  private static Brief.Source source(int line) {
    return new Brief.Source("aa", "aa-1", new Span(0, 1), line, "page·1·" + line);
  }
}
