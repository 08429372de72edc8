// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.parley.record.likeness.Alike;
import org.parley.record.proposal.Sides;
import org.parley.record.proposal.Tracks;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Makes a brief of a merged record. Reads the store, changes nothing. */
final class BriefReader {
  private static final int MOST_JOINED = 8;

  static final Comparator<DateRange> LATEST_FIRST =
      Comparator.comparing((DateRange date) -> date.to() == null ? LocalDate.MIN : date.to())
          .reversed();

  private final BriefFilter filter;
  private final Sources sources;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final List<Page> pages;
  private final List<Story> stories;
  private final List<Statement> statements;
  private final List<Proposal> proposals;
  private final List<Position> positions;
  private final List<Incident> incidents;

  private BriefReader(Store store, BriefFilter filter) {
    this.filter = filter;
    this.pages = store.all(Kind.PAGES);
    this.stories = store.all(Kind.STORIES);
    this.statements = store.all(Kind.STATEMENTS);
    this.proposals = store.all(Kind.PROPOSALS);
    this.positions = store.all(Kind.POSITIONS);
    this.incidents = store.all(Kind.INCIDENTS);
    this.sources = new Sources(pages, stories);
    store.forEach(Kind.ACTORS, actor -> actors.put(actor.id(), actor));
    store.forEach(Kind.EVENTS, event -> events.put(event.id(), event));
  }

  /** The brief of a store whose merge is not pending. */
  static Brief read(Store store, BriefFilter filter) {
    return new BriefReader(store, filter).brief();
  }

  private Brief brief() {
    LocalDate from = null;
    LocalDate to = null;
    for (Story story : stories) {
      LocalDate first = story.published().from();
      LocalDate last = story.published().to();
      from = first != null && (from == null || first.isBefore(from)) ? first : from;
      to = last != null && (to == null || last.isAfter(to)) ? last : to;
    }
    RecordWords words = new RecordWords(actors, sources);
    return new Brief(
        pages.size(),
        stories.size(),
        from,
        to,
        new ProposalReader(filter, words, tracks()).proposals(proposals, positions),
        new ContestReader(filter, words, events).contests(incidents),
        new HappenedReader(filter, words, events).happened(incidents),
        (int) events.values().stream().filter(HappenedReader::isBackground).count(),
        notTold(),
        leftOut(),
        alike(),
        joined());
  }

  private Tracks tracks() {
    Map<String, DateRange> published = new HashMap<>();
    stories.forEach(story -> published.put(story.id(), story.published()));
    return new Tracks(
        new Sides(actors.values()),
        new Tracks.Stories() {
          @Override
          public String words(String story, Span span) {
            return sources.words(story, span.start(), span.end());
          }

          @Override
          public DateRange published(String story) {
            return published.getOrDefault(story, DateRange.UNKNOWN);
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
