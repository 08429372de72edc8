// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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

  /** So many steps at most lead to a side: from an envoy to a minister, a state. */
  public static final int LONGEST_CHAIN = 3;

  private static final String BODY = "body:";
  private static final Map<String, Set<Actor.Kind>> ROLES = read();

  private final Function<String, @Nullable Actor> actors;
  private final Function<String, String> byName;

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
    for (Step step : steps(actor, day)) {
      String to = step.called() == null ? step.to() : byName.apply(step.called());
      boolean own = step.called() != null && actor.id().equals(to);
      Actor body = to == null || to.isEmpty() || own ? null : actors.apply(to);
      if (body != null && step.kinds().contains(body.kind())) {
        return body.id();
      }
    }
    return null;
  }

  /**
   * For whom somebody may speak: the first of several that is of one of the kinds is the one. Whom
   * a name leads to must be somebody else.
   *
   * @param to the id of that actor, or null when a name leads to it
   * @param called the very words that it goes by, or null
   */
  public record Step(@Nullable String to, @Nullable String called, Set<Actor.Kind> kinds) {}

  /** For whom an actor may speak now. */
  public static List<Step> steps(Actor actor) {
    return steps(actor, null);
  }

  private static List<Step> steps(Actor actor, @Nullable LocalDate day) {
    if (actor.kind() != Actor.Kind.PERSON) {
      return whole(actor);
    }
    List<Step> steps = new ArrayList<>();
    for (Actor.Role role : actor.roles()) {
      Set<Actor.Kind> kinds = ROLES.getOrDefault(role.role(), Set.of());
      boolean holds = !role.hasEnded() || day != null && isHeld(role, day);
      if (role.of() != null && holds && !kinds.isEmpty()) {
        steps.add(new Step(role.of(), null, kinds));
      }
    }
    return steps;
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

  /** "Delegates of the movement", "the movement's delegation": whose they are. */
  private static List<Step> whole(Actor actor) {
    String name = actor.name();
    int of = name.indexOf(" of ");
    String head = of < 0 ? name.substring(name.lastIndexOf(' ') + 1) : name.substring(0, of);
    Set<Actor.Kind> kinds = ROLES.get(BODY + head.toLowerCase(Locale.ROOT));
    if (kinds == null) {
      return List.of();
    }
    String owner =
        of < 0 ? name.substring(0, Math.max(0, name.lastIndexOf(' '))) : name.substring(of + 4);
    String plain = owner.replaceFirst("^[Tt]he ", "").replaceFirst("['’]s$", "");
    return List.of(new Step(null, plain, kinds));
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
