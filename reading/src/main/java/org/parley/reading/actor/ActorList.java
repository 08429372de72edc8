// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.reading.Resources;

/** The bundled actors: public facts, one row each. Immutable and thread-safe. */
public final class ActorList {
  private static final String FILE = "actor/actors.tsv";

  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, Entry> byAlias = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A row.
   *
   * @param country ISO alpha-3 code, or null
   * @param sector PLOVER sector code, or null
   * @param wikidata Wikidata id, or null
   * @param names the name and its aliases, as written
   */
  public record Entry(
      String id,
      String name,
      Actor.Kind kind,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String wikidata,
      List<String> names) {
    public Entry {
      names = List.copyOf(names);
    }
  }

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  public ActorList(Resources resources) {
    for (Resources.Row row : resources.rows(FILE, 7)) {
      Entry entry = entry(row);
      if (byId.putIfAbsent(entry.id(), entry) != null) {
        throw row.wrong("repeats the id " + entry.id());
      }
      entries.add(entry);
      for (String name : entry.names()) {
        Entry before = byAlias.putIfAbsent(name, entry);
        if (before != null && !before.equals(entry)) {
          throw row.wrong("gives \"" + name + "\", which is also a name of " + before.id());
        }
      }
    }
  }

  private static Entry entry(Resources.Row row) {
    Actor.Kind kind;
    try {
      kind = Actor.Kind.valueOf(row.cell(2).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.wrong("names a kind that there is not: " + row.cell(2));
    }
    Set<String> seen = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String name : (row.cell(1) + ";" + row.cell(6)).split(";")) {
      if (!name.isBlank() && seen.add(name.strip())) {
        names.add(name.strip());
      }
    }
    if (row.cell(0).isEmpty() || names.isEmpty()) {
      throw row.wrong("needs an id and a name");
    }
    return new Entry(
        row.cell(0),
        row.cell(1),
        kind,
        orNull(row.cell(3)),
        orNull(row.cell(4)),
        orNull(row.cell(5)),
        names);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** All rows in order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The row with an id. */
  public Optional<Entry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The row that bears a name, as written. */
  public Optional<Entry> named(String name) {
    return Optional.ofNullable(byAlias.get(name));
  }
}
