// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.cli.terminal.Marks;
import org.parley.model.DateRange;
import org.parley.model.Incident;
import org.parley.record.brief.Brief;
import org.parley.record.brief.Shorten;

/** Lays a brief out in columns: party, stance, date, words, source. */
final class BriefPrinter {
  private static final int PARTY = 28;
  private static final int STANCE = 16;
  private static final int DATE = 15;
  private static final int LEAST_WORDS = 24;
  private static final int MOST_HAPPENED = 25;
  private static final int MOST_STANDS = 4;

  private final PrintStream out;
  private final Marks marks;
  private final int width;
  private final boolean all;

  /**
   * @param width columns a line may have
   * @param all whether long lists are printed whole
   */
  BriefPrinter(PrintStream out, Marks marks, int width, boolean all) {
    this.out = out;
    this.marks = marks;
    this.width = width;
    this.all = all;
  }

  void print(Brief brief) {
    out.println(marks.heading(title(brief)));
    proposals(brief.proposals());
    contests(brief.contests());
    happened(brief);
    foot(brief);
  }

  private static String title(Brief brief) {
    String span =
        brief.whole().from() == null || brief.whole().to() == null
            ? "dates not told"
            : "stories of "
                + DateWords.of(brief.whole().from())
                + " to "
                + DateWords.of(brief.whole().to());
    return "Parley brief · "
        + count(brief.whole().pages(), "page", "pages")
        + ", "
        + count(brief.whole().stories(), "story", "stories")
        + " · "
        + span;
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private void proposals(List<Brief.ProposalPart> proposals) {
    section("PROPOSALS", proposals.isEmpty() ? "none found" : "");
    for (Brief.ProposalPart proposal : proposals) {
      StringBuilder head = new StringBuilder(marks.heading(proposal.name()));
      if (!proposal.proposedBy().isEmpty()) {
        head.append("  proposed by ").append(names(proposal.proposedBy()));
      }
      if (!proposal.backedBy().isEmpty()) {
        head.append(proposal.proposedBy().isEmpty() ? "  " : "; ")
            .append("backed by ")
            .append(names(proposal.backedBy()));
      }
      out.println(head);
      proposal.parties().forEach(this::party);
      for (Brief.Turn turn : proposal.turns()) {
        out.println(
            "  "
                + turn.side().name()
                + " "
                + turn.what()
                + "  "
                + marks.faint(
                    turn.before().source().label() + " > " + turn.after().source().label()));
      }
    }
  }

  private void party(Brief.Party party) {
    String name = party.party().name();
    int shown = 0;
    for (Brief.Stand stand : party.stands()) {
      if (!all && shown++ >= MOST_STANDS) {
        out.println(
            " ".repeat(2 + PARTY)
                + marks.faint("and " + (party.stands().size() - MOST_STANDS) + " more: --all"));
        break;
      }
      row(
          name,
          stand.stance().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          DateWords.of(stand.date()),
          stand.quote());
      name = "";
      if (!stand.says().isEmpty()) {
        out.println(" ".repeat(4 + PARTY + STANCE + DATE) + marks.faint(stand.says()));
      }
      stand.conditions().forEach(condition -> row("", "only if", "", condition));
      stand.reasons().forEach(reason -> row("", "because", "", reason));
    }
  }

  private void contests(List<Brief.Contest> contests) {
    section("CONTESTED", contests.isEmpty() ? "nothing found" : "");
    for (Brief.Contest contest : contests) {
      out.println(
          marks.heading(cut(contest.title(), width - DATE - 2))
              + "  "
              + marks.faint(DateWords.of(contest.date())));
      for (Brief.AccountLine account : contest.accounts()) {
        row(account.name(), says(account.says()), "", account.quote());
      }
    }
  }

  private static String says(Incident.Says says) {
    return switch (says) {
      case HAPPENED -> "happened";
      case DID_NOT_HAPPEN -> "did not happen";
      case DIFFERS -> "tells otherwise";
    };
  }

  private void happened(Brief brief) {
    int shown = all ? brief.happened().size() : Math.min(MOST_HAPPENED, brief.happened().size());
    String rest =
        shown < brief.happened().size()
            ? shown + " of " + brief.happened().size() + ", the latest; the rest: --all"
            : "";
    String background =
        brief.whole().background() == 0
            ? ""
            : count(brief.whole().background(), "event", "events")
                + " left out as history, supposition, intention or negation";
    section(
        "WHAT HAPPENED", rest + (rest.isEmpty() || background.isEmpty() ? "" : "; ") + background);
    for (Brief.Happened happened : brief.happened().subList(0, shown)) {
      happened(happened);
    }
  }

  private void happened(Brief.Happened line) {
    int room = width - 2 - DATE - 2 - line.source().label().length() - 2;
    String extra =
        (line.place().isEmpty() ? "" : "  [" + line.place() + "]")
            + (line.says().isEmpty() ? "" : "  " + cut(line.says(), room / 3))
            + (line.outlets() > 1 ? "  in " + line.outlets() + " stories" : "");
    String what = cut(line.what(), Math.max(LEAST_WORDS, room - extra.length()));
    String left = cut(what + extra, room);
    out.println(
        "  "
            + pad(date(line.date()), DATE - 1)
            + " "
            + pad(left, room)
            + "  "
            + marks.faint(line.source().label()));
  }

  private static String date(DateRange date) {
    return date.isKnown() ? DateWords.of(date) : "–";
  }

  private void foot(Brief brief) {
    out.println();
    line(
        "NOT TOLD",
        brief.whole().notTold().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(" · ")));
    line(
        "LEFT OUT",
        brief.whole().leftOut().entrySet().stream()
            .map(
                entry ->
                    entry.getValue()
                        + " "
                        + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(" · ")));
    line("ALIKE", brief.whole().alike());
    line(
        "NAMES JOINED",
        brief.whole().joined().stream()
            .map(names -> String.join(" = ", names))
            .collect(Collectors.joining(" · ")));
  }

  private void line(String head, String text) {
    if (!text.isEmpty()) {
      out.println(marks.heading(pad(head, 14)) + text);
    }
  }

  private void section(String head, String note) {
    out.println();
    out.println(marks.heading(head) + (note.isEmpty() ? "" : "  " + marks.faint("(" + note + ")")));
  }

  private void row(String party, String stance, String date, Brief.Quote quote) {
    int used = 2 + PARTY + STANCE + DATE + 2;
    int room = Math.max(LEAST_WORDS, width - used - quote.source().label().length() - 2);
    out.println(
        "  "
            + pad(cut(party, PARTY - 1), PARTY)
            + pad(stance, STANCE)
            + pad(date, DATE)
            + "  "
            + pad("“" + cut(quote.words(), room - 2) + "”", room)
            + "  "
            + marks.faint(quote.source().label()));
  }

  private static String pad(String text, int columns) {
    int length = text.codePointCount(0, text.length());
    return length >= columns ? text : text + " ".repeat(columns - length);
  }

  private static String cut(String text, int columns) {
    return Shorten.to(columns, text);
  }

  private static String names(List<Brief.Named> actors) {
    return actors.stream().map(Brief.Named::name).collect(Collectors.joining(", "));
  }
}
