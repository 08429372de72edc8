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
    LocalDate date = LocalDate.parse(day);
    DateRange.Precision unit = DateRange.Precision.DAY;
    told(story, name, new DateRange(date, date, unit, DateRange.Basis.TEXT, null), stance, actor);
  }

  private void told(String story, String name, DateRange on, Stance stance, String actor) {
    List<Evidence> words = List.of(new Evidence(story, 1, 9));
    Proposal.Kind kind = Proposal.Kind.CEASEFIRE;
    proposals.add(new Proposal(story, name, kind, List.of(), List.of(), null, on, words));
    positions.put(
        story,
        List.of(
            new Position(
                story + "-p", story, actor, stance, List.of(), List.of(), on, List.of(), words)));
  }

  private List<List<String>> groups() {
    return grouped(proposals, ProposalGroups.Earlier.NONE).stream()
        .map(group -> group.stream().map(Proposal::id).toList())
        .toList();
  }

  private List<List<Proposal>> grouped(List<Proposal> some, ProposalGroups.Earlier earlier) {
    return ProposalGroups.of(some, positions, named, actor -> actor, earlier);
  }
}
