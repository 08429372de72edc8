// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows;
import org.parley.model.Correction;
import org.parley.model.Evidence;
import org.parley.store.Kind;
import org.parley.store.json.RecordJson;

/**
 * One state of a database, on one connection in a transaction: hands each kind of question to who
 * answers it.
 */
final class TableView implements View {
  private final ReadConnection connection;
  private final Copies copies;
  private final RowLoader loader;
  private final LearnedPages learned;
  private final RowLists lists;
  private final ActorLists actors;
  private final StoryTexts texts;
  private final EventCounts counts;

  TableView(ReadConnection connection, Copies copies) {
    this.connection = connection;
    this.copies = copies;
    this.loader = new RowLoader(connection);
    this.learned = new LearnedPages(connection);
    this.lists = new RowLists(connection, copies, loader, learned);
    this.actors = new ActorLists(connection, copies);
    this.texts = new StoryTexts(connection, copies.texts());
    this.counts = new EventCounts(connection, copies, learned);
  }

  @Override
  public Revision revision() {
    return connection
        .first(
            "SELECT revision, merged_revision, CASE WHEN revision = merged_revision THEN 0"
                + " ELSE (SELECT count(*) FROM unmerged) END FROM state",
            List.of(),
            row -> new Revision(row.getLong(1), row.getLong(2), row.getLong(3)))
        .orElse(new Revision(0, 0, 0));
  }

  @Override
  public <T> Rows<T> list(Kind<T> kind, Filter filter, @Nullable String cursor, int limit) {
    return lists.list(kind, filter, cursor, limit);
  }

  @Override
  public Rows<PageSummary> pages(@Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, "pages");
    List<PageSummary> found =
        connection.all(
            "SELECT id, uri, "
                + Stream.of("media_type", "charset", "sha256", "storyless")
                    .map(name -> connection.dialect().text("row", name))
                    .collect(Collectors.joining(", "))
                + ", (SELECT count(*) FROM stories WHERE stories.page = pages.id)"
                + " FROM pages WHERE id > ? ORDER BY id LIMIT ?",
            List.of(after == null ? "" : after.id(), limit + 1),
            row ->
                new PageSummary(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7)));
    boolean more = found.size() > limit;
    List<PageSummary> page = found.subList(0, Math.min(limit, found.size()));
    return new Rows<>(
        page, more ? new Cursor("", page.get(page.size() - 1).id()).text("pages") : null);
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
    return loader.rows(kind, List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<PageRows> reading(String page) {
    return find(Kind.PAGES, page)
        .map(
            row ->
                new PageRows(
                    row,
                    loader.ofPage(Kind.STORIES, page),
                    loader.ofPage(Kind.MENTIONS, page),
                    loader.ofPage(Kind.EVENTS, page),
                    loader.ofPage(Kind.STATEMENTS, page),
                    loader.rows(
                        Kind.POSITIONS,
                        connection.all(
                            "SELECT DISTINCT t.id FROM stories AS s"
                                + connection.dialect().join()
                                + "tellers AS t ON t.story = s.id AND t.kind = 'positions'"
                                + " WHERE s.page = ? ORDER BY t.id",
                            List.of(page),
                            r -> r.getString(1)))));
  }

  @Override
  public List<Correction> corrections() {
    return connection
        .all(
            "SELECT row FROM corrections",
            List.of(),
            row -> RecordJson.read(row.getString(1), Correction.class))
        .stream()
        .sorted(Comparator.comparing(Correction::at).thenComparing(Correction::id))
        .toList();
  }

  @Override
  public Map<String, CorrectedRows.Outcome> outcomes() {
    Map<String, CorrectedRows.Outcome> outcomes = new TreeMap<>();
    connection
        .all(
            "SELECT row FROM correction_outcomes ORDER BY ordinal",
            List.of(),
            row -> RecordJson.read(row.getString(1), CorrectedRows.Outcome.class))
        .forEach(outcome -> outcomes.put(outcome.correction(), outcome));
    return outcomes;
  }

  @Override
  public Map<String, StorySource> sources(Collection<String> stories) {
    return texts.sources(stories);
  }

  @Override
  public List<String> words(List<Evidence> places) {
    return texts.words(places);
  }

  @Override
  public News news(long revision) {
    return learned.news(revision);
  }

  @Override
  public long revisionBefore(LocalDate day) {
    return learned.revisionBefore(day);
  }

  @Override
  public boolean isNew(String story, long revision) {
    return learned.isNew(story, revision);
  }

  @Override
  public List<Counts.OfKey> outlets(int limit) {
    return connection.all(
        "SELECT outlet, count(*) AS stories FROM facts"
            + connection.dialect().by("facts_by_outlet")
            + " WHERE kind = 'stories' AND outlet IS NOT NULL GROUP BY outlet"
            + " ORDER BY stories DESC, outlet LIMIT ?",
        List.of(limit),
        row -> new Counts.OfKey(row.getString(1), row.getLong(2)));
  }

  @Override
  public Map<String, Long> totals() {
    Map<String, Long> totals = new LinkedHashMap<>();
    for (Kind<?> kind : Kind.ALL) {
      if (kind != Kind.MENTIONS) {
        boolean counted = kind != Kind.CORRECTIONS;
        String sql =
            counted
                ? "SELECT rows FROM kind_counts WHERE kind = '" + kind.name() + "'"
                : "SELECT count(*) FROM " + kind.name();
        totals.put(kind.name(), connection.first(sql, List.of(), row -> row.getLong(1)).orElse(0L));
      }
    }
    return totals;
  }

  @Override
  public Found search(
      String words, Set<Found.What> what, Set<String> outlets, @Nullable Integer year, int limit) {
    return new TableSearch(connection, copies).search(words, what, outlets, year, limit);
  }
}
