// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.store.json.RecordJson;

/** Actors and what is known of each: asked of one state of a database. */
final class ActorLists implements ActorQueries {
  private static final String COLUMNS =
      "f.id, f.name, f.kind, f.country, f.sector, f.wikidata, f.mentions";

  /** The latest statements of an actor on one side; the parties of an actor lie by day. */
  private static final String STATEMENTS_OF =
      "(SELECT DISTINCT id FROM (SELECT id FROM parties WHERE actor = ? AND kind = 'statements'"
          + " AND side = ? ORDER BY day DESC, id LIMIT ?) AS latest) AS t";

  private final ReadConnection connection;
  private final Copies copies;

  ActorLists(ReadConnection connection, Copies copies) {
    this.connection = connection;
    this.copies = copies;
  }

  @Override
  public Rows<ActorSummary> list(
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
    NameRows.Asked asked = new NameRows.Asked(wanted, kinds, countries);
    NameRows.Place place =
        after == null ? null : new NameRows.Place(Names.number(after.key()), after.id());
    return copies
        .actors(connection, rows -> rows.find(asked, place, limit))
        .map(
            ids -> {
              Map<String, ActorSummary> known = of(ids);
              return ids.stream().filter(known::containsKey).map(known::get).toList();
            });
  }

  private List<ActorSummary> actorsInFile(
      String words, Set<String> kinds, Set<String> countries, @Nullable Cursor after, int limit) {
    StringBuilder sql = new StringBuilder("SELECT " + COLUMNS + " FROM actor_facts AS f");
    List<Object> values = new ArrayList<>();
    sql.append(" WHERE true");
    if (!words.isBlank()) {
      sql.append(" AND ").append(connection.dialect().actorNamed());
      values.add(connection.dialect().names(Names.words(words)));
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
    return connection.all(sql.toString(), values, ActorLists::summary);
  }

  private static ActorSummary summary(ResultSet row) throws SQLException {
    return new ActorSummary(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7));
  }

  @Override
  public Map<String, ActorSummary> of(Collection<String> ids) {
    Map<String, ActorSummary> actors = new TreeMap<>();
    connection
        .allOf(
            "SELECT " + COLUMNS + " FROM actor_facts AS f WHERE f.id IN", ids, ActorLists::summary)
        .forEach(actor -> actors.put(actor.id(), actor));
    return actors;
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
        "SELECT " + connection.dialect().cardWithRoles() + " FROM actor_cards WHERE id = ?",
        List.of(actor),
        row -> RecordJson.read(row.getString(1), Actor.class));
  }

  @Override
  public List<String> called(String name, int limit) {
    return connection.all(
        "SELECT f.id FROM actor_names AS n"
            + connection.dialect().join()
            + "actor_facts AS f ON f.id = n.actor WHERE n.name = ? ORDER BY f.mentions DESC, f.id LIMIT ?",
        List.of(name, limit),
        row -> row.getString(1));
  }

  @Override
  public Quotes quotes(String actor, int limit) {
    String count =
        "SELECT count(*) FROM (SELECT 1 FROM parties WHERE actor = ? AND kind = 'statements'"
            + " AND side = ? LIMIT ?) AS found";
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
                + connection.dialect().join()
                + "facts AS f ON f.kind = 'statements' AND f.id = t.id WHERE f.outlet IS NOT NULL GROUP BY f.outlet ORDER BY n DESC, f.outlet LIMIT ?",
            List.of(actor, "speaker", Quotes.LOOKED_AT, limit),
            row -> new Counts.OfKey(row.getString(1), row.getLong(2))),
        others(actor, "via", "speaker", limit),
        complete);
  }

  private List<Counts.OfActor> others(String actor, String side, String other, int limit) {
    return connection.all(
        "SELECT o.actor, count(DISTINCT o.id) AS n FROM "
            + STATEMENTS_OF
            + connection.dialect().join()
            + "parties AS o"
            + connection.dialect().by("parties_by_row")
            + " ON o.kind = 'statements' AND o.id = t.id AND o.side = ?"
            + " WHERE o.actor <> ? GROUP BY o.actor ORDER BY n DESC, o.actor LIMIT ?",
        List.of(actor, side, Quotes.LOOKED_AT, other, actor, limit),
        row -> new Counts.OfActor(row.getString(1), row.getLong(2)));
  }
}
