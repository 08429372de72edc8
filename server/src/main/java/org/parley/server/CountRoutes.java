// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;
import org.parley.store.query.ActorSummary;
import org.parley.store.query.Counts;
import org.parley.store.query.Filter;
import org.parley.store.query.Found;

/** What the record amounts to: counts by time, place and pair, the search. */
final class CountRoutes {
  private final Answers answers;

  CountRoutes(Answers answers) {
    this.answers = answers;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/search", this::search);
    routes.get("/api/v1/timeline", this::timeline);
    routes.get("/api/v1/map", this::map);
    routes.get("/api/v1/network", this::network);
    routes.get("/api/v1/places", this::places);
    routes.get("/api/v1/outlets", this::outlets);
  }

  /** A list without cursor. */
  record Items(List<?> items) {}

  /** Counts by time. */
  record Timeline(String by, @Nullable String split, List<Count> counts, long undated) {}

  /** Events of a stretch of time. */
  record Count(String start, @Nullable String key, long events) {}

  /** GeoJSON. */
  record FeatureCollection(String type, List<Feature> features) {}

  /** GeoJSON of one place. */
  record Feature(String type, String id, @Nullable Point geometry, Properties properties) {}

  /** GeoJSON's point. */
  record Point(String type, List<Double> coordinates) {}

  /** What is known of a place. */
  record Properties(
      String name,
      @Nullable String country,
      @Nullable String admin1,
      Place.Precision precision,
      long events) {}

  /** The network. */
  record Network(String split, List<ActorSummary> nodes, List<Counts.OfPair> edges) {}

  private void search(Context context) {
    Params params = Params.of(context, "q", "kind", "outlet", "year", "limit");
    String words = params.needed("q");
    Set<Found.What> what =
        params.someOf("kind", Params.words(Found.What.values())).stream()
            .map(word -> Found.What.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    int year = params.number("year", 1, 9999, 0);
    answers.record(
        context,
        view ->
            view.search(
                words,
                what,
                Filters.set(params, "outlet"),
                year == 0 ? null : year,
                params.number("limit", 1, 200, 50)));
  }

  private void timeline(Context context) {
    Params params = Params.of(context, Filters.and(Filters.OF_EVENTS, "by", "split"));
    String by =
        Objects.requireNonNullElse(params.oneOf("by", List.of("day", "week", "month")), "day");
    String split = params.oneOf("split", List.of("type", "polarity", "quad"));
    Filter filter = Filters.events(params).build();
    Counts.Split kept =
        split == null ? Counts.Split.NONE : Counts.Split.valueOf(split.toUpperCase(Locale.ROOT));
    answers.record(
        context,
        view -> {
          long undated = 0;
          TreeMap<String, TreeMap<String, Long>> sums = new TreeMap<>();
          Map<String, String> starts = new HashMap<>();
          for (Counts.OfDay day : view.events().days(filter, kept)) {
            if (day.day().isEmpty()) {
              undated += day.events();
            } else {
              String key = day.key() == null ? "" : day.key();
              String start = starts.computeIfAbsent(day.day(), its -> start(its, by));
              sums.computeIfAbsent(start, k -> new TreeMap<>()).merge(key, day.events(), Long::sum);
            }
          }
          List<Count> counts = new ArrayList<>();
          sums.forEach(
              (start, keys) ->
                  keys.forEach(
                      (key, events) ->
                          counts.add(new Count(start, split == null ? null : key, events))));
          return new Timeline(by, split, counts, undated);
        });
  }

  private static String start(String day, String by) {
    LocalDate date = LocalDate.parse(day);
    return switch (by) {
      case "week" -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
      case "month" -> date.withDayOfMonth(1).toString();
      default -> day;
    };
  }

  private void map(Context context) {
    Params params = Params.of(context, Filters.and(Filters.OF_EVENTS, "limit"));
    Filter filter = Filters.events(params).build();
    int limit = params.number("limit", 1, 5000, 1000);
    answers.record(
        context,
        view ->
            new FeatureCollection(
                "FeatureCollection",
                view.events().places(filter, limit).stream().map(CountRoutes::feature).toList()));
  }

  private static Feature feature(Counts.OfPlace count) {
    Place place = count.place();
    Double lat = place.lat();
    Double lon = place.lon();
    return new Feature(
        "Feature",
        place.id(),
        lat == null || lon == null ? null : new Point("Point", List.of(lon, lat)),
        new Properties(
            place.name(), place.country(), place.admin1(), place.precision(), count.events()));
  }

  private void network(Context context) {
    Params params = Params.of(context, Filters.and(Filters.OF_EVENTS, "split", "limit"));
    Filter filter = Filters.events(params).build();
    String split =
        Objects.requireNonNullElse(params.oneOf("split", List.of("quad", "type")), "quad");
    int limit = params.number("limit", 1, 2000, 300);
    answers.record(
        context,
        view -> {
          List<Counts.OfPair> edges = view.events().pairs(filter, split.equals("type"), limit);
          Set<String> ends = new LinkedHashSet<>();
          for (Counts.OfPair edge : edges) {
            ends.add(edge.actor());
            ends.add(edge.recipient());
          }
          Map<String, ActorSummary> known = view.actors().of(ends);
          List<ActorSummary> nodes = ends.stream().map(id -> node(id, known)).toList();
          return new Network(split, nodes, edges);
        });
  }

  /** Who has no name across pages yet, because the record was not brought together, has its id. */
  static ActorSummary node(String id, Map<String, ActorSummary> known) {
    ActorSummary actor = known.get(id);
    return actor == null ? new ActorSummary(id, id, null, null, null, null, 0) : actor;
  }

  private void places(Context context) {
    Params params = Params.of(context, "q", "limit");
    String words = Objects.requireNonNullElse(params.text("q"), "");
    int limit = params.number("limit", 1, 200, 50);
    answers.record(context, view -> new Items(view.events().placesNamed(words, limit)));
  }

  private void outlets(Context context) {
    Params params = Params.of(context, "limit");
    int limit = params.number("limit", 1, 1000, 200);
    answers.record(context, view -> new Items(view.outlets(limit)));
  }
}
