// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.Resources;

/** Nouns that stand for actors, and what each can stand for. Immutable and thread-safe. */
final class Nouns {
  private final Map<String, Map<Sort, Meaning>> nouns = new HashMap<>();
  private final Map<String, Set<Actor.Kind>> anaphora = new HashMap<>();

  /** The classes of actor/bodies.tsv. */
  enum Sort {
    STATE,
    ORGAN,
    FORCE,
    GROUP,
    SIDE,
    PEOPLE
  }

  /**
   * What a noun stands for.
   *
   * @param sector PLOVER sector, or null
   */
  record Meaning(Actor.Kind kind, @Nullable String sector) {}

  Nouns(Resources resources) {
    for (Resources.Row row : resources.rows("actor/bodies.tsv", 4)) {
      try {
        Sort sort = Sort.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
        Actor.Kind kind = Actor.Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
        String sector = row.cell(2).isEmpty() ? null : row.cell(2);
        for (String noun : row.cell(3).split(";")) {
          nouns
              .computeIfAbsent(noun, k -> new EnumMap<>(Sort.class))
              .putIfAbsent(sort, new Meaning(kind, sector));
        }
      } catch (IllegalArgumentException e) {
        throw row.wrong("cannot be read: " + e.getMessage());
      }
    }
    for (Resources.Row row : resources.rows("actor/anaphora.tsv", 2)) {
      Set<Actor.Kind> kinds = EnumSet.noneOf(Actor.Kind.class);
      try {
        for (String kind :
            row.cell(1).isEmpty() ? List.<String>of() : List.of(row.cell(1).split(";"))) {
          kinds.add(Actor.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        }
      } catch (IllegalArgumentException e) {
        throw row.wrong("cannot be read: " + e.getMessage());
      }
      for (String noun : row.cell(0).split(";")) {
        anaphora.put(noun, kinds);
      }
    }
  }

  /** What a noun, in lower case as written, can stand for; empty when for no actor. */
  Map<Sort, Meaning> meanings(String noun) {
    return nouns.getOrDefault(noun, Map.of());
  }

  /** The kinds that "the noun" can stand for; null when it stands for nothing named before. */
  @Nullable Set<Actor.Kind> anaphora(String noun) {
    return anaphora.get(noun);
  }
}
