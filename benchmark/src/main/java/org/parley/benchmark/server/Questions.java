// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.model.EventType;
import org.parley.server.ParleyServer;

/** All questions that can be asked of a record, with values that it holds. */
final class Questions {
  /** Filters of events; days are asked for from and to. */
  private static final List<String> OF_EVENTS =
      ParleyServer.eventFilters().stream()
          .filter(name -> !name.equals("to"))
          .map(name -> name.equals("from") ? "days" : name)
          .toList();

  private static final List<String> WORDS =
      List.of("ceasefire", "the", "oil", "minister", "hostages", "unlikelyword", "said", "troops");

  private final Map<String, List<String>> known = new TreeMap<>();
  private final long revision;

  /** A question with a route of the API and some filters. */
  record Asked(String route, String filters, Function<Random, String> made) {
    String question(Random random) {
      return made.apply(random);
    }

    String name() {
      return filters.isEmpty() ? route : route + ": " + filters;
    }
  }

  Questions(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      String rare =
          " UNION ALL SELECT * FROM (SELECT id FROM actor_facts WHERE mentions < 5 LIMIT 60)";
      known(
          "actor",
          statement,
          "SELECT * FROM (SELECT id FROM actor_facts ORDER BY mentions DESC LIMIT 200)" + rare);
      known("place", statement, "SELECT id FROM event_places ORDER BY events DESC LIMIT 200");
      known(
          "country",
          statement,
          "SELECT country FROM event_places WHERE country IS NOT NULL GROUP BY country"
              + " ORDER BY sum(events) DESC LIMIT 60");
      known(
          "outlet",
          statement,
          "SELECT DISTINCT outlet FROM story_marks WHERE outlet IS NOT NULL LIMIT 40");
      known("year", statement, "SELECT DISTINCT substr(day, 1, 4) FROM story_marks WHERE day > ''");
      for (String kind : List.of("events", "statements", "stories", "incidents", "positions")) {
        known(
            kind,
            statement,
            "SELECT id FROM facts WHERE kind = '" + kind + "' ORDER BY day DESC, id LIMIT 5000");
      }
      known(
          "contested",
          statement,
          "SELECT id FROM facts WHERE kind = 'incidents' AND contested = 1 LIMIT 2000");
      known(
          "proposals",
          statement,
          "SELECT proposal FROM facts WHERE kind = 'positions' GROUP BY proposal"
              + " ORDER BY count(*) DESC LIMIT 300");
      known("pages", statement, "SELECT id FROM pages LIMIT 3000");
      known("cluster", statement, "SELECT DISTINCT cluster FROM story_groups LIMIT 300");
      known("name", statement, "SELECT name FROM actor_facts ORDER BY mentions DESC LIMIT 20000");
      known.put("type", Stream.of(EventType.values()).map(Enum::name).toList());
      known.put("quad", List.of("1", "2", "3", "4"));
      known.put("polarity", List.of("affirmed", "denied", "possible"));
      known.put("stance", List.of("backs", "rejects", "demands", "accepts", "proposes"));
      try (ResultSet row = statement.executeQuery("SELECT revision FROM state")) {
        revision = row.getLong(1);
      }
    }
  }

  private void known(String what, Statement statement, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        if (rows.getString(1) != null) {
          values.add(rows.getString(1));
        }
      }
    }
    known.put(what, values);
  }

  /** All routes that begin so, under each filter and each two. */
  List<Asked> all(String begin) {
    List<Asked> all = new ArrayList<>();
    List<String> incidents = new ArrayList<>(OF_EVENTS);
    incidents.remove("polarity");
    each(all, "events", OF_EVENTS);
    each(all, "incidents", incidents);
    each(all, "statements", List.of("days", "actor", "side", "outlet", "actors"));
    each(all, "stories", List.of("days", "actor", "outlet", "actors"));
    each(all, "positions", List.of("days", "actor", "outlet", "stance", "proposal"));
    each(all, "proposals", List.of("days", "actor", "country"));
    for (String route : List.of("timeline?by=month", "timeline?by=week&split=type")) {
      each(all, route, OF_EVENTS);
    }
    each(all, "map", OF_EVENTS);
    each(all, "network", OF_EVENTS);
    each(all, "network?split=type", List.of("days", "actor", "country"));
    for (String kind :
        List.of("events", "statements", "stories", "incidents", "positions", "proposals")) {
      one(all, kind + "/{id}", random -> kind + "/" + value(kind, random));
    }
    one(all, "incidents/{id} contested", random -> "incidents/" + value("contested", random));
    one(all, "actors/{id}", random -> "actors/" + value("actor", random));
    one(all, "pages/{id}", random -> "pages/" + value("pages", random));
    one(all, "pages/{id}/reading", random -> "pages/" + value("pages", random) + "/reading");
    one(all, "pages", random -> "pages?limit=" + (1 + random.nextInt(200)));
    one(all, "places", random -> "places?q=" + name(random, 2));
    one(all, "outlets", random -> "outlets?limit=" + (50 + random.nextInt(50)));
    one(all, "corrections", random -> "corrections");
    one(all, "actors", random -> "actors?limit=" + (50 + random.nextInt(9)));
    for (int letters = 1; letters < 6; letters++) {
      int many = letters;
      filtered(all, "actors", letters + " letters", random -> "actors?q=" + name(random, many));
    }
    filtered(
        all,
        "actors",
        "two words",
        random -> "actors?q=" + name(random, 3) + "+" + name(random, 2));
    filtered(all, "actors", "letters, kind", random -> "actors?kind=person&q=" + name(random, 2));
    filtered(all, "actors", "country", random -> "actors?country=" + value("country", random));
    for (String more : List.of("", "kind=story", "kind=actor", "outlet", "year")) {
      filtered(
          all,
          "search",
          "one word " + more,
          random -> "search?q=" + word(random) + more(more, random));
      filtered(
          all,
          "search",
          "two words " + more,
          random -> "search?q=" + word(random) + "+" + word(random) + more(more, random));
    }
    one(all, "overview", random -> "overview");
    for (int power = 0; power <= 4; power++) {
      double most = Math.pow(10, power);
      one(
          all,
          "overview, %,d pages new".formatted((int) most),
          random ->
              "overview?since="
                  + Math.max(0, revision - (long) (most * (1 + random.nextDouble()))));
    }
    return all.stream().filter(asked -> asked.route().startsWith(begin)).toList();
  }

  private String more(String more, Random random) {
    return more.isEmpty() || more.contains("=")
        ? (more.isEmpty() ? "" : "&" + more)
        : "&" + more + "=" + value(more, random);
  }

  private static void one(List<Asked> all, String route, Function<Random, String> made) {
    all.add(new Asked(route, "", made));
  }

  private static void filtered(
      List<Asked> all, String route, String filters, Function<Random, String> made) {
    all.add(new Asked(route, filters.strip(), made));
  }

  private void each(List<Asked> all, String route, List<String> filters) {
    String head = route + (route.contains("?") ? "&" : "?");
    if (!route.contains("?")) {
      one(all, route, random -> route);
    }
    for (int i = 0; i < filters.size(); i++) {
      String first = filters.get(i);
      filtered(all, route, first, random -> head + filter(first, route, random));
      for (int j = i + 1; j < filters.size(); j++) {
        String second = filters.get(j);
        filtered(
            all,
            route,
            first + ", " + second,
            random -> head + filter(first, route, random) + "&" + filter(second, route, random));
      }
    }
  }

  private String filter(String filter, String route, Random random) {
    return switch (filter) {
      case "days" -> {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2200));
        yield "from=" + from + "&to=" + from.plusDays(1 + random.nextInt(700));
      }
      case "side" ->
          "side="
              + (route.startsWith("statements")
                  ? "speaker"
                  : random.nextBoolean() ? "actor" : "recipient")
              + "&actor="
              + value("actor", random);
      case "actors" -> "actor=" + value("actor", random) + "&actor=" + value("actor", random);
      case "contested" -> "contested=" + (random.nextInt(3) > 0);
      case "proposal" -> "proposal=" + value("proposals", random);
      default -> filter + "=" + value(filter, random);
    };
  }

  private String value(String what, Random random) {
    List<String> all = known.getOrDefault(what, List.of());
    // The first are asked for more often, as people do.
    int at = (int) (all.size() * random.nextDouble() * random.nextDouble());
    return all.isEmpty() ? "none" : coded(all.get(at));
  }

  private String name(Random random, int letters) {
    String name = known.getOrDefault("name", List.of("none")).get(random.nextInt(2000));
    String plain = name.replaceAll("[^\\p{L} ]", "").strip();
    return plain.isEmpty() ? "a" : coded(plain.substring(0, Math.min(letters, plain.length())));
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
