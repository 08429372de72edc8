// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Position;
import org.parley.model.Position.Stance;
import org.parley.model.Proposal;

class ProposalGroupsTest {
  private final List<Proposal> proposals = new ArrayList<>();
  private final Map<String, List<Position>> positions = new HashMap<>();
  private final Map<String, Set<String>> named = new HashMap<>();

  @Test
  void aMediatorOfTwoWarsJoinsNoTruces() {
    truce("s1", "Ceasefire", "2021-03-01", Stance.COMMITS, "north");
    truce("s2", "Ceasefire", "2021-03-11", Stance.COMMITS, "east");
    named.put("s1", Set.of("north", "mediator"));
    named.put("s2", Set.of("east", "mediator"));

    assertThat(groups()).containsExactlyInAnyOrder(List.of("s1"), List.of("s2"));
  }

  @Test
  void thePartiesInCommonJoinWhatTwoStoriesTell() {
    truce("s1", "Ceasefire", "2021-03-01", Stance.ACCEPTS, "north");
    truce("s2", "Ceasefire", "2021-03-02", Stance.VIOLATES, "north");
    named.put("s1", Set.of("north", "south"));
    named.put("s2", Set.of("north", "south"));

    assertThat(groups()).containsExactly(List.of("s1", "s2"));
  }

  @Test
  void aTruceOfOnesOwnBindsNobodyElse() {
    truce("s1", "Truce of their own", "2021-03-01", Stance.COMMITS, "north");
    truce("s2", "Ceasefire", "2021-03-20", Stance.ACCEPTS, "south");
    named.put("s1", Set.of("north", "south", "mediator"));
    named.put("s2", Set.of("north", "south", "mediator"));

    assertThat(groups()).containsExactlyInAnyOrder(List.of("s1"), List.of("s2"));
  }

  @Test
  void whatOneSideDeclaresAloneIsNotWhatOthersProposed() {
    truce("s1", "Truce", "2021-03-01", Stance.ACCEPTS, "north");
    truce("s2", "Unilateral ceasefire", "2021-03-05", Stance.COMMITS, "north");
    named.put("s1", Set.of("north", "south"));
    named.put("s2", Set.of("north", "south"));
    Position accepted = positions.get("s1").get(0);
    Position proposed =
        new Position(
            "s1-q",
            "s1",
            "mediator",
            Stance.PROPOSES,
            List.of(),
            List.of(),
            accepted.date(),
            List.of(),
            accepted.evidence());
    positions.put("s1", List.of(accepted, proposed));

    assertThat(groups()).containsExactlyInAnyOrder(List.of("s1"), List.of("s2"));
  }

  @Test
  void aPlaceInBothNamesSaysLessThanWhatBothAreCalledAfter() {
    for (String story : List.of("s1", "s2", "s3", "s4")) {
      named.put(story, Set.of("mediator"));
    }
    truce("s1", "Pause in aid to Aden", "2021-03-01", Stance.ACCEPTS, "north");
    truce("s2", "Truce at the port of Aden", "2021-05-10", Stance.ACCEPTS, "east");
    truce("s3", "Salalah truce", "2023-03-01", Stance.ACCEPTS, "north");
    truce("s4", "Salalah ceasefire", "2023-05-10", Stance.ACCEPTS, "east");

    assertThat(groups())
        .containsExactlyInAnyOrder(List.of("s1"), List.of("s2"), List.of("s3", "s4"));
  }

  @Test
  void aNamedAccordIsNoTruceOfTheSameParties() {
    for (String story : List.of("s1", "s2", "s3")) {
      named.put(story, Set.of("north", "south"));
    }
    List<String> both = List.of("north", "south");
    paper("s1", "Ayla Accords", "2021-03-01", Stance.SIGNS, both);
    truce("s2", "Truce", "2021-03-05", Stance.ACCEPTS, "north");
    paper("s3", "Ayla Accords", "2021-03-20", Stance.WITHDRAWS_FROM, both);

    assertThat(groups()).containsExactlyInAnyOrder(List.of("s1", "s3"), List.of("s2"));
  }

  @Test
  void whomTwoProposalsConcernIsNoWordThatTheyAreBothCalledBy() {
    paper(
        "s1",
        "Trade agreement between North and East",
        "2021-03-01",
        Stance.BACKS,
        List.of("north"));
    truce("s2", "Truce between North and South", "2021-03-05", Stance.BACKS, "north");

    assertThat(groups()).containsExactlyInAnyOrder(List.of("s1"), List.of("s2"));
  }

  @Test
  void aPlaceInBothNamesMakesNoTruceOfAPlan() {
    for (String story : List.of("s1", "s2")) {
      named.put(story, Set.of("north", "south"));
    }
    paper("s1", "Plan to rebuild Aden", "2021-03-01", Stance.REJECTS, List.of("north"));
    truce("s2", "Truce in Aden", "2021-03-05", Stance.ACCEPTS, "north");

    assertThat(groups()).containsExactlyInAnyOrder(List.of("s1"), List.of("s2"));
  }

  @Test
  void comesOutTheSameFromHowItWasBefore() {
    Random random = new Random(41);
    int joined = 0;
    for (int round = 0; round < 300; round++) {
      clear();
      int stories = 5 + random.nextInt(30);
      for (int i = 0; i < stories; i++) {
        told("s" + i, random);
      }
      // Some are gone later, some are told otherwise, some are new.
      List<Proposal> before = new ArrayList<>(proposals);
      Set<String> changed = new HashSet<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        String story = "s" + random.nextInt(stories);
        before.removeIf(proposal -> proposal.id().equals(story) && changed.add(story));
      }
      Map<String, String> groups = new HashMap<>();
      for (List<Proposal> group : grouped(before, ProposalGroups.Earlier.NONE)) {
        group.forEach(proposal -> groups.put(proposal.id(), group.get(0).id()));
      }
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        String story = "s" + random.nextInt(stories);
        changed.add(story);
        forget(story);
        if (random.nextInt(3) > 0) {
          told(story, random);
        }
      }
      ProposalGroups.Earlier earlier = new ProposalGroups.Earlier(groups, changed);

      List<List<Proposal>> all = grouped(proposals, ProposalGroups.Earlier.NONE);
      assertThat(grouped(proposals, earlier)).as("round " + round).isEqualTo(all);
      joined += proposals.size() - all.size();
    }
    assertThat(joined).as("proposals that were joined with others").isGreaterThan(1_000);
  }

  @Test
  void whatHangsTogetherByNoKeyIsJoinedByItself() {
    Random random = new Random(17);
    int joined = 0;
    int parts = 0;
    for (int round = 0; round < 500; round++) {
      clear();
      for (int i = 0; i < 20; i++) {
        toldOfMany("s" + i, random);
      }
      Set<List<Proposal>> all = new HashSet<>(grouped(proposals, ProposalGroups.Earlier.NONE));
      Set<List<Proposal>> byPart = new HashSet<>();
      for (List<Proposal> part : parts()) {
        byPart.addAll(grouped(part, ProposalGroups.Earlier.NONE));
        parts++;
      }
      assertThat(byPart).as("round " + round).isEqualTo(all);
      joined += proposals.size() - all.size();
    }
    assertThat(joined).as("proposals that were joined with others").isGreaterThan(1_000);
    assertThat(parts).as("parts").isGreaterThan(1_000);
  }

  /** What hangs together by meetings. */
  private List<List<Proposal>> parts() {
    Map<String, List<Proposal>> byPart = new HashMap<>();
    Map<String, String> partOf = new HashMap<>();
    Map<String, Set<Meeting>> meetings = new HashMap<>();
    for (Proposal one : proposals) {
      meetings.put(one.id(), ProposalGroups.meetings(told(one)));
      partOf.put(one.id(), one.id());
      byPart.put(one.id(), new ArrayList<>(List.of(one)));
    }
    for (Proposal one : proposals) {
      for (Proposal other : proposals) {
        String to = partOf.get(one.id());
        String from = partOf.get(other.id());
        if (!to.equals(from) && meet(meetings.get(one.id()), meetings.get(other.id()))) {
          List<Proposal> moved = byPart.remove(from);
          moved.forEach(proposal -> partOf.put(proposal.id(), to));
          byPart.get(to).addAll(moved);
        }
      }
    }
    return List.copyOf(byPart.values());
  }

  private static boolean meet(Set<Meeting> some, Set<Meeting> others) {
    return some.stream()
        .anyMatch(
            one ->
                others.stream()
                    .anyMatch(o -> o.key().equals(one.key()) && (one.ties() || o.ties())));
  }

  private void toldOfMany(String story, Random random) {
    List<String> names =
        List.of(
            "Ceasefire",
            "Truce of their own",
            "Unilateral ceasefire",
            "Peace talks in Jeddah",
            "Jeddah agreement",
            "Jeddah Accords",
            "Ramadan truce",
            "Resolution on aid",
            "Deal on Ramadan aid",
            "Revised deal");
    List<Stance> stances = List.of(Stance.values());
    List<Proposal.Kind> kinds =
        List.of(
            Proposal.Kind.CEASEFIRE,
            Proposal.Kind.TALKS,
            Proposal.Kind.AGREEMENT,
            Proposal.Kind.ACCESS,
            Proposal.Kind.OTHER);
    LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1_200));
    DateRange on =
        random.nextInt(4) == 0
            ? DateRange.UNKNOWN
            : new DateRange(day, day, DateRange.Precision.DAY, DateRange.Basis.TEXT, null);
    String first = "side" + random.nextInt(14);
    told(
        story,
        one(names, random),
        one(kinds, random),
        on,
        one(stances, random),
        List.of(first, "side" + random.nextInt(14)));
    named.put(story, Set.of("side" + random.nextInt(14)));
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private void told(String story, Random random) {
    List<String> parties = List.of("north", "south", "east", "west", "mediator");
    List<String> names =
        List.of("Ceasefire", "Truce", "Jeddah ceasefire", "Ramadan truce", "Jeddah agreement");
    String party = parties.get(random.nextInt(parties.size()));
    Stance stance = Stance.values()[random.nextInt(Stance.values().length)];
    String day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(500)).toString();
    truce(story, names.get(random.nextInt(names.size())), day, stance, party);
    named.put(story, new HashSet<>(List.of(party, parties.get(random.nextInt(parties.size())))));
  }

  private void forget(String story) {
    proposals.removeIf(proposal -> proposal.id().equals(story));
    positions.remove(story);
    named.remove(story);
  }

  private void clear() {
    proposals.clear();
    positions.clear();
    named.clear();
  }

  @Test
  void whatHasNoDayIsOneByANameOfItsOwnAlone() {
    undated("s1", "Ceasefire between North and South", Stance.ACCEPTS, "north");
    undated("s2", "Ceasefire between North and South", Stance.VIOLATES, "north");
    undated("s3", "Abraham Accords", Stance.SIGNS, "north");
    undated("s4", "Abraham Accords", Stance.REJECTS, "north");
    named.put("s1", Set.of("north", "south"));
    named.put("s2", Set.of("north", "south"));

    assertThat(groups())
        .containsExactlyInAnyOrder(List.of("s1"), List.of("s2"), List.of("s3", "s4"));
  }

  @Test
  void aDealIsATruceOfTheMonthsBeforeAndAWithdrawalOfTheWeeksBefore() {
    truce("s1", "Ceasefire", "2021-03-01", Stance.ACCEPTS, "north");
    paper("s2", "Deal", "2021-05-20", Stance.VIOLATES, List.of("north"));
    assertThat(groups()).containsExactly(List.of("s1", "s2"));

    clear();
    told(
        "s1",
        "Withdrawal from the port",
        Proposal.Kind.WITHDRAWAL,
        on("2021-03-01"),
        Stance.COMMITS,
        List.of("north"));
    paper("s2", "Deal", "2021-05-20", Stance.VIOLATES, List.of("north"));
    assertThat(groups()).containsExactlyInAnyOrder(List.of("s1"), List.of("s2"));

    paper("s3", "Deal", "2021-03-20", Stance.VIOLATES, List.of("north"));
    assertThat(groups()).anyMatch(group -> group.containsAll(List.of("s1", "s3")));
  }

  @Test
  void aDealOfTheYearBeforeIsNoTruce() {
    truce("s1", "Ceasefire", "2021-03-01", Stance.ACCEPTS, "north");
    paper("s2", "Deal", "2021-12-20", Stance.VIOLATES, List.of("north"));
    assertThat(groups()).containsExactlyInAnyOrder(List.of("s1"), List.of("s2"));
  }

  @Test
  void twoMotionsNeedMoreInCommonThanThatTheyAreMotions() {
    truce("s1", "Parliamentary motion", "2021-03-01", Stance.PROPOSES, "party");
    truce("s2", "Motion", "2021-03-02", Stance.BACKS, "other");
    truce("s3", "Motion on the embassy", "2021-03-03", Stance.BACKS, "other");
    truce("s4", "Motion to close the embassy", "2021-03-04", Stance.PROPOSES, "party");
    named.put("s1", Set.of("party", "other", "third"));
    named.put("s2", Set.of("party", "other", "third"));
    named.put("s3", Set.of("party", "other", "third"));
    named.put("s4", Set.of("party", "other", "third"));

    assertThat(groups())
        .containsExactlyInAnyOrder(List.of("s1"), List.of("s2"), List.of("s3", "s4"));
  }

  private void undated(String story, String name, Stance stance, String actor) {
    told(story, name, DateRange.UNKNOWN, stance, actor);
  }

  private void truce(String story, String name, String day, Stance stance, String actor) {
    told(story, name, on(day), stance, actor);
  }

  private void paper(String story, String name, String day, Stance stance, List<String> actors) {
    told(story, name, Proposal.Kind.AGREEMENT, on(day), stance, actors);
  }

  private static DateRange on(String day) {
    LocalDate date = LocalDate.parse(day);
    return new DateRange(date, date, DateRange.Precision.DAY, DateRange.Basis.TEXT, null);
  }

  private void told(String story, String name, DateRange on, Stance stance, String actor) {
    told(story, name, Proposal.Kind.CEASEFIRE, on, stance, List.of(actor));
  }

  private void told(
      String story,
      String name,
      Proposal.Kind kind,
      DateRange on,
      Stance stance,
      List<String> actors) {
    List<Evidence> words = List.of(new Evidence(story, 1, 9));
    proposals.add(new Proposal(story, name, kind, List.of(), List.of(), null, on, words));
    List<Position> of = new ArrayList<>();
    for (String actor : actors) {
      String id = story + "-p" + of.size();
      of.add(new Position(id, story, actor, stance, List.of(), List.of(), on, List.of(), words));
    }
    positions.put(story, of);
  }

  private List<List<String>> groups() {
    return grouped(proposals, ProposalGroups.Earlier.NONE).stream()
        .map(group -> group.stream().map(Proposal::id).toList())
        .toList();
  }

  private List<List<Proposal>> grouped(List<Proposal> some, ProposalGroups.Earlier earlier) {
    Map<String, Proposal> byId = new HashMap<>();
    some.forEach(proposal -> byId.put(proposal.id(), proposal));
    return ProposalGroups.of(some.stream().map(this::told).toList(), earlier).stream()
        .map(group -> group.stream().map(one -> byId.get(one.id())).toList())
        .toList();
  }

  private StoryProposal told(Proposal proposal) {
    Set<String> here = named.getOrDefault(proposal.id(), Set.of());
    return StoryProposal.of(proposal, positions.get(proposal.id()), here, actor -> actor);
  }
}
