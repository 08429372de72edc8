// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.Evidence;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.record.ActorDecision.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

final class ActorMergeTest {
  private static final Actor FRONT = body("river-front", "River Front", "s1");

  @Test
  void spellingsInStoriesOnOneThingAreOnePerson() {
    Result merged =
        merge(
            List.of(),
            List.of(person("salim-qaddur", "Salim Qaddur", "s1"), FRONT),
            List.of(person("saleem-kaddour", "Saleem Kaddour", "s2"), front("s2")));
    assertThat(ids(merged)).containsExactly("river-front", "saleem-kaddour");
    assertThat(merged.ids()).isEqualTo(Map.of("salim-qaddur", "saleem-kaddour"));
    assertThat(merged.actors().get(1).joins())
        .containsExactly(
            new Actor.Join(
                "saleem-kaddour",
                "Saleem Kaddour",
                "salim-qaddur",
                List.of(
                    "spellings of one name: Saleem Kaddour, Salim Qaddur",
                    "stories on both name river-front")));
  }

  @Test
  void spellingsAloneJoinNobody() {
    Result merged =
        merge(
            List.of(),
            List.of(person("salim-qaddur", "Salim Qaddur", "s1")),
            List.of(person("saleem-kaddour", "Saleem Kaddour", "s2")));
    assertThat(ids(merged)).hasSize(2);
  }

  @Test
  void peopleOfOneNameAndTwoCountriesAreTwo() {
    Result merged =
        merge(
            List.of(),
            List.of(of("john-reed", "John Reed", "USA", "s1")),
            List.of(of("john-reed", "John Reed", "GBR", "s2")),
            List.of(of("john-reed", "John Reed", "USA", "s3")));
    assertThat(ids(merged)).containsExactly("john-reed-gbr", "john-reed-usa");
    assertThat(MergedRecord.actorId(merged.ids(), "s2", "john-reed")).isEqualTo("john-reed-gbr");
    assertThat(MergedRecord.actorId(merged.ids(), "s3", "john-reed")).isEqualTo("john-reed-usa");
  }

  @Test
  void twoPeopleOfOneStoryAreNeverOne() {
    Result merged =
        merge(
            List.of(),
            List.of(
                of("ali-noor", "Ali Noor", "TCD", "s1"), of("aly-nour", "Aly Nour", "TCD", "s1")));
    assertThat(ids(merged)).containsExactly("ali-noor", "aly-nour");
  }

  @Test
  void aLoneLastNameIsTheOnlyOneWhoBearsItThere() {
    Result merged =
        merge(
            List.of(),
            List.of(person("salim-qaddur", "Salim Qaddur", "s1"), FRONT),
            List.of(person("kaddour@s2", "Kaddour", "s2"), front("s2")));
    assertThat(ids(merged)).containsExactly("river-front", "salim-qaddur");
  }

  @Test
  void initialsAreThoseOfTheOneBodyWhoseNameHasThem() {
    Result merged =
        merge(
            List.of(),
            List.of(body("valley-defence-league", "Valley Defence League", "s1"), FRONT),
            List.of(body("vdl", "VDL", "s2"), front("s2")),
            List.of(body("vdf", "VDF", "s3"), front("s3")));
    assertThat(ids(merged)).containsExactly("river-front", "valley-defence-league", "vdf");
  }

  @Test
  void initialsAloneJoinNobody() {
    Result merged =
        merge(
            List.of(),
            List.of(body("valley-defence-league", "Valley Defence League", "s1"), FRONT),
            List.of(body("vdl", "VDL", "s2")));
    assertThat(ids(merged)).containsExactly("river-front", "valley-defence-league", "vdl");
  }

  @Test
  void aLastNameThatTwoBearIsNeithers() {
    Result merged =
        merge(
            List.of(),
            List.of(person("salim-qaddur", "Salim Qaddur", "s1"), FRONT),
            List.of(person("omar-qaddur", "Omar Qaddur", "s3"), front("s3")),
            List.of(person("kaddour@s2", "Kaddour", "s2"), front("s2")));
    assertThat(ids(merged)).contains("kaddour@s2", "omar-qaddur", "salim-qaddur");
  }

  @Test
  void termsOfOneOfficeStayApartAndAreNotDoubledByWordsThatTellThem() {
    Evidence words = new Evidence("s2", 10, 20);
    Actor.Role first = new Actor.Role("president", "russia", "2000-05-07", "2008-05-07", null);
    Actor.Role second = new Actor.Role("president", "russia", "2012-05-07", null, null);
    Actor.Role told = new Actor.Role("president", "russia", "2012-05-07", null, words);
    assertThat(ActorParts.roles(List.of(first, second, first, told), id -> id))
        .containsExactly(first, told);
  }

  @Test
  void rolesRunFromTheirFirstDayToTheirLast() {
    Result merged =
        merge(
            List.of(),
            List.of(holding("ana-sol", "Ana Sol", "2021-03-04", "s1")),
            List.of(holding("ana-sol", "Ana Sol", "2019-01-02", "s2")));
    assertThat(merged.actors().get(0).roles())
        .containsExactly(
            new Actor.Role(
                "spokesman", "river-front", "2019-01-02", "2021-03-04", new Evidence("s2", 0, 9)));
  }

  @Test
  void aPersonsDecisionWinsOverRules() {
    List<Actor> first = List.of(person("salim-qaddur", "Salim Qaddur", "s1"), FRONT);
    List<Actor> second = List.of(person("saleem-kaddour", "Saleem Kaddour", "s2"), front("s2"));
    List<Actor> third = List.of(of("abu-nar", "Abu Nar", "TCD", "s3"));
    assertThat(ids(merge(List.of(apart("salim-qaddur", "saleem-kaddour", 1)), first, second)))
        .containsExactly("river-front", "saleem-kaddour", "salim-qaddur");
    assertThat(ids(merge(List.of(same("abu-nar", "salim-qaddur", 1)), first, third)))
        .containsExactly("river-front", "salim-qaddur");
    assertThat(ids(merge(List.of(same("ABU NAR", "Salim Qaddur", 1)), first, third)))
        .as("named as stories do")
        .containsExactly("river-front", "salim-qaddur");
  }

  @Test
  void theLaterOfTwoDecisionsWins() {
    List<Actor> one = List.of(person("ali-noor", "Ali Noor", "s1"));
    List<Actor> other = List.of(person("omar-said", "Omar Said", "s2"));
    ActorDecision joined = same("ali-noor", "omar-said", 1);
    ActorDecision parted = apart("omar-said", "ali-noor", 2);
    assertThat(ids(merge(List.of(joined, parted), one, other))).hasSize(2);
    ActorDecision again = same("ali-noor", "omar-said", 3);
    assertThat(ids(merge(List.of(joined, parted, again), one, other))).hasSize(1);
  }

  @Test
  void saysWhyTwoAreTwo() {
    RecordMerge merge = new RecordMerge();
    merge.add(reading(List.of(of("john-reed", "John Reed", "USA", "s1"))));
    merge.add(reading(List.of(of("jon-reed", "Jon Reed", "GBR", "s2"))));
    merge.add(reading(List.of(person("ali-noor", "Ali Noor", "s3"))));
    assertThat(merge.why("john-reed", "jon-reed"))
        .containsExactly("two actors", "their countries differ: USA, GBR");
    assertThat(merge.why("ali-noor", "jon-reed"))
        .containsExactly("two actors", "their names are two: Ali Noor, Jon Reed");
    assertThat(merge.why("ali-noor", "nobody")).containsExactly("no story names nobody");
  }

  /** The same pages and decisions in any order, any of them twice: the same actors. */
  @Test
  void orderDoesNotMatterAndTwiceIsOnce() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      List<List<Actor>> pages = pages(random);
      List<ActorDecision> decisions = decisions(random);
      Result first = merge(decisions, pages);
      Collections.shuffle(pages, random);
      List<ActorDecision> mixed = new ArrayList<>(decisions);
      mixed.addAll(decisions);
      Collections.shuffle(mixed, random);
      assertThat(merge(mixed, pages)).as("round " + round).isEqualTo(first);
    }
  }

  /** What is joined by hand and parted again is as it was, but for that the two stay two. */
  @Test
  void undoingReallyUndoes() {
    Random random = new Random(12);
    for (int round = 0; round < 300; round++) {
      List<List<Actor>> pages = pages(random);
      List<String> ids = ids(merge(List.of(), pages));
      String one = ids.get(random.nextInt(ids.size()));
      String other = ids.get(random.nextInt(ids.size()));
      if (one.equals(other) || one.contains("-tcd") || other.contains("-tcd")) {
        continue;
      }
      Map<String, String> joined = merge(List.of(same(one, other, 1)), pages).ids();
      assertThat(joined.getOrDefault(one, one)).isEqualTo(joined.getOrDefault(other, other));
      assertThat(ids(merge(List.of(same(one, other, 1), apart(one, other, 2)), pages)))
          .isEqualTo(ids);
    }
  }

  private static List<List<Actor>> pages(Random random) {
    List<String> givens = List.of("Ali", "Aly", "Salim", "Saleem", "Omar");
    List<String> families = List.of("Qaddur", "Kaddour", "Noor", "Nour");
    List<List<Actor>> pages = new ArrayList<>();
    for (int page = 0; page < 6; page++) {
      List<Actor> actors = new ArrayList<>();
      String story = "s" + page;
      if (random.nextBoolean()) {
        actors.add(front(story));
      }
      if (random.nextInt(3) == 0) {
        actors.add(body("valley-defence-league", "Valley Defence League", story));
      } else if (random.nextInt(3) == 0) {
        actors.add(body("vdl", "VDL", story));
      }
      String name =
          givens.get(random.nextInt(givens.size()))
              + " "
              + families.get(random.nextInt(families.size()));
      String country = random.nextInt(4) == 0 ? "TCD" : random.nextInt(4) == 0 ? "SDN" : null;
      actors.add(of(name.toLowerCase().replace(' ', '-'), name, country, story));
      pages.add(actors);
    }
    return pages;
  }

  private static List<ActorDecision> decisions(Random random) {
    List<String> ids = List.of("ali-qaddur", "aly-noor", "salim-noor", "omar-nour", "river-front");
    List<ActorDecision> decisions = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String one = ids.get(random.nextInt(ids.size()));
      String other = ids.get(random.nextInt(ids.size()));
      Kind kind = random.nextBoolean() ? Kind.SAME : Kind.DIFFERENT;
      if (!one.equals(other)) {
        decisions.add(decision(kind, one, other, random.nextInt(3)));
      }
    }
    return decisions;
  }

  @SafeVarargs
  private static Result merge(List<ActorDecision> decisions, List<Actor>... pages) {
    return merge(decisions, List.of(pages));
  }

  private static Result merge(List<ActorDecision> decisions, List<List<Actor>> pages) {
    try (MemoryStore store = new MemoryStore()) {
      return merge(store, Set.of(), decisions, pages);
    }
  }

  /** Brings pages together with those that a store has; {@code before}: decided on until now. */
  private static Result merge(
      Store store, Set<String> before, List<ActorDecision> decisions, List<List<Actor>> pages) {
    store.merging(
        notes -> {
          ActorUpdate update = new ActorUpdate(notes, decisions);
          update.take(pages.stream().map(ActorMergeTest::reading).toList(), before);
          update.gone().forEach(id -> notes.remove(org.parley.store.Kind.ACTORS, id));
          for (String id : update.rewritten()) {
            notes.put(org.parley.store.Kind.ACTORS, Objects.requireNonNull(update.row(id)));
          }
        });
    MergedRecord merged = store.merged();
    return new Result(merged.actors(), merged.actorIds());
  }

  /** What came out. */
  private record Result(List<Actor> actors, Map<String, String> ids) {}

  /** A page whose id is that of its story. */
  private static PageReading reading(List<Actor> actors) {
    String id = actors.get(0).aliases().get(0).stories().get(0);
    Page page = new Page(id, id + ".txt", "text/plain", "UTF-8", "00", "text", List.of());
    return new PageReading(
        page, List.of(), List.of(), actors, List.of(), List.of(), List.of(), List.of());
  }

  /** Pages and decisions that come one after the other, some pages read anew: as all at once. */
  @Test
  void oneByOneIsAsAllAtOnce() {
    Random random = new Random(13);
    for (int round = 0; round < 300; round++) {
      List<List<Actor>> pages = pages(random);
      List<ActorDecision> decisions = List.of();
      try (MemoryStore store = new MemoryStore()) {
        for (List<Actor> page : pages(random)) {
          List<ActorDecision> next = decisions(random);
          merge(store, ids(decisions), next, List.of(page));
          decisions = next;
        }
        Result last = new Result(List.of(), Map.of());
        for (List<Actor> page : pages) {
          List<ActorDecision> next = decisions(random);
          last = merge(store, ids(decisions), next, List.of(page));
          decisions = next;
        }
        assertThat(last).as("round " + round).isEqualTo(merge(decisions, pages));
      }
    }
  }

  private static Set<String> ids(List<ActorDecision> decisions) {
    Set<String> ids = new HashSet<>();
    decisions.forEach(decision -> ids.addAll(List.of(decision.one(), decision.other())));
    return ids;
  }

  private static List<String> ids(Result merged) {
    return merged.actors().stream().map(Actor::id).toList();
  }

  private static ActorDecision same(String one, String other, int at) {
    return decision(Kind.SAME, one, other, at);
  }

  private static ActorDecision apart(String one, String other, int at) {
    return decision(Kind.DIFFERENT, one, other, at);
  }

  private static ActorDecision decision(Kind kind, String one, String other, int at) {
    return new ActorDecision(kind, one, other, Instant.ofEpochSecond(at));
  }

  private static Actor front(String story) {
    return body("river-front", "River Front", story);
  }

  private static Actor body(String id, String name, String story) {
    List<Actor.Alias> aliases = List.of(new Actor.Alias(name, List.of(story)));
    return new Actor(id, name, Actor.Kind.ARMED_GROUP, null, "REB", null, aliases, List.of(), 1);
  }

  private static Actor person(String id, String name, String story) {
    return of(id, name, null, story);
  }

  private static Actor of(String id, String name, @Nullable String country, String story) {
    List<Actor.Alias> aliases = List.of(new Actor.Alias(name, List.of(story)));
    return new Actor(id, name, Actor.Kind.PERSON, country, null, null, aliases, List.of(), 1);
  }

  private static Actor holding(String id, String name, String day, String story) {
    Actor.Role role =
        new Actor.Role("spokesman", "river-front", day, day, new Evidence(story, 0, 9));
    List<Actor.Alias> aliases = List.of(new Actor.Alias(name, List.of(story)));
    return new Actor(id, name, Actor.Kind.PERSON, null, null, null, aliases, List.of(role), 1);
  }
}
