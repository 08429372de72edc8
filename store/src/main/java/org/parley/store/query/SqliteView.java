// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import java.util.function.Function;
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
  private static final int FEW_PAGES = 2_000;
  private static final int MANY_PARTIES = 10_000;

  /** The latest statements of an actor on one side; the parties of an actor lie by day. */
  private static final String STATEMENTS_OF =
      "(SELECT DISTINCT id FROM (SELECT id FROM parties WHERE actor = ? AND kind = 'statements'"
          + " AND side = ? ORDER BY day DESC, id LIMIT ?)) AS t";

  private final ReadConnection connection;
  private final RowLoader loader;
  private final Copies copies;
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final Map<String, Optional<StorySource>> sources = new HashMap<>();

  SqliteView(ReadConnection connection, Copies copies) {
    this.connection = connection;
    this.copies = copies;
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
    Cursor after = Cursor.read(cursor, question);
    List<Cursor> found =
        (filter.isMixed()
                ? copied(kind, filter, rows -> rows.first(after, limit + 1))
                : Optional.<List<Cursor>>empty())
            .orElseGet(() -> foundInFile(kind, filter, after, limit + 1));
    List<Cursor> page = found.subList(0, Math.min(limit, found.size()));
    List<T> rows = loader.rows(kind, page.stream().map(Cursor::id).toList());
    boolean more = found.size() > limit;
    return new Rows<>(rows, more ? page.get(page.size() - 1).text(question) : null);
  }

  private List<Cursor> foundInFile(Kind<?> kind, Filter asked, @Nullable Cursor after, int limit) {
    Filter filter = rarestFirst(asked);
    FactsSql facts =
        FactsSql.ordered(kind, filter, after, isFewNew(filter), isActorOfMany(kind, filter));
    List<Cursor> found = new ArrayList<>();
    connection.rows(
        "SELECT f.day, f.id" + facts.inOrder(),
        facts.values(),
        row -> {
          Cursor at = new Cursor(row.getString(1), row.getString(2));
          if (found.isEmpty() || !found.get(found.size() - 1).equals(at)) {
            found.add(at);
          }
          return found.size() < limit;
        });
    return found;
  }

  /** What is asked for, with the actor first who has the fewest parts in rows. */
  private Filter rarestFirst(Filter filter) {
    if (filter.actors().size() < 2) {
      return filter;
    }
    Map<String, Integer> counts = new HashMap<>();
    filter.actors().forEach(actor -> counts.computeIfAbsent(actor, this::parties));
    return filter.withActors(
        filter.actors().stream().sorted(Comparator.comparing(counts::get)).toList());
  }

  /** In how many rows an actor has a part, counted as far as needed to tell many from few. */
  private int parties(String actor) {
    return connection
        .first(
            "SELECT count(*) FROM (SELECT 1 FROM parties INDEXED BY parties_by_story"
                + " WHERE actor = ? LIMIT ?)",
            List.of(actor, MANY_PARTIES),
            row -> row.getInt(1))
        .orElse(0);
  }

  /** Whether an actor is in so many stories that they are sooner met by day than sorted. */
  private boolean isActorOfMany(Kind<?> kind, Filter filter) {
    return kind == Kind.STORIES
        && !filter.actors().isEmpty()
        && parties(filter.actors().get(0)) >= MANY_PARTIES;
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
    List<ActorSummary> found =
        actorsInMemory(words, kinds, countries, after, limit + 1)
            .orElseGet(() -> actorsInFile(words, kinds, countries, after, limit + 1));
    boolean more = found.size() > limit;
    List<ActorSummary> page = found.subList(0, Math.min(limit, found.size()));
    ActorSummary last = page.isEmpty() ? null : page.get(page.size() - 1);
    return new Rows<>(
        page,
        more && last != null
            ? new Cursor(String.valueOf(last.mentions()), last.id()).text(question)
            : null);
  }

  private Optional<List<ActorSummary>> actorsInMemory(
      String words, Set<String> kinds, Set<String> countries, @Nullable Cursor after, int limit) {
    List<String> wanted = Names.words(words);
    if (wanted.isEmpty() && !words.isBlank()) {
      return Optional.of(List.of());
    }
    ActorRows.Asked asked = new ActorRows.Asked(wanted, kinds, countries);
    ActorRows.Place place =
        after == null ? null : new ActorRows.Place(Names.number(after.key()), after.id());
    return copies
        .actors(connection, rows -> rows.find(asked, place, limit))
        .map(ids -> ids.stream().flatMap(id -> actor(id).stream()).toList());
  }

  private Optional<ActorSummary> actor(String id) {
    return connection.first(
        "SELECT " + Actors.COLUMNS + " FROM actor_facts AS f WHERE f.id = ?",
        List.of(id),
        Actors::summary);
  }

  private List<ActorSummary> actorsInFile(
      String words, Set<String> kinds, Set<String> countries, @Nullable Cursor after, int limit) {
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
    values.add(limit);
    return connection.all(sql.toString(), values, Actors::summary);
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
        actor(id).ifPresent(actor -> actors.put(id, actor));
      }
    }
    return actors;
  }

  @Override
  public Map<String, StorySource> sources(Collection<String> stories) {
    Map<String, StorySource> found = new TreeMap<>();
    for (String id : stories) {
      sources.computeIfAbsent(id, this::source).ifPresent(source -> found.put(id, source));
    }
    return found;
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
    return texts.computeIfAbsent(
        story,
        id ->
            connection
                .first(
                    "SELECT p.id, p.digest FROM stories AS s JOIN pages AS p ON p.id = s.page"
                        + " WHERE s.id = ?",
                    List.of(id),
                    row -> new KeptTexts.Key(row.getString(1), row.getString(2)))
                .flatMap(key -> copies.texts().get(key, () -> textInFile(key.page()))));
  }

  private Optional<String> textInFile(String page) {
    return connection.first(
        "SELECT row ->> '$.text' FROM pages WHERE id = ?", List.of(page), row -> row.getString(1));
  }

  /** Answers from memory, if a copy can. */
  private <T> Optional<T> copied(Kind<?> kind, Filter filter, Function<FactCounts, T> answer) {
    return copies.facts(kind, filter, connection, answer);
  }

  @Override
  public List<Counts.OfDay> days(Filter asked, Counts.Split split) {
    Filter filter = plain(asked);
    return copied(Kind.EVENTS, filter, counts -> counts.days(split))
        .orElseGet(() -> daysInFile(filter, split));
  }

  private List<Counts.OfDay> daysInFile(Filter filter, Counts.Split split) {
    String key =
        switch (split) {
          case NONE -> "NULL";
          case TYPE -> "f.type";
          case POLARITY -> "f.polarity";
          case QUAD -> "CAST(f.quad AS TEXT)";
        };
    FactsSql facts = FactsSql.counted(Kind.EVENTS, filter, isFewNew(filter));
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
    Optional<List<Counts.OfKey>> counted =
        copied(Kind.EVENTS, filter, counts -> counts.places(limit));
    return counted.isEmpty()
        ? placesInFile(filter, limit)
        : counted.get().stream().flatMap(count -> place(count).stream()).toList();
  }

  private Optional<Counts.OfPlace> place(Counts.OfKey count) {
    return connection.first(
        "SELECT " + Places.COLUMNS + ", ? FROM event_places AS p WHERE p.id = ?",
        List.of(count.count(), count.key()),
        Places::count);
  }

  private List<Counts.OfPlace> placesInFile(Filter filter, int limit) {
    FactsSql facts = FactsSql.counted(Kind.EVENTS, filter, isFewNew(filter));
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
    return copied(Kind.EVENTS, filter, counts -> counts.pairs(byType, limit))
        .orElseGet(() -> pairsInFile(filter, byType, limit));
  }

  private List<Counts.OfPair> pairsInFile(Filter filter, boolean byType, int limit) {
    FactsSql facts = FactsSql.counted(Kind.EVENTS, filter, isFewNew(filter));
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
  public List<Counts.OfActor> busiest(Filter asked, int limit) {
    Filter filter = plain(asked);
    if (filter.equals(Filter.NONE)) {
      return connection.all(
          "SELECT actor, events FROM actor_events WHERE events > 0"
              + " ORDER BY events DESC, actor LIMIT ?",
          List.of(limit),
          row -> new Counts.OfActor(row.getString(1), row.getLong(2)));
    }
    Optional<List<Counts.OfKey>> counted =
        copied(Kind.EVENTS, filter, counts -> counts.actors(limit));
    return counted.isEmpty()
        ? busiestInFile(filter, limit)
        : counted.get().stream().map(of -> new Counts.OfActor(of.key(), of.count())).toList();
  }

  private List<Counts.OfActor> busiestInFile(Filter filter, int limit) {
    FactsSql facts = FactsSql.counted(Kind.EVENTS, filter, isFewNew(filter));
    return connection.all(
        "SELECT p.actor, count(DISTINCT f.id) AS events"
            + facts.with(" CROSS JOIN parties AS p")
            + " AND p.kind = 'events' AND p.id = f.id GROUP BY p.actor"
            + " ORDER BY events DESC, p.actor LIMIT ?",
        with(facts.values(), limit),
        row -> new Counts.OfActor(row.getString(1), row.getLong(2)));
  }

  /** Without a condition that all events meet: that the record learned of them after its begin. */
  private Filter plain(Filter filter) {
    Long after = filter.learnedAfter();
    boolean all =
        after != null
            && connection
                .first(
                    "SELECT 1 FROM learned WHERE revision <= ? LIMIT 1", List.of(after), row -> 1)
                .isEmpty();
    return all ? filter.learnedEver() : filter;
  }

  private boolean isFewNew(Filter filter) {
    Long after = filter.learnedAfter();
    return after != null
        && connection
                .first(
                    "SELECT count(*) FROM (SELECT 1 FROM learned WHERE revision > ? LIMIT ?)",
                    List.of(after, FEW_PAGES),
                    row -> row.getInt(1))
                .orElse(0)
            < FEW_PAGES;
  }

  @Override
  public News news(long revision) {
    String at =
        connection
            .first(
                "SELECT max(at) FROM learned WHERE revision = (SELECT max(revision) FROM learned"
                    + " WHERE revision <= ?)",
                List.of(revision),
                row -> Optional.ofNullable(row.getString(1)))
            .orElse(Optional.empty())
            .orElse(null);
    long pages =
        connection
            .first(
                "SELECT count(*) FROM learned WHERE revision > ?",
                List.of(revision),
                row -> row.getLong(1))
            .orElse(0L);
    return new News(revision, at == null ? null : Instant.parse(at), pages);
  }

  @Override
  public long revisionBefore(LocalDate day) {
    // Pages come in the order of their revisions: the first of the day tells where it begins.
    return connection
        .first(
            "SELECT coalesce((SELECT min(revision) - 1 FROM learned WHERE at >= ?),"
                + " (SELECT max(revision) FROM learned), 0)",
            List.of(day.toString()),
            row -> row.getLong(1))
        .orElse(0L);
  }

  @Override
  public Optional<ActorCard> card(String actor) {
    return connection.first(
        "SELECT row, counts FROM actor_cards WHERE id = ?",
        List.of(actor),
        row ->
            new ActorCard(
                RecordJson.read(row.getString(1), Actor.class),
                List.of(RecordJson.read(row.getString(2), Integer[].class))));
  }

  @Override
  public Optional<Actor> withRoles(String actor) {
    return connection.first(
        "SELECT json_set(row, '$.aliases', json('[]'), '$.joins', json('[]')) FROM actor_cards"
            + " WHERE id = ?",
        List.of(actor),
        row -> RecordJson.read(row.getString(1), Actor.class));
  }

  @Override
  public boolean isNew(String story, long revision) {
    return connection
        .first(
            "SELECT 1 FROM stories AS s CROSS JOIN learned AS l ON l.page = s.page"
                + " WHERE s.id = ? AND l.revision > ?",
            List.of(story, revision),
            row -> true)
        .orElse(false);
  }

  @Override
  public Quotes quotes(String actor, int limit) {
    String count =
        "SELECT count(*) FROM (SELECT 1 FROM parties WHERE actor = ? AND kind = 'statements'"
            + " AND side = ? LIMIT ?)";
    boolean complete = true;
    for (String side : List.of("speaker", "via")) {
      complete &=
          connection
                  .first(count, List.of(actor, side, Quotes.LOOKED_AT + 1), row -> row.getInt(1))
                  .orElse(0)
              <= Quotes.LOOKED_AT;
    }
    return new Quotes(
        others(actor, "speaker", "via", limit),
        connection.all(
            "SELECT f.outlet, count(*) AS n FROM "
                + STATEMENTS_OF
                + " CROSS JOIN facts AS f ON f.kind = 'statements' AND f.id = t.id"
                + " WHERE f.outlet IS NOT NULL GROUP BY f.outlet ORDER BY n DESC, f.outlet LIMIT ?",
            List.of(actor, "speaker", Quotes.LOOKED_AT, limit),
            row -> new Counts.OfKey(row.getString(1), row.getLong(2))),
        others(actor, "via", "speaker", limit),
        complete);
  }

  private List<Counts.OfActor> others(String actor, String side, String other, int limit) {
    return connection.all(
        "SELECT o.actor, count(DISTINCT o.id) AS n FROM "
            + STATEMENTS_OF
            + " CROSS JOIN parties AS o INDEXED BY parties_by_row"
            + " ON o.kind = 'statements' AND o.id = t.id AND o.side = ?"
            + " WHERE o.actor <> ? GROUP BY o.actor ORDER BY n DESC, o.actor LIMIT ?",
        List.of(actor, side, Quotes.LOOKED_AT, other, actor, limit),
        row -> new Counts.OfActor(row.getString(1), row.getLong(2)));
  }

  @Override
  public List<String> actorsCalled(String name, int limit) {
    return connection.all(
        "SELECT f.id FROM actor_names AS n CROSS JOIN actor_facts AS f ON f.id = n.actor"
            + " WHERE n.name = ? ORDER BY f.mentions DESC, f.id LIMIT ?",
        List.of(name, limit),
        row -> row.getString(1));
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
    return new SqliteSearch(connection, copies).search(words, what, outlets, year, limit);
  }

  private static List<Object> with(List<Object> values, Object last) {
    List<Object> all = new ArrayList<>(values);
    all.add(last);
    return all;
  }
}
