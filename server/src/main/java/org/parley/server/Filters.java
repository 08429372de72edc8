// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.store.query.Filter;
import org.parley.store.query.Polarity;

/** The parameters that say which rows are asked for. */
final class Filters {
  /** Those of events in all their counts. */
  static final String[] OF_EVENTS = {
    "from",
    "to",
    "actor",
    "side",
    "place",
    "country",
    "type",
    "quad",
    "polarity",
    "contested",
    "outlet"
  };

  private static final int MOST_ACTORS = 5;
  private static final int MOST_VALUES = 20;
  private static final List<String> TYPES = Stream.of(EventType.values()).map(Enum::name).toList();
  private static final List<String> QUADS = List.of("1", "2", "3", "4");
  private static final List<String> SIDES = List.of("actor", "recipient");

  private Filters() {}

  /** The names of parameters together. */
  static String[] and(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  /** What all kinds have: days, actors and outlets. */
  static Filter.Builder common(Params params, @Nullable List<String> sides) {
    return new Filter.Builder()
        .days(params.day("from"), params.day("to"))
        .actors(
            params.texts("actor", MOST_ACTORS), sides == null ? null : params.oneOf("side", sides))
        .outlets(set(params, "outlet"));
  }

  /** Which events; incidents have no polarity of their own. */
  static Filter.Builder events(Params params) {
    return common(params, SIDES)
        .places(set(params, "place"))
        .countries(set(params, "country"))
        .types(params.someOf("type", TYPES))
        .quads(
            params.someOf("quad", QUADS).stream().map(Integer::valueOf).collect(Collectors.toSet()))
        .polarities(
            params.someOf("polarity", Params.words(Polarity.values())).stream()
                .map(word -> Polarity.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                .collect(Collectors.toSet()))
        .contested(params.flag("contested"));
  }

  static Set<String> set(Params params, String name) {
    return new LinkedHashSet<>(params.texts(name, MOST_VALUES));
  }
}
