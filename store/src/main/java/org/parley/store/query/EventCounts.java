// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.model.Place;
import org.parley.store.Kind;

/** How many events match, by what they are counted by: asked of one state of a database. */
final class EventCounts implements EventTallies {
  private final ReadConnection connection;
  private final Copies copies;
  private final LearnedPages learned;

  EventCounts(ReadConnection connection, Copies copies, LearnedPages learned) {
    this.connection = connection;
    this.copies = copies;
    this.learned = learned;
  }

  /** Answers from memory, if a copy can. */
  private <T> Optional<T> copied(Filter filter, Function<FactCounts, T> answer) {
    return copies.facts(Kind.EVENTS, filter, connection, answer);
  }

  @Override
  public List<Counts.OfDay> days(Filter asked, Counts.Split split) {
    Filter filter = learned.plain(asked);
    return copied(filter, counts -> counts.days(split)).orElseGet(() -> daysInFile(filter, split));
  }

  private List<Counts.OfDay> daysInFile(Filter filter, Counts.Split split) {
    String key =
        switch (split) {
          case NONE -> "NULL";
          case TYPE -> "f.type";
          case POLARITY -> "f.polarity";
          case QUAD -> "CAST(f.quad AS TEXT)";
        };
    FactsSql facts =
        FactsSql.counted(connection.dialect(), Kind.EVENTS, filter, learned.isFewNew(filter));
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
    Optional<List<Counts.OfKey>> counted = copied(filter, counts -> counts.places(limit));
    return counted.isEmpty() ? placesInFile(filter, limit) : ofCounts(counted.get());
  }

  private List<Counts.OfPlace> ofCounts(List<Counts.OfKey> counts) {
    Map<String, Counts.OfPlace> known = new HashMap<>();
    connection
        .allOf(
            "SELECT " + Places.COLUMNS + ", p.events FROM event_places AS p WHERE p.id IN",
            counts.stream().map(Counts.OfKey::key).toList(),
            Places::count)
        .forEach(place -> known.put(place.place().id(), place));
    List<Counts.OfPlace> places = new ArrayList<>();
    for (Counts.OfKey count : counts) {
      Counts.OfPlace place = known.get(count.key());
      if (place != null) {
        places.add(new Counts.OfPlace(place.place(), count.count()));
      }
    }
    return places;
  }

  private List<Counts.OfPlace> placesInFile(Filter filter, int limit) {
    FactsSql facts =
        FactsSql.counted(connection.dialect(), Kind.EVENTS, filter, learned.isFewNew(filter));
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
    return copied(filter, counts -> counts.pairs(byType, limit))
        .orElseGet(() -> pairsInFile(filter, byType, limit));
  }

  private List<Counts.OfPair> pairsInFile(Filter filter, boolean byType, int limit) {
    FactsSql facts =
        FactsSql.counted(connection.dialect(), Kind.EVENTS, filter, learned.isFewNew(filter));
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
    Filter filter = learned.plain(asked);
    if (filter.equals(Filter.NONE)) {
      return connection.all(
          "SELECT actor, events FROM actor_events WHERE events > 0"
              + " ORDER BY events DESC, actor LIMIT ?",
          List.of(limit),
          row -> new Counts.OfActor(row.getString(1), row.getLong(2)));
    }
    Optional<List<Counts.OfKey>> counted = copied(filter, counts -> counts.actors(limit));
    return counted.isEmpty()
        ? busiestInFile(filter, limit)
        : counted.get().stream().map(of -> new Counts.OfActor(of.key(), of.count())).toList();
  }

  private List<Counts.OfActor> busiestInFile(Filter filter, int limit) {
    FactsSql facts =
        FactsSql.counted(connection.dialect(), Kind.EVENTS, filter, learned.isFewNew(filter));
    return connection.all(
        "SELECT p.actor, count(DISTINCT f.id) AS events"
            + facts.with(" CROSS JOIN parties AS p")
            + " AND p.kind = 'events' AND p.id = f.id GROUP BY p.actor"
            + " ORDER BY events DESC, p.actor LIMIT ?",
        with(facts.values(), limit),
        row -> new Counts.OfActor(row.getString(1), row.getLong(2)));
  }

  private static List<Object> with(List<Object> values, Object last) {
    List<Object> all = new ArrayList<>(values);
    all.add(last);
    return all;
  }
}
