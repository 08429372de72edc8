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
import org.parley.model.names.NameMatcher;
import org.parley.reading.Resources;
import org.parley.reading.place.PlaceNames;

/** The bundled actors: public facts, one row each. Immutable and thread-safe. */
public final class ActorList {
  static final String FILE = "actor/actors.tsv";

  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, List<Entry>> byAlias = new HashMap<>();
  private @Nullable Map<String, List<Entry>> byFirst;
  private @Nullable Map<String, Entry> bodies;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A row.
   *
   * @param country ISO alpha-3 code, or null
   * @param sector PLOVER sector code, or null
   * @param wikidata Wikidata id, or null
   * @param names the name and its aliases, as written
   * @param common those of the names that others bear too, listed or not
   */
  public record Entry(
      String id,
      String name,
      Actor.Kind kind,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String wikidata,
      List<String> names,
      Set<String> common) {
    public Entry {
      names = List.copyOf(names);
      common = Set.copyOf(common);
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
        List<Entry> bearers = byAlias.computeIfAbsent(name, k -> new ArrayList<>(1));
        for (Entry before : bearers) {
          if (!canShare(before, entry)) {
            throw row.wrong("gives \"" + name + "\", which is also a name of " + before.id());
          }
        }
        bearers.add(entry);
      }
    }
  }

  /** Only by its country can a story tell which of two bodies of one name is meant. */
  private static boolean canShare(Entry one, Entry other) {
    return one.country() != null
        && other.country() != null
        && !one.country().equals(other.country());
  }

  private static Entry entry(Resources.Row row) {
    Actor.Kind kind;
    try {
      kind = Actor.Kind.valueOf(row.cell(2).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.wrong("names a kind that there is not: " + row.cell(2));
    }
    Set<String> seen = new HashSet<>();
    Set<String> common = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String written : (row.cell(1) + ";" + row.cell(6)).split(";")) {
      boolean marked = written.strip().startsWith("?");
      String name = marked ? written.strip().substring(1) : written.strip();
      if (marked) {
        common.add(name);
      }
      if (!name.isEmpty() && seen.add(name)) {
        names.add(name);
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
        names,
        common);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** All rows in order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The people whose name begins with a part, as the comparison of names writes parts. */
  synchronized List<Entry> people(String firstPart) {
    Map<String, List<Entry>> index = byFirst;
    if (index == null) {
      // Taking names apart costs more than reading them, and many stories never need it.
      index = new HashMap<>();
      for (Entry entry : entries) {
        if (entry.kind() == Actor.Kind.PERSON) {
          String first = NameMatcher.bundled().parts(entry.name()).get(0);
          index.computeIfAbsent(first, k -> new ArrayList<>(1)).add(entry);
        }
      }
      byFirst = index;
    }
    return index.getOrDefault(firstPart, List.of());
  }

  /**
   * The body that bears a name, however its letters are written, as no other does.
   *
   * @param key the name as {@link PlaceNames#key} writes it
   */
  synchronized Optional<Entry> body(String key) {
    Map<String, Entry> index = bodies;
    if (index == null) {
      index = new HashMap<>();
      for (Entry entry : entries) {
        for (String name : entry.kind() == Actor.Kind.PERSON ? List.<String>of() : entry.names()) {
          if (name.indexOf(' ') > 0 && !isCommon(name)) {
            index.putIfAbsent(PlaceNames.key(name), entry);
          }
        }
      }
      bodies = index;
    }
    return Optional.ofNullable(index.get(key));
  }

  /** The row with an id. */
  public Optional<Entry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The row that bears a name, as written, as no other does. */
  public Optional<Entry> named(String name) {
    List<Entry> bearers = bearers(name);
    return bearers.isEmpty() || isCommon(name) ? Optional.empty() : Optional.of(bearers.get(0));
  }

  /** All rows that bear a name, as written. */
  public List<Entry> bearers(String name) {
    return List.copyOf(byAlias.getOrDefault(name, List.of()));
  }

  /** Whether a name tells nobody unless the story gives away whose it is. */
  public boolean isCommon(String name) {
    List<Entry> bearers = byAlias.getOrDefault(name, List.of());
    return bearers.size() > 1 || bearers.stream().anyMatch(e -> e.common().contains(name));
  }
}
