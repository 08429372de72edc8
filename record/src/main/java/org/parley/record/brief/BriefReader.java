// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.LeftOut;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Page;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.record.brief.Brief.Contest;
import org.parley.record.brief.Brief.Happened;
import org.parley.record.brief.Brief.Named;
import org.parley.record.brief.Brief.ProposalPart;
import org.parley.record.brief.Brief.Said;
import org.parley.record.brief.Brief.Scope;
import org.parley.record.brief.Brief.Whole;
import org.parley.record.likeness.Alike;
import org.parley.record.proposal.Sides;
import org.parley.record.proposal.Tracks;
import org.parley.store.Kind;
import org.parley.store.Store;
import org.parley.store.Told;

/** Makes briefs of a merged record. Reads the store, changes nothing. */
public final class BriefReader {
  private static final int MOST_JOINED = 8;
  private static final Subject NOBODY = new Subject("", Map.of(), Set.of());

  private final Sources sources;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final List<Page> pages;
  private final List<Story> stories;
  private final List<Statement> statements;
  private final List<Proposal> proposals;
  private final List<Position> positions;
  private final List<Incident> incidents;
  private final Sides sides;

  private BriefReader(Store store) {
    this.pages = store.all(Kind.PAGES);
    this.stories = store.all(Kind.STORIES);
    this.statements = store.all(Kind.STATEMENTS);
    this.proposals = store.all(Kind.PROPOSALS);
    this.positions = store.all(Kind.POSITIONS);
    this.incidents = store.all(Kind.INCIDENTS);
    this.sources = new Sources(pages, stories);
    store.forEach(Kind.ACTORS, actor -> actors.put(actor.id(), actor));
    store.forEach(Kind.EVENTS, event -> events.put(event.id(), event));
    this.sides = new Sides(actors.values());
  }

  /**
   * The brief of a store whose merge is not pending.
   *
   * @throws IllegalArgumentException when the record has no proposal or actor of the filter's ids
   */
  public static Brief read(Store store, BriefFilter filter) {
    List<Brief> read = new ArrayList<>();
    store.snapshot(() -> read.add(new BriefReader(store).brief(filter)));
    return read.get(0);
  }

  private Brief brief(BriefFilter filter) {
    RecordWords words = new RecordWords(actors, sources);
    Scope scope = scope(filter, words);
    Subject subject = Subject.of(filter, proposals, positions, wanted(scope));
    ContestReader contests = new ContestReader(filter, subject, words, events);
    List<ProposalPart> parts =
        new ProposalReader(filter, subject, words, tracks()).proposals(proposals, positions);
    List<Contest> contested = contests.contests(incidents);
    List<Contest> accounts = contests.accounts(incidents);
    List<Said> said = new SaidReader(filter, subject, words).said(statements);
    List<Happened> happened =
        new HappenedReader(filter, subject, words, events, contests).happened(incidents);
    Brief brief =
        new Brief(
            scope,
            whole(),
            parts,
            contested,
            accounts,
            said,
            happened,
            Brief.More.NONE,
            null,
            Map.of());
    return brief.withStories(sources::of);
  }

  /**
   * What of a brief a reader was not told before, and what he was told and is gone. What is gone is
   * told only where it can be told that it was asked for: without a day, a proposal and an actor.
   *
   * @param reader a name of the reader's own
   * @throws IllegalArgumentException as {@link #read}
   */
  public static Brief news(Store store, BriefFilter filter, String reader) {
    List<Brief> read = new ArrayList<>();
    store.snapshot(() -> read.add(new BriefReader(store).news(filter, reader, store.told(reader))));
    return read.get(0);
  }

  private Brief news(BriefFilter filter, String reader, List<Told> told) {
    Brief asked = brief(filter);
    Brief everything = filter.equals(BriefFilter.ALL) ? asked : brief(BriefFilter.ALL);
    Set<Told> present = new TreeSet<>(Told.ORDER);
    present.addAll(TellingKeys.of(everything));
    RecordWords words = new RecordWords(actors, sources);
    for (Statement statement : statements) {
      present.addAll(TellingKeys.of(new SaidReader(filter, NOBODY, words).said(statement)));
    }
    ContestReader contests =
        new ContestReader(
            filter, Subject.of(filter, proposals, positions, wanted(asked.scope())), words, events);
    return new NewsFinder(told, present, canonicalActors())
        .news(asked, contests.all(incidents), reader)
        .withStories(sources::of);
  }

  /**
   * Keeps that the reader of a brief of what is new was told what stands in it.
   *
   * @param told as it was printed
   * @throws IllegalArgumentException when it does not tell what is new
   */
  public static void tell(Store store, Brief told, Instant at) {
    NewsFinder.tell(store, told, at);
  }

  private Map<String, String> canonicalActors() {
    Map<String, String> canonical = new HashMap<>();
    for (Actor actor : actors.values()) {
      for (Actor.Join join : actor.joins()) {
        canonical.put(join.id(), actor.id());
        canonical.put(join.to(), actor.id());
      }
    }
    actors.keySet().forEach(id -> canonical.put(id, id));
    return canonical;
  }

  private static Set<String> wanted(Scope scope) {
    Set<String> wanted = new TreeSet<>();
    if (scope.actor() != null) {
      wanted.add(scope.actor().id());
      scope.side().forEach(member -> wanted.add(member.id()));
    }
    return wanted;
  }

  private Scope scope(BriefFilter filter, RecordWords words) {
    Named proposal = null;
    if (filter.proposal() != null) {
      proposal =
          proposals.stream()
              .filter(one -> one.id().equals(filter.proposal()))
              .map(one -> new Named(one.id(), one.name()))
              .findFirst()
              .orElseThrow(() -> missing("proposal", filter.proposal()));
    }
    Named actor = null;
    List<Named> side = List.of();
    if (filter.actor() != null) {
      if (!actors.containsKey(filter.actor())) {
        throw missing("actor", filter.actor());
      }
      actor = words.named(filter.actor());
      side =
          actors.keySet().stream()
              .filter(id -> !id.equals(filter.actor()) && sides.of(id).equals(filter.actor()))
              .map(words::named)
              .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
              .toList();
    }
    return new Scope(filter, proposal, actor, side);
  }

  private static IllegalArgumentException missing(String kind, @Nullable String id) {
    return new IllegalArgumentException("the record has no " + kind + " " + id);
  }

  private Whole whole() {
    LocalDate from = null;
    LocalDate to = null;
    for (Story story : stories) {
      LocalDate first = story.published().from();
      LocalDate last = story.published().to();
      from = first != null && (from == null || first.isBefore(from)) ? first : from;
      to = last != null && (to == null || last.isAfter(to)) ? last : to;
    }
    return new Whole(
        pages.size(),
        stories.size(),
        from,
        to,
        (int) events.values().stream().filter(HappenedReader::isBackground).count(),
        notTold(),
        leftOut(),
        alike(),
        joined());
  }

  private Tracks tracks() {
    return new Tracks(
        sides,
        new Tracks.Stories() {
          @Override
          public String words(String story, Span span) {
            return sources.words(story, span.start(), span.end());
          }

          @Override
          public DateRange published(String story) {
            return sources.published(story);
          }
        });
  }

  private Map<String, Integer> notTold() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(
        "published dates of stories",
        (int) stories.stream().filter(story -> !story.published().isKnown()).count());
    counts.put(
        "dates of events",
        (int) events.values().stream().filter(event -> !event.date().isKnown()).count());
    counts.put(
        "places of events",
        (int) events.values().stream().filter(event -> event.place() == null).count());
    counts.put(
        "speakers of quotations",
        (int) statements.stream().filter(statement -> statement.speaker() == null).count());
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private Map<LeftOut.Reason, Integer> leftOut() {
    Map<LeftOut.Reason, Integer> counts = new EnumMap<>(LeftOut.Reason.class);
    for (Page page : pages) {
      for (LeftOut leftOut : page.leftOut()) {
        counts.merge(leftOut.reason(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private String alike() {
    List<Group> groups =
        stories.stream()
            .map(
                story ->
                    new Group(
                        story.group(), story.firstInGroup(), story.cluster(), story.reprint()))
            .toList();
    return Alike.of(groups).text();
  }

  private List<List<String>> joined() {
    return actors.values().stream()
        .filter(actor -> actor.aliases().size() > 1)
        .sorted(Comparator.comparing((Actor actor) -> -actor.mentions()).thenComparing(Actor::id))
        .limit(MOST_JOINED)
        .map(
            actor ->
                actor.aliases().stream()
                    .map(alias -> Sources.fold(alias.text()))
                    .distinct()
                    .limit(6)
                    .toList())
        .filter(names -> names.size() > 1)
        .toList();
  }
}
