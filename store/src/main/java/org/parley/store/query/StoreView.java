// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows;
import org.parley.model.Correction;
import org.parley.model.Evidence;
import org.parley.model.Page;
import org.parley.model.Position;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Answers by going through all rows; hands each kind of question to who answers it. */
final class StoreView implements View {
  private final Store store;
  private final Match match;
  private final WalkedActors actors;
  private final WalkedCounts counts;

  StoreView(Store store) {
    this.store = store;
    this.match = new Match(store);
    this.actors = new WalkedActors(store);
    this.counts = new WalkedCounts(store, match);
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
  public ActorQueries actors() {
    return actors;
  }

  @Override
  public EventTallies events() {
    return counts;
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
  public News news(long revision) {
    return new News(revision, null, store.all(Kind.PAGES).size());
  }

  @Override
  public long revisionBefore(LocalDate day) {
    return 0;
  }

  @Override
  public boolean isNew(String story, long revision) {
    return store.find(Kind.STORIES, story).isPresent();
  }

  @Override
  public List<Counts.OfKey> outlets(int limit) {
    return counts.outlets(limit);
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
    return new WalkedSearch(store, actors).search(words, what, outlets, year, limit);
  }
}
