// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.cli.brief.Sheet.Block;
import org.parley.cli.brief.Sheet.Columns;
import org.parley.cli.brief.Sheet.Fact;
import org.parley.cli.brief.Sheet.Row;
import org.parley.cli.brief.Sheet.Section;
import org.parley.cli.brief.Sheet.Words;
import org.parley.model.DateRange;
import org.parley.model.Incident;
import org.parley.record.brief.Brief;
import org.parley.store.Told;

/** Puts a brief into the words of a reader. Of one brief. */
final class SheetMaker {
  private static final int LONGEST_WORDS = 1_000;
  private static final String ALL = "--all";

  private final Brief brief;
  private final boolean foldsAccounts;
  private final Map<String, Integer> index = new LinkedHashMap<>();

  private SheetMaker(Brief brief, boolean foldsAccounts) {
    this.brief = brief;
    this.foldsAccounts = foldsAccounts;
    brief.stories().keySet().stream()
        .sorted(
            Comparator.comparing(id -> brief.stories().get(id) == null ? "" : story(id).label()))
        .forEach(id -> index.put(id, index.size()));
  }

  /**
   * @param all whether further accounts of one holder are told too
   */
  static Sheet of(Brief brief, boolean all) {
    return new SheetMaker(brief, !all).sheet();
  }

  private Brief.StorySource story(String id) {
    return Objects.requireNonNull(brief.stories().get(id), id);
  }

  private Sheet sheet() {
    List<Section> sections = new ArrayList<>();
    sections.add(proposals());
    sections.add(
        accounts(
            "contested",
            brief.news() == null ? "Contested" : "Newly contested",
            brief.contests(),
            0));
    boolean hasActor = brief.scope().actor() != null;
    if (!brief.accounts().isEmpty()) {
      String heading =
          brief.news() == null ? "Accounts by " + actor() : "New accounts of what was told before";
      sections.add(accounts("accounts", heading, brief.accounts(), brief.more().accounts()));
    }
    if (hasActor) {
      sections.add(said());
      sections.add(happened("did", "What " + actor() + " did", Brief.Role.DID));
      sections.add(happened("done-to", "What was done to " + actor(), Brief.Role.DONE_TO));
    } else {
      sections.add(happened("happened", "What happened", Brief.Role.ANY));
    }
    if (brief.news() != null && !brief.news().gone().isEmpty()) {
      sections.add(gone(brief.news().gone()));
    }
    return new Sheet(title(), lead(), sections, facts(), stories());
  }

  private String actor() {
    Brief.Named actor = brief.scope().actor();
    return actor == null ? "" : actor.name();
  }

  private String title() {
    Brief.Scope scope = brief.scope();
    List<String> parts = new ArrayList<>();
    parts.add(brief.news() == null ? "Parley brief" : "Parley brief: what is new");
    if (scope.proposal() != null) {
      parts.add(scope.proposal().name());
    }
    if (scope.actor() != null) {
      parts.add(scope.actor().name());
    }
    return String.join(" · ", parts);
  }

  private List<String> lead() {
    Brief.Whole whole = brief.whole();
    List<String> lead = new ArrayList<>();
    String span =
        whole.from() == null || whole.to() == null
            ? "dates not told"
            : "stories of " + DateWords.of(whole.from()) + " to " + DateWords.of(whole.to());
    lead.add(
        count(whole.pages(), "page", "pages")
            + ", "
            + count(whole.stories(), "story", "stories")
            + " · "
            + span);
    Brief.Scope scope = brief.scope();
    if (scope.filter().since() != null) {
      lead.add("since " + DateWords.of(scope.filter().since()));
    }
    if (!scope.filter().on().isEmpty()) {
      lead.add("on “" + String.join(" ", scope.filter().on()) + "”");
    }
    if (!scope.side().isEmpty()) {
      lead.add(
          "with "
              + scope.side().stream()
                  .map(Brief.Named::name)
                  .distinct()
                  .collect(Collectors.joining(", ")));
    }
    if (brief.news() != null) {
      lead.add(
          brief.news().last() == null
              ? "told to " + brief.news().reader() + " for the first time"
              : "not told to "
                  + brief.news().reader()
                  + " until "
                  + DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
                      .format(
                          LocalDateTime.ofInstant(brief.news().last(), ZoneId.systemDefault())));
    }
    return lead;
  }

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private Section proposals() {
    List<Block> blocks = new ArrayList<>();
    for (Brief.ProposalPart part : brief.proposals()) {
      List<Row> rows = new ArrayList<>();
      for (Brief.Party party : part.parties()) {
        String who = party.party().name();
        for (Brief.Stand stand : party.stands()) {
          rows.add(
              new Row(
                  who,
                  lower(stand.stance()),
                  when(stand.date(), stand.quote().source()),
                  words(stand.quote()),
                  stand.says().isEmpty() ? List.of() : List.of(stand.says()),
                  sources(stand.quote().source())));
          stand.conditions().forEach(quote -> rows.add(row("only if", quote)));
          stand.reasons().forEach(quote -> rows.add(row("because", quote)));
          who = "";
        }
        if (party.more() > 0) {
          rows.add(
              new Row(
                  "",
                  "",
                  "",
                  new Words("and " + party.more() + " more: " + ALL, false),
                  List.of(),
                  List.of()));
        }
      }
      part.turns().forEach(turn -> rows.add(row(turn)));
      blocks.add(new Block(part.name(), about(part), rows, ""));
    }
    String none = brief.news() == null ? "none found" : "nothing new";
    return new Section(
        "proposals", "Proposals", blocks.isEmpty() ? none : "", Columns.STANCES, blocks);
  }

  private static String about(Brief.ProposalPart part) {
    return Stream.of(by("proposed by ", part.proposedBy()), by("backed by ", part.backedBy()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String by(String verb, List<Brief.Named> actors) {
    return actors.isEmpty()
        ? ""
        : verb + actors.stream().map(Brief.Named::name).collect(Collectors.joining(", "));
  }

  private Row row(String what, Brief.Quote quote) {
    return new Row("", what, "", words(quote), List.of(), sources(quote.source()));
  }

  private Row row(Brief.Turn turn) {
    String before = when(turn.beforeDate(), turn.before().source());
    String after = when(turn.afterDate(), turn.after().source());
    return new Row(
        turn.side().name(),
        "",
        "",
        new Words("→ " + turn.what() + " (" + before + " → " + after + ")", false),
        List.of(),
        sources(turn.before().source(), turn.after().source()));
  }

  private Section accounts(String id, String heading, List<Brief.Contest> contests, int more) {
    List<Block> blocks = new ArrayList<>();
    for (Brief.Contest contest : contests) {
      Map<String, List<Brief.AccountLine>> byHolder = new LinkedHashMap<>();
      for (Brief.AccountLine line : contest.accounts()) {
        String key = foldsAccounts ? line.says() + line.name() : String.valueOf(byHolder.size());
        byHolder.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
      }
      List<Row> rows = new ArrayList<>();
      for (List<Brief.AccountLine> lines : byHolder.values()) {
        Brief.AccountLine first = lines.get(0);
        List<String> notes =
            lines.size() == 1
                ? List.of()
                : List.of(
                    "and "
                        + (lines.size() - 1)
                        + " more: "
                        + lines.stream()
                            .skip(1)
                            .limit(3)
                            .map(line -> line.quote().source().label())
                            .collect(Collectors.joining(", "))
                        + (lines.size() > 4 ? ", …" : ""));
        rows.add(
            new Row(
                first.name(),
                says(first.says()),
                "",
                words(first.quote()),
                notes,
                sources(first.quote().source())));
      }
      String date = when(contest.date(), contest.events().get(0).source());
      blocks.add(new Block(contest.title(), date, rows, ""));
    }
    String none = brief.news() == null ? "nothing found" : "nothing new";
    String note = blocks.isEmpty() ? none : rest(blocks.size(), more);
    return new Section(id, heading, note, Columns.ACCOUNTS, blocks);
  }

  private static String says(Incident.Says says) {
    return switch (says) {
      case HAPPENED -> "happened";
      case DID_NOT_HAPPEN -> "did not happen";
      case DIFFERS -> "tells otherwise";
    };
  }

  private Section said() {
    List<Row> rows = new ArrayList<>();
    for (Brief.Said said : brief.said()) {
      String self = brief.scope().actor() == null ? "" : brief.scope().actor().id();
      List<String> notes = new ArrayList<>();
      if (!said.cue().isEmpty()) {
        notes.add("“" + said.cue() + "”");
      }
      if (!said.through().isEmpty()) {
        notes.add("through " + said.through());
      }
      rows.add(
          new Row(
              said.speaker().id().equals(self) ? "" : said.speaker().name(),
              "",
              when(said.date(), said.quote().source()),
              words(said.quote()),
              notes,
              sources(said.quote().source())));
    }
    return events("said", "What " + actor() + " said", rows, brief.more().said(), "");
  }

  private Section happened(String id, String heading, Brief.Role role) {
    List<Row> rows = new ArrayList<>();
    for (Brief.Happened line : brief.happened()) {
      if (line.role() == role) {
        List<String> notes = new ArrayList<>();
        if (!line.place().isEmpty()) {
          notes.add("[" + line.place() + "]");
        }
        if (!line.says().isEmpty()) {
          notes.add(line.says());
        }
        if (line.outlets() > 1) {
          notes.add("in " + line.outlets() + " stories");
        }
        rows.add(
            new Row(
                line.who(),
                "",
                when(line.date(), line.source()),
                new Words(Clean.text(line.words(), LONGEST_WORDS), true),
                notes,
                sources(line.source())));
      }
    }
    String background =
        brief.whole().background() == 0 || brief.news() != null || role == Brief.Role.DONE_TO
            ? ""
            : count(brief.whole().background(), "event", "events")
                + " of the record left out as history, supposition, intention or negation";
    int more = role == Brief.Role.DONE_TO ? brief.more().doneTo() : brief.more().happened();
    return events(id, heading, rows, more, background);
  }

  private Section events(String id, String heading, List<Row> rows, int more, String left) {
    String none = brief.news() == null ? "nothing found" : "nothing new";
    String note =
        Stream.of(rows.isEmpty() ? none : rest(rows.size(), more), left)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    List<Block> blocks = rows.isEmpty() ? List.of() : List.of(new Block("", "", rows, ""));
    return new Section(id, heading, note, Columns.EVENTS, blocks);
  }

  private static String rest(int shown, int more) {
    return more == 0 ? "" : shown + " of " + (shown + more) + ", the latest; the rest: " + ALL;
  }

  private static Section gone(List<Told> gone) {
    List<Row> rows =
        gone.stream()
            .map(
                told ->
                    new Row(
                        "",
                        kind(told.kind()),
                        "told "
                            + DateWords.of(
                                LocalDateTime.ofInstant(told.at(), ZoneId.systemDefault())
                                    .toLocalDate()),
                        new Words(told.words(), false),
                        List.of(),
                        List.of()))
            .toList();
    return new Section(
        "gone",
        "No longer in the record",
        "told before; taken back by another reading or a correction",
        Columns.GONE,
        List.of(new Block("", "", rows, "")));
  }

  private static String kind(String kind) {
    return kind.equals("contest") ? "no longer contested" : kind;
  }

  private List<Fact> facts() {
    Brief.Whole whole = brief.whole();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Not told",
            whole.notTold().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList()));
    facts.add(
        new Fact(
            "Left out",
            whole.leftOut().entrySet().stream()
                .map(entry -> entry.getValue() + " " + lower(entry.getKey()))
                .toList()));
    facts.add(new Fact("Alike", whole.alike().isEmpty() ? List.of() : List.of(whole.alike())));
    facts.add(
        new Fact(
            "Names joined",
            whole.joined().stream().map(names -> String.join(" = ", names)).toList()));
    facts.removeIf(fact -> fact.parts().isEmpty());
    return facts;
  }

  private List<Sheet.Story> stories() {
    return index.keySet().stream()
        .map(this::story)
        .map(
            story ->
                new Sheet.Story(
                    story.label(),
                    story.title() == null ? "" : story.title(),
                    story.outlet() == null ? "" : story.outlet(),
                    story.published().isKnown() ? DateWords.of(story.published()) : "",
                    address(story.uri())))
        .toList();
  }

  /** An address of the web; of a file its name alone, for a brief is given to others. */
  private static String address(String uri) {
    boolean isWeb =
        uri.regionMatches(true, 0, "http://", 0, 7) || uri.regionMatches(true, 0, "https://", 0, 8);
    return isWeb ? uri : uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  }

  /** The date, or the day on which its story told it, said to be one. */
  private String when(DateRange date, Brief.Source source) {
    if (date.isKnown()) {
      return DateWords.of(date);
    }
    DateRange published =
        brief.stories().containsKey(source.story())
            ? story(source.story()).published()
            : DateRange.UNKNOWN;
    return published.isKnown() ? "told " + DateWords.of(published) : "date not told";
  }

  private static Words words(Brief.Quote quote) {
    return new Words(Clean.text(quote.words(), LONGEST_WORDS), true);
  }

  private List<Sheet.Source> sources(Brief.Source... sources) {
    return Stream.of(sources)
        .map(source -> new Sheet.Source(source.label(), index.getOrDefault(source.story(), 0)))
        .distinct()
        .toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
