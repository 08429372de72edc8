// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/**
 * Whose side somebody speaks for: a spokesman's word is his side's, a leader's his movement's. The
 * roles are in {@code side-roles.tsv}. Immutable and thread-safe.
 */
public final class Sides {
  private static final String FILE = "side-roles.tsv";
  private static final int LONGEST_CHAIN = 3;

  private static final String BODY = "body:";

  private final Function<String, @Nullable Actor> actors;
  private final Function<String, String> byName;
  private final Map<String, Set<Actor.Kind>> roles = read();

  /**
   * @param actors all of a record
   */
  public Sides(Collection<Actor> actors) {
    Map<String, Actor> byId = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (Actor actor : actors) {
      byId.put(actor.id(), actor);
      for (Actor.Alias alias : actor.aliases()) {
        // A name that several bear leads to nobody.
        names.merge(alias.text(), actor.id(), (one, other) -> one.equals(other) ? one : "");
      }
    }
    this.actors = byId::get;
    this.byName = name -> names.getOrDefault(name, "");
  }

  /**
   * @param actors the actor of an id, or null
   * @param byName the id of the one who goes by the very words; empty when nobody does, or several
   */
  public Sides(Function<String, @Nullable Actor> actors, Function<String, String> byName) {
    this.actors = actors;
    this.byName = byName;
  }

  /** The id of the side of an actor now: his own when he speaks for nobody else. */
  public String of(String actor) {
    return of(actor, null);
  }

  /**
   * The id of the side of an actor on a day: who was president then spoke for his state.
   *
   * @param day null for now
   */
  String of(String actor, @Nullable LocalDate day) {
    String side = actor;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      String next = next(side, day);
      if (next == null || next.equals(actor)) {
        return side;
      }
      side = next;
    }
    return side;
  }

  private @Nullable String next(String id, @Nullable LocalDate day) {
    Actor actor = actors.apply(id);
    if (actor == null) {
      return null;
    }
    if (actor.kind() != Actor.Kind.PERSON) {
      return whole(actor);
    }
    for (Actor.Role role : actor.roles()) {
      Actor body = role.of() == null ? null : actors.apply(role.of());
      if (body != null
          && (!role.hasEnded() || day != null && isHeld(role, day))
          && roles.getOrDefault(role.role(), Set.of()).contains(body.kind())) {
        return body.id();
      }
    }
    return null;
  }

  private static boolean isHeld(Actor.Role role, LocalDate day) {
    String from = role.from();
    String to = role.to();
    return from != null && to != null && order(from, day) <= 0 && order(to, day) >= 0;
  }

  /** A month or a year holds all its days. */
  private static int order(String term, LocalDate day) {
    String date = day.toString();
    return term.compareTo(date.substring(0, Math.min(term.length(), date.length())));
  }

  /** "Delegates of the movement", "the movement's delegation": whose they are, or null. */
  private @Nullable String whole(Actor actor) {
    String name = actor.name();
    int of = name.indexOf(" of ");
    String head = of < 0 ? name.substring(name.lastIndexOf(' ') + 1) : name.substring(0, of);
    Set<Actor.Kind> kinds = roles.get(BODY + head.toLowerCase(Locale.ROOT));
    if (kinds == null) {
      return null;
    }
    String owner =
        of < 0 ? name.substring(0, Math.max(0, name.lastIndexOf(' '))) : name.substring(of + 4);
    String plain = owner.replaceFirst("^[Tt]he ", "").replaceFirst("['’]s$", "");
    String id = byName.apply(plain);
    Actor found = id.isEmpty() || id.equals(actor.id()) ? null : actors.apply(id);
    return found == null || !kinds.contains(found.kind()) ? null : id;
  }

  static Map<String, Set<Actor.Kind>> read() {
    Map<String, Set<Actor.Kind>> roles = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(Sides.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> roles.put(line.split("\t")[0], kinds(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": cannot be read", e);
    }
    return Map.copyOf(roles);
  }

  private static Set<Actor.Kind> kinds(String line) {
    String[] cells = line.split("\t");
    if (cells.length != 2) {
      throw new IllegalStateException(FILE + ": needs a role and its kinds: " + line);
    }
    Set<Actor.Kind> kinds = EnumSet.noneOf(Actor.Kind.class);
    if (cells[1].equals("*")) {
      kinds.addAll(EnumSet.allOf(Actor.Kind.class));
    } else {
      Arrays.stream(cells[1].split(";"))
          .map(kind -> Actor.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
          .forEach(kinds::add);
    }
    return kinds;
  }
}
