// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.record.notes.Packed;

/**
 * Joins events into incidents part by part, for engines that hold a record in many places: stories
 * tell of happenings; tellings meet in blocks and are compared two by two; what hangs together by
 * that is joined by itself. What comes out is what a store's merge makes of pages that nobody
 * corrected. What only goes from one step to the next is bytes. Pure functions.
 */
public final class IncidentJoining {
  /** In a larger block so many, the first by key, are those that all are compared with. */
  public static final int WIDTH = Blocks.WIDTH;

  private IncidentJoining() {}

  /** As much of an actor across pages as tells whose side it is on. */
  public static byte[] side(Actor actor) {
    List<Actor.Role> roles = new ArrayList<>();
    Set<String> of = new TreeSet<>();
    for (Actor.Role role : actor.roles()) {
      if (role.of() != null && !role.hasEnded() && of.add(role.of())) {
        roles.add(new Actor.Role("", role.of(), null, null, null));
      }
    }
    return Packed.write(
        new Actor(actor.id(), "", actor.kind(), actor.country(), null, null, List.of(), roles, 0));
  }

  /**
   * A happening as one story tells it.
   *
   * @param key tells it from all others; keys are in the order of the record
   * @param blocks where it meets others
   * @param outline what it is compared by
   * @param telling the whole of it
   */
  public record Told(String key, Set<String> blocks, byte[] outline, byte[] telling) {}

  /** Whose sides those are on whom a telling names, and what its story is like. */
  private record Around(Map<String, Actor> actors, @Nullable Group group) {}

  private record Compared(Outline.Noted outline, Around around) {}

  private record Whole(Telling.Noted telling, Around around) {}

  /**
   * What the stories of a page tell.
   *
   * @param reading a page as it was read
   * @param events its events, whose actors have their ids across pages
   * @param sides of actors across pages, by id: of all whom the page names
   * @param groups what its stories are like
   */
  public static List<Told> told(
      PageReading reading,
      Collection<Event> events,
      Map<String, byte[]> sides,
      Map<String, Group> groups) {
    Map<String, Actor> actors = new TreeMap<>();
    sides.forEach((id, side) -> actors.put(id, Packed.read(side, Actor.class)));
    StoryNotes words = new StoryNotes();
    words.add(reading);
    StoryTellings reader = new StoryTellings(new Affiliations(actors::get), words);
    Blocks blocks = new Blocks(words, groups::get);
    Map<String, List<Event>> byStory = new TreeMap<>();
    events.forEach(
        event -> byStory.computeIfAbsent(event.story(), k -> new ArrayList<>()).add(event));
    Map<String, Told> told = new TreeMap<>();
    byStory.forEach(
        (story, of) -> {
          for (Telling telling : reader.of(of)) {
            Outline outline = telling.outline();
            Map<String, Actor> named = new TreeMap<>(actors);
            named.keySet().retainAll(telling.named());
            Around around = new Around(named, groups.get(story));
            told.put(
                outline.key(),
                new Told(
                    outline.key(),
                    blocks.keys(outline),
                    Packed.write(new Compared(outline.noted(), around)),
                    Packed.write(new Whole(telling.noted(), around))));
          }
        });
    return List.copyOf(told.values());
  }

  /** Why two tellings are likely one happening; empty when they are not. */
  public static Optional<byte[]> likely(byte[] one, byte[] other) {
    Compared first = Packed.read(one, Compared.class);
    Compared second = Packed.read(other, Compared.class);
    Outline mine = Outline.of(first.outline());
    Outline theirs = Outline.of(second.outline());
    Known known = new Known();
    known.add(mine.story(), first.around());
    known.add(theirs.story(), second.around());
    return Optional.ofNullable(known.comparison().inOrder(mine, theirs)).map(Packed::write);
  }

  /**
   * Two tellings that are likely one happening.
   *
   * @param found as {@link #likely} has it
   */
  public record Likely(String one, String other, byte[] found) {}

  /** The incidents of tellings that hang together, all of them; a denial alone is none. */
  public static List<Incident> join(Collection<byte[]> together, Collection<Likely> likely) {
    Known known = new Known();
    Map<String, Telling> tellings = new TreeMap<>();
    Map<String, Outline> outlines = new TreeMap<>();
    for (byte[] bytes : together) {
      Whole whole = Packed.read(bytes, Whole.class);
      Telling telling = Telling.of(whole.telling());
      Outline outline = telling.outline();
      tellings.put(outline.key(), telling);
      outlines.put(outline.key(), outline);
      known.add(telling.story(), whole.around());
      known.words.published(telling.story(), telling.published());
    }
    List<Joining.Pair> pairs = new ArrayList<>();
    for (Likely pair : likely) {
      boolean before = pair.one().compareTo(pair.other()) < 0;
      pairs.add(
          new Joining.Pair(
              Objects.requireNonNull(outlines.get(before ? pair.one() : pair.other())),
              Objects.requireNonNull(outlines.get(before ? pair.other() : pair.one())),
              Packed.read(pair.found(), Comparison.Found.class)));
    }
    List<Incident> incidents = new ArrayList<>();
    for (Joining.Joined joined : new Joining(known.comparison()).join(outlines.values(), pairs)) {
      List<Telling> told =
          joined.tellings().stream()
              .flatMap(outline -> Stream.ofNullable(tellings.get(outline.key())))
              .toList();
      Incident incident =
          new Happening(
                  told, joined.joins(), new Outlets(known.groups::get, known.words), known.sides)
              .incident();
      if (incident != null) {
        incidents.add(incident);
      }
    }
    return incidents;
  }

  /** What is known around some tellings. For one use. */
  private static final class Known {
    private final StoryNotes words = new StoryNotes();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Affiliations sides;

    Known() {
      Function<String, @Nullable Actor> known = actors::get;
      this.sides = new Affiliations(known);
    }

    void add(String story, Around around) {
      actors.putAll(around.actors());
      if (around.group() != null) {
        groups.put(story, around.group());
      }
    }

    Comparison comparison() {
      return new Comparison(sides, words, groups::get);
    }
  }
}
