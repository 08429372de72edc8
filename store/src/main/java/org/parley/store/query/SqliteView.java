// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.CorrectedRows;
import org.parley.model.Correction;
import org.parley.model.Evidence;
import org.parley.model.Place;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.json.RecordJson;

/** One state of a SQLite file, on one connection in a transaction. */
final class SqliteView implements View {

  private final ReadConnection connection;
  private final RowLoader loader;
  private final Map<String, Optional<String>> texts = new HashMap<>();

  SqliteView(ReadConnection connection) {
    this.connection = connection;
    this.loader = new RowLoader(connection);
  }

  @Override
  public Revision revision() {
    return connection
        .first(
            "SELECT revision, merged_revision FROM state",
            List.of(),
            row -> new Revision(row.getLong(1), row.getLong(2)))
        .orElse(new Revision(0, 0));
  }

  @Override
  public <T> Rows<T> list(Kind<T> kind, Filter filter, @Nullable String cursor, int limit) {
    String question = kind.name() + filter.mark();
    FactsSql facts = FactsSql.ordered(kind, filter, Cursor.read(cursor, question));
    List<Cursor> found = new ArrayList<>();
    connection.rows(
        "SELECT f.day, f.id" + facts.inOrder(),
        facts.values(),
        row -> {
          Cursor at = new Cursor(row.getString(1), row.getString(2));
          if (found.isEmpty() || !found.get(found.size() - 1).equals(at)) {
            found.add(at);
          }
          return found.size() <= limit;
        });
    List<Cursor> page = found.subList(0, Math.min(limit, found.size()));
    List<T> rows = loader.rows(kind, page.stream().map(Cursor::id).toList());
    boolean more = found.size() > limit;
    return new Rows<>(rows, more ? page.get(page.size() - 1).text(question) : null);
  }

  @Override
  public Rows<PageSummary> pages(@Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, "pages");
    List<PageSummary> found =
        connection.all(
            "SELECT id, uri, row ->> '$.media_type', row ->> '$.charset', row ->> '$.sha256',"
                + " row ->> '$.storyless',"
                + " (SELECT count(*) FROM stories WHERE stories.page = pages.id)"
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
  public Rows<ActorSummary> actors(
      String words, Set<String> kinds, Set<String> countries, @Nullable String cursor, int limit) {
    String question = Names.mark(words, kinds, countries);
    Cursor after = Cursor.read(cursor, question);
    StringBuilder sql = new StringBuilder("SELECT " + Actors.COLUMNS + " FROM actor_facts AS f");
    List<Object> values = new ArrayList<>();
    String match = Names.match(words);
    sql.append(" WHERE 1");
    if (!words.isBlank()) {
      sql.append(" AND f.key IN (SELECT rowid FROM name_search WHERE name_search MATCH ?)");
      values.add(match.isEmpty() ? "\"\"" : match);
    }
    Names.in(sql, values, "f.kind", kinds);
    Names.in(sql, values, "f.country", countries);
    if (after != null) {
      sql.append(" AND f.mentions <= ? AND (f.mentions < ? OR f.id > ?)");
      int mentions = Names.number(after.key());
      values.addAll(List.of(mentions, mentions, after.id()));
    }
    sql.append(" ORDER BY f.mentions DESC, f.id LIMIT ?");
    values.add(limit + 1);
    List<ActorSummary> found = connection.all(sql.toString(), values, Actors::summary);
    boolean more = found.size() > limit;
    List<ActorSummary> page = found.subList(0, Math.min(limit, found.size()));
    ActorSummary last = page.isEmpty() ? null : page.get(page.size() - 1);
    return new Rows<>(
        page,
        more && last != null
            ? new Cursor(String.valueOf(last.mentions()), last.id()).text(question)
            : null);
  }

  /** How actors stand in their table. */
  private static final class Actors {
    static final String COLUMNS =
        "f.id, f.name, f.kind, f.country, f.sector, f.wikidata, f.mentions";

    static ActorSummary summary(ResultSet row) throws SQLException {
      return new ActorSummary(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getInt(7));
    }
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
                            "SELECT DISTINCT t.id FROM stories AS s CROSS JOIN tellers AS t"
                                + " ON t.story = s.id AND t.kind = 'positions'"
                                + " WHERE s.page = ? ORDER BY t.id",
                            List.of(page),
                            r -> r.getString(1)))));
  }

  @Override
  public void forEachActor(Consumer<? super Actor> action) {
    connection.rows(
        "SELECT json_set(row, '$.joins', json('[]'), '$.aliases', json((SELECT json_group_array("
            + "json_object('text', a.value ->> '$.text', 'stories', json('[]')))"
            + " FROM json_each(actors.row, '$.aliases') AS a))) FROM actors ORDER BY id",
        List.of(),
        row -> {
          action.accept(RecordJson.read(row.getString(1), Actor.class));
          return true;
        });
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
  public Map<String, ActorSummary> actorsOf(Collection<String> ids) {
    Map<String, ActorSummary> actors = new TreeMap<>();
    for (String id : ids) {
      if (!actors.containsKey(id)) {
        connection
            .first(
                "SELECT " + Actors.COLUMNS + " FROM actor_facts AS f WHERE f.id = ?",
                List.of(id),
                Actors::summary)
            .ifPresent(actor -> actors.put(id, actor));
      }
    }
    return actors;
  }

  @Override
  public Map<String, StorySource> sources(Collection<String> stories) {
    Map<String, StorySource> sources = new TreeMap<>();
    for (String id : stories) {
      if (!sources.containsKey(id)) {
        source(id).ifPresent(source -> sources.put(id, source));
      }
    }
    return sources;
  }

  private Optional<StorySource> source(String id) {
    return connection.first(
        "SELECT s.row, p.uri FROM stories AS s JOIN pages AS p ON p.id = s.page WHERE s.id = ?",
        List.of(id),
        row -> {
          Story story = RecordJson.read(row.getString(1), Story.class);
          return new StorySource(
              story.page(), row.getString(2), story.title(), story.outlet(), story.published());
        });
  }

  @Override
  public List<String> words(List<Evidence> places) {
    return Excerpts.of(places, story -> text(story).orElse(null));
  }

  private Optional<String> text(String story) {
    // The stories of a page share its text: one is kept, for rows of a page come together.
    return texts.computeIfAbsent(
        story,
        id ->
            connection.first(
                "SELECT p.row ->> '$.text' FROM stories AS s JOIN pages AS p ON p.id = s.page"
                    + " WHERE s.id = ?",
                List.of(id),
                row -> row.getString(1)));
  }

  @Override
  public List<Counts.OfDay> days(Filter filter, Counts.Split split) {
    String key =
        switch (split) {
          case NONE -> "NULL";
          case TYPE -> "f.type";
          case POLARITY -> "f.polarity";
          case QUAD -> "CAST(f.quad AS TEXT)";
        };
    FactsSql facts = FactsSql.counted(Kind.EVENTS, filter);
    boolean summed = Sums.answer(filter);
    String sql =
        summed
            ? "SELECT f.day, " + key + " AS k, sum(f.events)" + Sums.from(filter)
            : "SELECT f.day, " + key + " AS k, count(*)" + facts.text();
    List<Counts.OfDay> days =
        connection.all(
            sql + " GROUP BY f.day, k ORDER BY f.day, k",
            summed ? Sums.values(filter) : facts.values(),
            row -> new Counts.OfDay(row.getString(1), row.getString(2), row.getLong(3)));
    return days.stream().filter(day -> day.events() > 0).toList();
  }

  @Override
  public List<Counts.OfPlace> places(Filter filter, int limit) {
    if (filter.equals(Filter.NONE)) {
      return placesNamed("", limit);
    }
    FactsSql facts = FactsSql.counted(Kind.EVENTS, filter);
    return connection.all(
        "SELECT "
            + Places.COLUMNS
            + ", c.events FROM (SELECT f.place AS id, count(*) AS events"
            + facts.text()
            + " AND f.place IS NOT NULL GROUP BY f.place) AS c JOIN event_places AS p ON p.id = c.id"
            + " ORDER BY c.events DESC, p.id LIMIT ?",
        with(facts.values(), limit),
        Places::count);
  }

  @Override
  public List<Counts.OfPlace> placesNamed(String words, int limit) {
    List<String> wanted = Names.words(words);
    List<Counts.OfPlace> found = new ArrayList<>();
    connection.rows(
        "SELECT "
            + Places.COLUMNS
            + ", p.events FROM event_places AS p WHERE p.events > 0 ORDER BY p.events DESC, p.id",
        List.of(),
        row -> {
          Counts.OfPlace place = Places.count(row);
          if (Names.begin(place.place().name(), wanted)) {
            found.add(place);
          }
          return found.size() < limit;
        });
    return found;
  }

  /** How places stand in their table. */
  private static final class Places {
    static final String COLUMNS =
        "p.id, p.name, p.country, p.admin1, p.lat, p.lon, p.precision, p.geonames";

    static Counts.OfPlace count(ResultSet row) throws SQLException {
      Number geonames = (Number) row.getObject(8);
      return new Counts.OfPlace(
          new Place(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              (Double) row.getObject(5),
              (Double) row.getObject(6),
              Place.Precision.valueOf(row.getString(7).toUpperCase(java.util.Locale.ROOT)),
              geonames == null ? null : geonames.longValue()),
          row.getLong(9));
    }
  }

  @Override
  public List<Counts.OfPair> pairs(Filter filter, boolean byType, int limit) {
    FactsSql facts = FactsSql.counted(Kind.EVENTS, filter);
    String key = byType ? "f.type" : "CAST(f.quad AS TEXT)";
    return connection.all(
        "SELECT a.actor, r.actor, "
            + key
            + " AS k, count(DISTINCT f.id) AS events"
            + facts.with(" CROSS JOIN parties AS a CROSS JOIN parties AS r")
            + " AND a.kind = 'events' AND a.id = f.id AND a.side = 'actor'"
            + " AND r.kind = 'events' AND r.id = f.id AND r.side = 'recipient'"
            + " GROUP BY a.actor, r.actor, k ORDER BY events DESC, 1, 2, 3 LIMIT ?",
        with(facts.values(), limit),
        row ->
            new Counts.OfPair(
                row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
  }

  @Override
  public List<Counts.OfActor> busiest(@Nullable LocalDate since, int limit) {
    return connection.all(
        "SELECT actor, count(DISTINCT id) AS events FROM parties INDEXED BY parties_by_day"
            + " WHERE kind = 'events' AND day >= ? GROUP BY actor"
            + " ORDER BY events DESC, actor LIMIT ?",
        List.of(since == null ? "" : since.toString(), limit),
        row -> new Counts.OfActor(row.getString(1), row.getLong(2)));
  }

  @Override
  public List<Counts.OfKey> outlets(int limit) {
    return connection.all(
        "SELECT outlet, count(*) AS stories FROM facts INDEXED BY facts_by_outlet"
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
        boolean counted = kind != Kind.ACTORS && kind != Kind.CORRECTIONS;
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
    return new SqliteSearch(connection).search(words, what, outlets, year, limit);
  }

  private static List<Object> with(List<Object> values, Object last) {
    List<Object> all = new ArrayList<>(values);
    all.add(last);
    return all;
  }
}
