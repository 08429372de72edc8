// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, Set<Actor.Kind>> roles;

  /**
   * @param actors all of a record
   */
  public Sides(Collection<Actor> actors) {
    this.roles = read();
    for (Actor actor : actors) {
      this.actors.put(actor.id(), actor);
      for (Actor.Alias alias : actor.aliases()) {
        // A name that several bear leads to nobody.
        byName.merge(alias.text(), actor.id(), (one, other) -> one.equals(other) ? one : "");
      }
    }
  }

  /** The id of the side of an actor: his own when he speaks for nobody else. */
  public String of(String actor) {
    String side = actor;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      String next = next(side);
      if (next == null || next.equals(actor)) {
        return side;
      }
      side = next;
    }
    return side;
  }

  private @Nullable String next(String id) {
    Actor actor = actors.get(id);
    if (actor == null) {
      return null;
    }
    if (actor.kind() != Actor.Kind.PERSON) {
      return whole(actor);
    }
    for (Actor.Role role : actor.roles()) {
      Actor body = role.of() == null ? null : actors.get(role.of());
      if (body != null
          && !role.hasEnded()
          && roles.getOrDefault(role.role(), Set.of()).contains(body.kind())) {
        return body.id();
      }
    }
    return null;
  }

  /** "Delegates of the movement", "the movement's delegation": whose they are, or null. */
  private @Nullable String whole(Actor actor) {
    String name = actor.name();
    int of = name.indexOf(" of ");
    String head = of < 0 ? name.substring(name.lastIndexOf(' ') + 1) : name.substring(0, of);
    if (!roles.containsKey(BODY + head.toLowerCase(Locale.ROOT))) {
      return null;
    }
    String owner =
        of < 0 ? name.substring(0, Math.max(0, name.lastIndexOf(' '))) : name.substring(of + 4);
    String plain = owner.replaceFirst("^[Tt]he ", "").replaceFirst("['’]s$", "");
    String id = byName.getOrDefault(plain, "");
    return id.isEmpty() || id.equals(actor.id()) ? null : id;
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
