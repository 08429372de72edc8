// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.Evidence;
import org.parley.model.MergedRecord;
import org.parley.record.ActorDecision.Kind;

final class ActorMergeTest {
  private static final Actor FRONT = body("river-front", "River Front", "s1");

  @Test
  void spellingsInStoriesOnOneThingAreOnePerson() {
    ActorMerge.Result merged =
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
    ActorMerge.Result merged =
        merge(
            List.of(),
            List.of(person("salim-qaddur", "Salim Qaddur", "s1")),
            List.of(person("saleem-kaddour", "Saleem Kaddour", "s2")));
    assertThat(ids(merged)).hasSize(2);
  }

  @Test
  void peopleOfOneNameAndTwoCountriesAreTwo() {
    ActorMerge.Result merged =
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
    ActorMerge.Result merged =
        merge(
            List.of(),
            List.of(
                of("ali-noor", "Ali Noor", "TCD", "s1"), of("aly-nour", "Aly Nour", "TCD", "s1")));
    assertThat(ids(merged)).containsExactly("ali-noor", "aly-nour");
  }

  @Test
  void aLoneLastNameIsTheOnlyOneWhoBearsItThere() {
    ActorMerge.Result merged =
        merge(
            List.of(),
            List.of(person("salim-qaddur", "Salim Qaddur", "s1"), FRONT),
            List.of(person("kaddour@s2", "Kaddour", "s2"), front("s2")));
    assertThat(ids(merged)).containsExactly("river-front", "salim-qaddur");
  }

  @Test
  void aLastNameThatTwoBearIsNeithers() {
    ActorMerge.Result merged =
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
    ActorMerge.Result merged =
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
    ActorMerge merge = new ActorMerge(List.of());
    merge.add("p1", List.of(of("john-reed", "John Reed", "USA", "s1")));
    merge.add("p2", List.of(of("jon-reed", "Jon Reed", "GBR", "s2")));
    merge.add("p3", List.of(person("ali-noor", "Ali Noor", "s3")));
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
      ActorMerge.Result first = merge(decisions, pages);
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
  private static ActorMerge.Result merge(List<ActorDecision> decisions, List<Actor>... pages) {
    return merge(decisions, List.of(pages));
  }

  private static ActorMerge.Result merge(List<ActorDecision> decisions, List<List<Actor>> pages) {
    ActorMerge merge = new ActorMerge(decisions);
    pages.forEach(page -> merge.add("page of " + page.get(0).id(), page));
    return merge.merge();
  }

  private static List<String> ids(ActorMerge.Result merged) {
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
