// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.Evidence;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

/**
 * What one page says of an actor may be what others hung on who are not named there: that a name is
 * one person's, or too many people's, or that somebody is a state.
 */
final class GrowingActorsTest {
  private static final List<String> GIVENS = List.of("Jotuk", "Hanna", "Omar");

  /** All but the last are found under one key of sounds. */
  private static final List<String> FAMILIES =
      List.of("Levor", "Lavier", "Lifar", "Loveira", "Livaria", "Lufiro", "Noor");

  private static final List<String> CALLED = List.of("Tamirat", "Tamirat", "Gubenko", "Noor");

  @Test
  void aNameThatManyComeToBearIsNobodysAnyMore() {
    List<PageReading> pages = new ArrayList<>();
    pages.add(page(1, person("jotuk-levor", "Jotuk Levor", 1, null), front(1)));
    pages.add(page(2, person("levor@2-1", "Levor", 2, null), front(2)));
    try (Store store = new MemoryStore()) {
      put(store, pages);
      assertThat(store.find(Kind.ACTORS, "levor@2-1")).isEmpty();
      for (int number = 3; number < 8; number++) {
        String name = "Hanna " + FAMILIES.get(number - 2);
        put(store, List.of(page(number, person(slug(name), name, number, null))));
      }
      assertThat(store.find(Kind.ACTORS, "levor@2-1")).isPresent();
    }
  }

  /** The name by which most call somebody is another one, and his first one another's. */
  @Test
  void whoComesToBeCalledOtherwiseIsBesideNobodyByTheNameHeHad() {
    List<PageReading> first =
        List.of(
            page(1, person("jotuk-levor", "Jotuk Levor", 1, null), mayor("Sara Tamirat", 1)),
            page(2, person("levor@2-1", "Levor", 2, null), mayor("Sara Tamirat", 2)));
    List<PageReading> second =
        List.of(
            page(3, mayor("Sara Gubenko", 3)),
            page(4, mayor("Sara Gubenko", 4)),
            page(5, mayor("Sara Gubenko", 5), person("hanna-tamirat", "Hanna Tamirat", 5, null)));
    assertThat(reasons(List.of(first))).contains("stories on both name a tamirat");
    assertThat(reasons(List.of(first, second)))
        .isEqualTo(reasons(List.of(Stream.of(first, second).flatMap(List::stream).toList())))
        .contains("stories on both name a gubenko");
  }

  private static Actor mayor(String name, int number) {
    return person("mayor", name, number, null);
  }

  /** Why Jotuk Levor is who he is, pages put one lot after the other. */
  private static List<String> reasons(List<List<PageReading>> lots) {
    try (Store store = new MemoryStore()) {
      lots.forEach(pages -> put(store, pages));
      return store.find(Kind.ACTORS, "jotuk-levor").orElseThrow().joins().stream()
          .flatMap(join -> join.reasons().stream())
          .toList();
    }
  }

  @Test
  void comeOutTheSameHoweverTheRecordGrew() {
    Random random = new Random(17);
    for (int round = 0; round < 400; round++) {
      Map<Integer, PageReading> last = new TreeMap<>();
      try (Store grown = new MemoryStore();
          Store whole = new MemoryStore()) {
        for (int step = 0; step < 16; step++) {
          int number = random.nextInt(12);
          last.put(number, page(number, random));
          put(grown, List.of(last.get(number)));
        }
        put(whole, List.copyOf(last.values()));
        assertThat(grown.all(Kind.ACTORS)).as("round " + round).isEqualTo(whole.all(Kind.ACTORS));
        assertThat(grown.merged().actorIds()).isEqualTo(whole.merged().actorIds());
      }
    }
  }

  /** More than are in one bundle of {@link ActorBundles}. */
  @Test
  void comeOutTheSameThoughManyPagesNameThem() {
    Random random = new Random(23);
    Map<Integer, PageReading> last = new TreeMap<>();
    try (Store grown = new MemoryStore();
        Store whole = new MemoryStore()) {
      for (int step = 0; step < 8; step++) {
        List<PageReading> pages = new ArrayList<>();
        for (int i = 0; i < ActorBundles.FULL / 2; i++) {
          int number = random.nextInt(3 * ActorBundles.FULL);
          last.put(number, page(number, random));
          pages.add(last.get(number));
        }
        put(grown, pages);
      }
      put(whole, List.copyOf(last.values()));
      assertThat(grown.all(Kind.ACTORS)).isEqualTo(whole.all(Kind.ACTORS));
      assertThat(grown.merged().actorIds()).isEqualTo(whole.merged().actorIds());
    }
  }

  private static void put(Store store, List<PageReading> pages) {
    pages.forEach(page -> store.put(page, "reader"));
    RecordUpdate.run(store, () -> {});
  }

  private static PageReading page(int number, Random random) {
    List<Actor> actors = new ArrayList<>();
    for (int people = 1 + random.nextInt(3); people > 0; people--) {
      String family = one(random, FAMILIES);
      String of = one(random, List.of("river-front", "valley-league", "", ""));
      if (random.nextInt(3) == 0) {
        actors.add(person(slug(family) + "@" + number + "-1", family, number, null));
      } else {
        String name = one(random, GIVENS) + " " + family;
        actors.add(person(slug(name), name, number, of.isEmpty() ? null : of));
      }
    }
    if (random.nextBoolean()) {
      actors.add(front(number));
    }
    if (random.nextBoolean()) {
      // One whom the list knows, whatever pages call him.
      actors.add(mayor("Sara " + one(random, CALLED), number));
    }
    String league = random.nextBoolean() ? "Valley League of Arms" : "VLA";
    String id = league.equals("VLA") ? "vla" : "valley-league";
    actors.add(actor(id, league, Actor.Kind.ARMED_GROUP, number, null));
    Actor.Kind kind = random.nextBoolean() ? Actor.Kind.MEDIA : Actor.Kind.COMPANY;
    actors.add(actor("river-news", "River News", kind, number, null));
    Collections.shuffle(actors, random);
    Map<String, Actor> named = new TreeMap<>();
    actors.forEach(actor -> named.put(actor.id(), actor));
    return page(number, named.values().toArray(Actor[]::new));
  }

  private static PageReading page(int number, Actor... actors) {
    String id = "" + number;
    Page page = new Page(id, id + ".txt", "text/plain", "UTF-8", "00", "text", List.of());
    return new PageReading(
        page, List.of(), List.of(), List.of(actors), List.of(), List.of(), List.of(), List.of());
  }

  private static Actor front(int number) {
    return actor("river-front", "River Front", Actor.Kind.ARMED_GROUP, number, null);
  }

  private static Actor person(String id, String name, int number, @Nullable String of) {
    return actor(id, name, Actor.Kind.PERSON, number, of);
  }

  private static Actor actor(
      String id, String name, Actor.Kind kind, int number, @Nullable String of) {
    String story = number + "-1";
    List<Actor.Role> roles =
        of == null
            ? List.of()
            : List.of(new Actor.Role("spokesman", of, null, null, new Evidence(story, 0, 9)));
    List<Actor.Alias> aliases = List.of(new Actor.Alias(name, List.of(story)));
    return new Actor(id, name, kind, null, null, null, aliases, roles, 1);
  }

  private static String one(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
