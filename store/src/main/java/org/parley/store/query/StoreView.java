// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.CorrectedRows;
import org.parley.model.Correction;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Page;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.store.Hit;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Answers by going through all rows. */
final class StoreView implements View {
  private final Store store;
  private final Match match;

  StoreView(Store store) {
    this.store = store;
    this.match = new Match(store);
  }

  @Override
  public Revision revision() {
    long rows = store.revision();
    // A store does not tell how far a merge is: of all pages at the last.
    return store.mergePending()
        ? new Revision(rows, rows - 1, store.all(Kind.PAGES).size())
        : new Revision(rows, rows, 0);
  }

  private <T> List<T> matching(Kind<T> kind, Filter filter) {
    return store.all(kind).stream().filter(row -> match.matches(row, filter)).toList();
  }

  private List<Event> events(Filter filter) {
    return matching(Kind.EVENTS, filter);
  }

  @Override
  public <T> Rows<T> list(Kind<T> kind, Filter filter, @Nullable String cursor, int limit) {
    String question = kind.name() + filter.mark();
    Cursor after = Cursor.read(cursor, question);
    Comparator<T> latestFirst =
        Comparator.comparing((T row) -> Match.day(Match.date(row)))
            .reversed()
            .thenComparing(kind::id);
    List<T> rows =
        matching(kind, filter).stream()
            .sorted(latestFirst)
            .filter(row -> after == null || isAfter(row, kind, after))
            .limit(limit + 1L)
            .toList();
    if (rows.size() <= limit) {
      return new Rows<>(rows, null);
    }
    T last = rows.get(limit - 1);
    return new Rows<>(
        rows.subList(0, limit),
        new Cursor(Match.day(Match.date(last)), kind.id(last)).text(question));
  }

  private static <T> boolean isAfter(T row, Kind<T> kind, Cursor after) {
    int byDay = Match.day(Match.date(row)).compareTo(after.key());
    return byDay < 0 || (byDay == 0 && kind.id(row).compareTo(after.id()) > 0);
  }

  @Override
  public Rows<PageSummary> pages(@Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, "pages");
    Map<String, Integer> stories = new HashMap<>();
    store.forEach(Kind.STORIES, story -> stories.merge(story.page(), 1, Integer::sum));
    List<PageSummary> pages =
        store.all(Kind.PAGES).stream()
            .filter(page -> after == null || page.id().compareTo(after.id()) > 0)
            .limit(limit + 1L)
            .map(page -> PageSummary.of(page, stories.getOrDefault(page.id(), 0)))
            .toList();
    return pages.size() <= limit
        ? new Rows<>(pages, null)
        : new Rows<>(
            pages.subList(0, limit), new Cursor("", pages.get(limit - 1).id()).text("pages"));
  }

  @Override
  public Rows<ActorSummary> actors(
      String words, Set<String> kinds, Set<String> countries, @Nullable String cursor, int limit) {
    String question = Names.mark(words, kinds, countries);
    Cursor after = Cursor.read(cursor, question);
    List<ActorSummary> actors = new ArrayList<>();
    boolean nothing = !words.isBlank() && Names.words(words).isEmpty();
    for (Actor actor : nothing ? List.<Actor>of() : store.all(Kind.ACTORS)) {
      ActorSummary row = ActorSummary.of(actor);
      boolean asked =
          Names.begin(allNames(actor), Names.words(words))
              && (kinds.isEmpty() || (row.kind() != null && kinds.contains(row.kind())))
              && (countries.isEmpty()
                  || (row.country() != null && countries.contains(row.country())));
      if (asked && (after == null || isAfter(row, after))) {
        actors.add(row);
      }
    }
    actors.sort(
        Comparator.comparingInt(ActorSummary::mentions).reversed().thenComparing(ActorSummary::id));
    if (actors.size() <= limit) {
      return new Rows<>(actors, null);
    }
    ActorSummary last = actors.get(limit - 1);
    return new Rows<>(
        actors.subList(0, limit),
        new Cursor(String.valueOf(last.mentions()), last.id()).text(question));
  }

  private static boolean isAfter(ActorSummary row, Cursor after) {
    int mentions = Names.number(after.key());
    return row.mentions() < mentions
        || (row.mentions() == mentions && row.id().compareTo(after.id()) > 0);
  }

  private static String allNames(Actor actor) {
    StringBuilder names = new StringBuilder(actor.name());
    actor.aliases().forEach(alias -> names.append(' ').append(alias.text()));
    return names.toString();
  }

  @Override
  public <T> Optional<T> find(Kind<T> kind, String id) {
    return store.find(kind, id);
  }

  @Override
  public Optional<PageRows> reading(String id) {
    return store
        .find(Kind.PAGES, id)
        .map(
            page -> {
              List<Story> stories = of(id, Kind.STORIES, Story::page);
              Set<String> its = new HashSet<>();
              stories.forEach(story -> its.add(story.id()));
              List<Position> positions =
                  store.all(Kind.POSITIONS).stream()
                      .filter(row -> row.evidence().stream().anyMatch(e -> its.contains(e.story())))
                      .toList();
              return new PageRows(
                  page,
                  stories,
                  store.all(Kind.MENTIONS).stream().filter(m -> its.contains(m.story())).toList(),
                  store.all(Kind.EVENTS).stream().filter(e -> its.contains(e.story())).toList(),
                  store.all(Kind.STATEMENTS).stream().filter(s -> its.contains(s.story())).toList(),
                  positions);
            });
  }

  private <T> List<T> of(String page, Kind<T> kind, java.util.function.Function<T, String> its) {
    return store.all(kind).stream().filter(row -> its.apply(row).equals(page)).toList();
  }

  @Override
  public void forEachActor(Consumer<? super Actor> action) {
    store.forEach(Kind.ACTORS, action);
  }

  @Override
  public List<Correction> corrections() {
    return store.all(Kind.CORRECTIONS).stream()
        .sorted(Comparator.comparing(Correction::at).thenComparing(Correction::id))
        .toList();
  }

  @Override
  public Map<String, CorrectedRows.Outcome> outcomes() {
    Map<String, CorrectedRows.Outcome> outcomes = new TreeMap<>();
    store.merged().corrected().outcomes().forEach(o -> outcomes.put(o.correction(), o));
    return outcomes;
  }

  @Override
  public Map<String, ActorSummary> actorsOf(Collection<String> ids) {
    Map<String, ActorSummary> actors = new TreeMap<>();
    store.forEach(
        Kind.ACTORS,
        actor -> {
          if (ids.contains(actor.id())) {
            actors.put(actor.id(), ActorSummary.of(actor));
          }
        });
    return actors;
  }

  @Override
  public Map<String, StorySource> sources(Collection<String> stories) {
    Map<String, StorySource> sources = new TreeMap<>();
    for (String id : stories) {
      store
          .find(Kind.STORIES, id)
          .ifPresent(
              story ->
                  store
                      .find(Kind.PAGES, story.page())
                      .ifPresent(
                          page ->
                              sources.put(
                                  id,
                                  new StorySource(
                                      page.id(),
                                      page.uri(),
                                      story.title(),
                                      story.outlet(),
                                      story.published()))));
    }
    return sources;
  }

  @Override
  public List<String> words(List<Evidence> places) {
    return Excerpts.of(
        places,
        story ->
            store
                .find(Kind.STORIES, story)
                .flatMap(row -> store.find(Kind.PAGES, row.page()))
                .map(Page::text)
                .orElse(null));
  }

  @Override
  public List<Counts.OfDay> days(Filter filter, Counts.Split split) {
    TreeMap<String, TreeMap<String, Long>> sums = new TreeMap<>();
    for (Event event : events(filter)) {
      String key =
          switch (split) {
            case NONE -> "";
            case TYPE -> event.type().name();
            case POLARITY -> Polarity.of(event).word();
            case QUAD -> String.valueOf(event.quad());
          };
      sums.computeIfAbsent(Match.day(event.date()), k -> new TreeMap<>()).merge(key, 1L, Long::sum);
    }
    List<Counts.OfDay> days = new ArrayList<>();
    sums.forEach(
        (day, keys) ->
            keys.forEach(
                (key, events) ->
                    days.add(
                        new Counts.OfDay(day, split == Counts.Split.NONE ? null : key, events))));
    return days;
  }

  @Override
  public List<Counts.OfPlace> places(Filter filter, int limit) {
    Map<String, Place> known = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    for (Event event : events(filter)) {
      if (event.place() != null) {
        Place place = event.place().place();
        known.putIfAbsent(place.id(), place);
        counts.merge(place.id(), 1L, Long::sum);
      }
    }
    return busiest(counts, limit).map(c -> place(known, c)).toList();
  }

  private static Counts.OfPlace place(Map<String, Place> known, Counts.OfKey count) {
    Place place = known.get(count.key());
    if (place == null) {
      throw new IllegalStateException("a place without a name: " + count.key());
    }
    return new Counts.OfPlace(place, count.count());
  }

  @Override
  public List<Counts.OfPlace> placesNamed(String words, int limit) {
    return places(Filter.NONE, Integer.MAX_VALUE).stream()
        .filter(count -> Names.begin(count.place().name(), Names.words(words)))
        .limit(limit)
        .toList();
  }

  private static Stream<Counts.OfKey> busiest(Map<String, Long> counts, int limit) {
    return counts.entrySet().stream()
        .map(entry -> new Counts.OfKey(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Counts.OfKey::count)
                .reversed()
                .thenComparing(Counts.OfKey::key))
        .limit(limit);
  }

  private record Pair(String actor, String recipient, String key) {}

  @Override
  public List<Counts.OfPair> pairs(Filter filter, boolean byType, int limit) {
    Map<Pair, Long> counts = new HashMap<>();
    for (Event event : events(filter)) {
      String key = byType ? event.type().name() : String.valueOf(event.quad());
      Set<Pair> its = new HashSet<>();
      for (ActorRef actor : event.actor()) {
        for (ActorRef recipient : event.recipient()) {
          if (actor.id() != null && recipient.id() != null) {
            its.add(new Pair(actor.id(), recipient.id(), key));
          }
        }
      }
      its.forEach(pair -> counts.merge(pair, 1L, Long::sum));
    }
    return counts.entrySet().stream()
        .map(
            c ->
                new Counts.OfPair(
                    c.getKey().actor(), c.getKey().recipient(), c.getKey().key(), c.getValue()))
        .sorted(
            Comparator.comparingLong(Counts.OfPair::events)
                .reversed()
                .thenComparing(Counts.OfPair::actor)
                .thenComparing(Counts.OfPair::recipient)
                .thenComparing(Counts.OfPair::key))
        .limit(limit)
        .toList();
  }

  @Override
  public News news(long revision) {
    return new News(revision, null, store.all(Kind.PAGES).size());
  }

  @Override
  public long revisionBefore(LocalDate day) {
    return 0;
  }

  @Override
  public Optional<ActorCard> card(String actor) {
    return store.find(Kind.ACTORS, actor).map(ActorCard::of);
  }

  @Override
  public Optional<Actor> withRoles(String id) {
    return store
        .find(Kind.ACTORS, id)
        .map(
            actor ->
                new Actor(
                    actor.id(),
                    actor.name(),
                    actor.kind(),
                    actor.country(),
                    actor.sector(),
                    actor.wikidata(),
                    List.of(),
                    actor.roles(),
                    actor.mentions(),
                    List.of(),
                    actor.corrected()));
  }

  @Override
  public boolean isNew(String story, long revision) {
    return store.find(Kind.STORIES, story).isPresent();
  }

  @Override
  public Quotes quotes(String actor, int limit) {
    Map<String, Long> quotedBy = new HashMap<>();
    Map<String, Long> outlets = new HashMap<>();
    Map<String, Long> quotes = new HashMap<>();
    Map<String, String> outletOf = new HashMap<>();
    for (Story story : store.all(Kind.STORIES)) {
      if (story.outlet() != null) {
        outletOf.put(story.id(), story.outlet());
      }
    }
    for (Statement row : store.all(Kind.STATEMENTS)) {
      String speaker = row.speaker() == null ? null : row.speaker().id();
      Set<String> via = new HashSet<>();
      row.via().stream().map(ActorRef::id).forEach(id -> via.add(String.valueOf(id)));
      via.remove("null");
      if (actor.equals(speaker)) {
        via.forEach(id -> quotedBy.merge(id, 1L, Long::sum));
        String outlet = outletOf.get(row.story());
        if (outlet != null) {
          outlets.merge(outlet, 1L, Long::sum);
        }
      }
      if (via.contains(actor) && speaker != null) {
        quotes.merge(speaker, 1L, Long::sum);
      }
    }
    quotedBy.remove(actor);
    quotes.remove(actor);
    return new Quotes(
        busiest(quotedBy, limit).map(c -> new Counts.OfActor(c.key(), c.count())).toList(),
        busiest(outlets, limit).toList(),
        busiest(quotes, limit).map(c -> new Counts.OfActor(c.key(), c.count())).toList(),
        true);
  }

  @Override
  public List<String> actorsCalled(String name, int limit) {
    return store.all(Kind.ACTORS).stream()
        .filter(
            actor ->
                actor.name().equals(name)
                    || actor.aliases().stream().anyMatch(alias -> alias.text().equals(name)))
        .sorted(Comparator.comparingInt(Actor::mentions).reversed().thenComparing(Actor::id))
        .limit(limit)
        .map(Actor::id)
        .toList();
  }

  @Override
  public List<Counts.OfActor> busiest(Filter filter, int limit) {
    Map<String, Long> counts = new HashMap<>();
    for (Event event : events(filter)) {
      Set<String> its = new HashSet<>();
      Stream.concat(event.actor().stream(), event.recipient().stream())
          .forEach(
              ref -> {
                if (ref.id() != null) {
                  its.add(ref.id());
                }
              });
      its.forEach(actor -> counts.merge(actor, 1L, Long::sum));
    }
    return busiest(counts, limit).map(c -> new Counts.OfActor(c.key(), c.count())).toList();
  }

  @Override
  public List<Counts.OfKey> outlets(int limit) {
    Map<String, Long> counts = new HashMap<>();
    store.forEach(
        Kind.STORIES,
        story -> {
          if (story.outlet() != null) {
            counts.merge(story.outlet(), 1L, Long::sum);
          }
        });
    return busiest(counts, limit).toList();
  }

  @Override
  public Map<String, Long> totals() {
    Map<String, Long> totals = new LinkedHashMap<>();
    for (Kind<?> kind : Kind.ALL) {
      if (kind != Kind.MENTIONS) {
        totals.put(kind.name(), (long) store.all(kind).size());
      }
    }
    return totals;
  }

  @Override
  public Found search(
      String words, Set<Found.What> what, Set<String> outlets, @Nullable Integer year, int limit) {
    List<String> wanted = Names.words(words);
    boolean filtered = !outlets.isEmpty() || year != null;
    List<Found.OfSearch> hits = new ArrayList<>();
    List<Found.OfSearch> proposals = new ArrayList<>();
    List<Found.OfSearch> actors = new ArrayList<>();
    for (Proposal row : wanted.isEmpty() ? List.<Proposal>of() : store.all(Kind.PROPOSALS)) {
      if (Names.begin(row.name(), wanted)) {
        proposals.add(SqliteSearch.named(Found.What.PROPOSAL, row.id(), row.name()));
      }
    }
    for (ActorSummary row :
        wanted.isEmpty()
            ? List.<ActorSummary>of()
            : actors(words, Set.of(), Set.of(), null, Integer.MAX_VALUE - 1).items()) {
      actors.add(SqliteSearch.named(Found.What.ACTOR, row.id(), row.name()));
    }
    if (SqliteSearch.asks(what, Found.What.PROPOSAL) && !filtered) {
      proposals.stream().limit(limit).forEach(hits::add);
    }
    if (SqliteSearch.asks(what, Found.What.ACTOR) && !filtered) {
      actors.stream().limit(SqliteSearch.actors(what, limit)).forEach(hits::add);
    }
    List<Found.OfSearch> stories =
        store.search(words, LOOKED_AT).stream().map(this::story).toList();
    if (SqliteSearch.asks(what, Found.What.STORY)) {
      stories.stream().filter(hit -> isOf(hit, outlets, year)).limit(limit).forEach(hits::add);
    }
    List<Counts.OfKey> kinds =
        List.of(
            new Counts.OfKey("story", stories.size()),
            new Counts.OfKey("actor", actors.size()),
            new Counts.OfKey("proposal", proposals.size()));
    return new Found(
        hits.subList(0, Math.min(limit, hits.size())),
        new Found.Facets(
            kinds,
            SqliteSearch.facet(
                stories.stream()
                    .filter(hit -> isOf(hit, Set.of(), year))
                    .map(hit -> hit.outlet() == null ? "" : hit.outlet())
                    .toList()),
            SqliteSearch.facet(
                stories.stream()
                    .filter(hit -> isOf(hit, outlets, null))
                    .map(hit -> hit.published() == null ? "" : hit.published().substring(0, 4))
                    .toList())),
        stories.size() < LOOKED_AT);
  }

  private Found.OfSearch story(Hit hit) {
    Story story = store.find(Kind.STORIES, hit.story()).orElseThrow();
    List<Span> marks = hit.marks();
    String day = Match.day(story.published());
    return new Found.OfSearch(
        Found.What.STORY,
        story.id(),
        story.title(),
        hit.snippet(),
        marks,
        story.outlet(),
        day.isEmpty() ? null : day);
  }

  private static boolean isOf(Found.OfSearch hit, Set<String> outlets, @Nullable Integer year) {
    return (outlets.isEmpty() || (hit.outlet() != null && outlets.contains(hit.outlet())))
        && (year == null
            || (hit.published() != null && hit.published().startsWith("%04d-".formatted(year))));
  }
}
