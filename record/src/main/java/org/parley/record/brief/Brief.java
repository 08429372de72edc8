// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Incident;
import org.parley.model.LeftOut;
import org.parley.model.Position;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.record.proposal.Change;
import org.parley.store.Told;

/**
 * What a brief tells, before it is laid out. Names are readable, words are verbatim, white space
 * folded. Immutable and thread-safe.
 *
 * @param scope what was asked for
 * @param whole the record that it was asked of, whatever was asked for
 * @param contests happenings with accounts that cannot all be right, latest first
 * @param accounts accounts of other happenings: those that the actor of the scope holds; in a brief
 *     of what is new, new accounts of happenings that were told before
 * @param said what the actor of the scope said, latest first; none when none was asked for
 * @param happened what happened, latest first
 * @param more how many rows were left off the lists, see {@link #shortened}
 * @param news what the reader was told before; null for a brief that does not ask
 * @param stories the stories that rows rest on, by id
 */
public record Brief(
    Scope scope,
    Whole whole,
    List<ProposalPart> proposals,
    List<Contest> contests,
    List<Contest> accounts,
    List<Said> said,
    List<Happened> happened,
    More more,
    @Nullable News news,
    Map<String, StorySource> stories) {
  public Brief {
    proposals = List.copyOf(proposals);
    contests = List.copyOf(contests);
    accounts = List.copyOf(accounts);
    said = List.copyOf(said);
    happened = List.copyOf(happened);
    stories = Collections.unmodifiableMap(new LinkedHashMap<>(stories));
  }

  /** The same brief with the stories that its rows rest on. */
  Brief withStories(Function<String, StorySource> story) {
    Map<String, StorySource> used = new TreeMap<>();
    Consumer<Source> use = source -> used.computeIfAbsent(source.story(), story);
    for (ProposalPart proposal : proposals) {
      for (Party party : proposal.parties()) {
        party.stands().forEach(stand -> use.accept(stand.quote().source()));
      }
      for (Turn turn : proposal.turns()) {
        use.accept(turn.before().source());
        use.accept(turn.after().source());
      }
    }
    for (Contest contest : Stream.concat(contests.stream(), accounts.stream()).toList()) {
      contest.accounts().forEach(account -> use.accept(account.quote().source()));
    }
    said.forEach(line -> use.accept(line.quote().source()));
    happened.forEach(line -> use.accept(line.source()));
    return new Brief(scope, whole, proposals, contests, accounts, said, happened, more, news, used);
  }

  /**
   * The same brief with lists of at most so many rows.
   *
   * @param stands for each party of a proposal
   * @param rows for each of the other lists, except the contested happenings
   */
  public Brief shortened(int stands, int rows) {
    List<ProposalPart> parts =
        proposals.stream().map(proposal -> proposal.shortened(stands)).toList();
    List<Happened> kept = new ArrayList<>();
    Map<Role, Integer> counts = new EnumMap<>(Role.class);
    for (Happened line : happened) {
      if (counts.merge(line.role(), 1, Integer::sum) <= rows) {
        kept.add(line);
      }
    }
    More left =
        new More(
            Math.max(0, accounts.size() - rows),
            Math.max(0, said.size() - rows),
            Math.max(0, counts.getOrDefault(Role.DONE_TO, 0) - rows),
            Math.max(
                0, counts.getOrDefault(Role.ANY, 0) + counts.getOrDefault(Role.DID, 0) - rows));
    return new Brief(
            scope,
            whole,
            parts,
            contests,
            accounts.stream().limit(rows).toList(),
            said.stream().limit(rows).toList(),
            kept,
            left,
            news,
            Map.of())
        .withStories(id -> Objects.requireNonNull(stories.get(id)));
  }

  /** How many rows were left off the lists. */
  public record More(int accounts, int said, int doneTo, int happened) {
    /** None. */
    public static final More NONE = new More(0, 0, 0, 0);
  }

  /**
   * What the reader of a brief of what is new was told before.
   *
   * @param reader who he is
   * @param last when he was told something last, or null when never
   * @param gone what he was told and is not in the record any more
   * @param moved what he was told and now rests on other words of a page, which say the same
   */
  public record News(
      String reader, @Nullable Instant last, List<Told> gone, Map<Told, Told> moved) {
    public News {
      gone = List.copyOf(gone);
      moved = Map.copyOf(moved);
    }
  }

  /** Something of the record, by id, and what it is called. */
  public record Named(String id, String name) {}

  /**
   * What was asked for.
   *
   * @param filter as it was given
   * @param proposal the one that was asked for, or null
   * @param actor the one that was asked for, or null
   * @param side who else's words and deeds count as his: spokesmen, leaders, members
   */
  public record Scope(
      BriefFilter filter, @Nullable Named proposal, @Nullable Named actor, List<Named> side) {
    public Scope {
      side = List.copyOf(side);
    }
  }

  /**
   * The whole record.
   *
   * @param pages number of pages
   * @param stories number of stories, reprints included
   * @param from earliest date a story was published, or null
   * @param to latest date a story was published, or null
   * @param background how many events are passed over as history, supposition, intention or
   *     negation
   * @param notTold what could not be told, and how often
   * @param leftOut what was left out of pages, by reason
   * @param alike which stories are reprints or tell one happening, or empty
   * @param joined spellings of one actor, for the actors named most
   */
  public record Whole(
      int pages,
      int stories,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int background,
      Map<String, Integer> notTold,
      Map<LeftOut.Reason, Integer> leftOut,
      String alike,
      List<List<String>> joined) {
    public Whole {
      notTold = Collections.unmodifiableMap(new LinkedHashMap<>(notTold));
      leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
      joined = List.copyOf(joined);
    }
  }

  /**
   * A story that rows rest on.
   *
   * @param label page and story, short: {@code 002·1}
   * @param title headline, or null
   * @param outlet who published it, or null
   * @param uri where the page was found
   */
  public record StorySource(
      String id,
      String page,
      String label,
      @Nullable String title,
      @Nullable String outlet,
      DateRange published,
      String uri) {}

  /**
   * A place in a page.
   *
   * @param span code points of the page's text
   * @param line of the page, from 1
   * @param label page, story and line, short: {@code 002·1·11}
   */
  public record Source(String page, String story, Span span, long line, String label) {}

  /** Words of a page. */
  public record Quote(String words, Source source) {}

  /** A row of the record and the words that it rests on. */
  public record Ref(String id, Source source) {}

  /**
   * A proposal and where parties stand on it.
   *
   * @param turns what changed, by party and time
   */
  public record ProposalPart(
      String id,
      String name,
      List<Named> proposedBy,
      List<Named> backedBy,
      List<Party> parties,
      List<Turn> turns) {
    public ProposalPart {
      proposedBy = List.copyOf(proposedBy);
      backedBy = List.copyOf(backedBy);
      parties = List.copyOf(parties);
      turns = List.copyOf(turns);
    }

    ProposalPart shortened(int stands) {
      return new ProposalPart(
          id,
          name,
          proposedBy,
          backedBy,
          parties.stream().map(party -> party.shortened(stands)).toList(),
          turns);
    }
  }

  /**
   * What changed in where a side stands.
   *
   * @param what in words: "changed sides: accepts, then rejects"
   * @param before the earlier position
   * @param beforeDate its date
   * @param after the later one
   * @param afterDate its date
   */
  public record Turn(
      Named side,
      Change.Kind kind,
      String what,
      Ref before,
      DateRange beforeDate,
      Ref after,
      DateRange afterDate) {}

  /**
   * A party and its stances, latest first.
   *
   * @param party the side: a spokesman's stance is his side's
   * @param more how many stances were left off
   */
  public record Party(Named party, List<Stand> stands, int more) {
    public Party {
      stands = List.copyOf(stands);
    }

    Party shortened(int most) {
      return new Party(
          party, stands.stream().limit(most).toList(), Math.max(0, stands.size() - most));
    }
  }

  /**
   * A stance with its words.
   *
   * @param positions the position; several when they tell the same in the same words
   * @param actor id of the actor of the positions: the party, or who speaks for it
   * @param says who says so: "said X, its spokesperson", "says X, through Y", or empty
   */
  public record Stand(
      List<Ref> positions,
      String actor,
      Position.Stance stance,
      DateRange date,
      Quote quote,
      String says,
      List<Quote> conditions,
      List<Quote> reasons) {
    public Stand {
      positions = List.copyOf(positions);
      conditions = List.copyOf(conditions);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A happening and what is said of it.
   *
   * @param id of the incident
   * @param events the events that tell it, by their cues
   */
  public record Contest(
      String id, String title, DateRange date, List<Ref> events, List<AccountLine> accounts) {
    public Contest {
      events = List.copyOf(events);
      accounts = List.copyOf(accounts);
    }
  }

  /**
   * What one holder says of it.
   *
   * @param holder id of the actor, or null when the page names none that the record knows
   * @param name who he is
   * @param event id of the event that the words tell, or null
   * @param evidence the sentences that it rests on
   */
  public record AccountLine(
      Incident.Says says,
      @Nullable String holder,
      String name,
      Quote quote,
      @Nullable String event,
      List<Source> evidence) {
    public AccountLine {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * What an actor said.
   *
   * @param cue the words that attribute it where the quote does not begin with them, or empty
   * @param through through whom it is known, or empty
   * @param quote the words that attribute it and what was said
   */
  public record Said(
      String id,
      Named speaker,
      DateRange date,
      Statement.Form form,
      String cue,
      String through,
      Quote quote) {}

  /**
   * Something that happened.
   *
   * @param incident its id, or null for an event of no incident
   * @param events the events that tell it, by their cues
   * @param role how the actor of the scope stands to it
   * @param actors ids of those who did it, as far as the record knows them
   * @param recipients ids of those to whom it was done, as far as the record knows them
   * @param who names of those who did it, or empty
   * @param words the words that tell it
   * @param whom names of those to whom it was done, or empty
   * @param place where, or empty
   * @param says who says so, or empty when the outlet does
   * @param outlets how many independent stories tell it
   * @param accounts what is said of it
   */
  public record Happened(
      @Nullable String incident,
      List<Ref> events,
      Role role,
      DateRange date,
      List<String> actors,
      List<String> recipients,
      String who,
      String words,
      String whom,
      String place,
      String says,
      int outlets,
      List<AccountLine> accounts,
      Source source) {
    public Happened {
      accounts = List.copyOf(accounts);
      events = List.copyOf(events);
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }

    /** Who did it, and the words that tell it, in quotation marks. */
    public String what() {
      String quoted = "“" + words + "”";
      return who.isEmpty() ? quoted : who + ": " + quoted;
    }
  }

  /** How the actor that was asked for stands to what happened. */
  public enum Role {
    /** No actor was asked for. */
    ANY,
    /** He did it. */
    DID,
    /** It was done to him. */
    DONE_TO
  }
}
