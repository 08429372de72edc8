// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.Evidence;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;

/**
 * A proposal as one story names it: all that tells what it is one with.
 *
 * @param called its name as the story has it
 * @param words where the story first tells of it
 * @param from the first day on which it may have been told of, or null
 * @param to the last one, or null
 * @param parties sides that bind or refuse to bind themselves by it
 * @param bystanders sides that wish for it, welcome it or bring it about
 * @param around armed groups, forces, parties and people that its story names, and its parties
 * @param authors sides that proposed it
 * @param agreements when sides agreed to it
 * @param wished whether all that is told of it is that somebody asks for it
 * @param name what its name tells; the names of those whom it concerns give it none of its own:
 *     "the Haftar plan"
 */
public record StoryProposal(
    String id,
    String called,
    Proposal.Kind kind,
    @Nullable Place place,
    Evidence words,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<String> parties,
    Set<String> bystanders,
    Set<String> around,
    Set<String> authors,
    List<Agreement> agreements,
    boolean wished,
    NameWords name) {
  /**
   * That a side agreed.
   *
   * @param decides whether it signed or announced it, so that it may do so again
   */
  record Agreement(
      String side, boolean decides, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * What a proposal and the positions on it tell.
   *
   * @param named actors that its story names: armed groups, forces, parties, people
   * @param sides the side of an actor
   */
  public static StoryProposal of(
      Proposal proposal, List<Position> positions, Set<String> named, UnaryOperator<String> sides) {
    Set<String> parties = new HashSet<>();
    Set<String> bystanders = new HashSet<>();
    Set<String> authors = new HashSet<>();
    List<Agreement> agreements = new ArrayList<>();
    boolean wished = true;
    for (Position position : positions) {
      String side = sides.apply(position.actor());
      Position.Stance stance = position.stance();
      (isOwn(stance) ? parties : bystanders).add(side);
      wished &= stance == Position.Stance.DEMANDS;
      if (stance == Position.Stance.PROPOSES) {
        authors.add(side);
      }
      boolean decides = stance == Position.Stance.SIGNS || stance == Position.Stance.COMMITS;
      if (decides || stance == Position.Stance.ACCEPTS) {
        agreements.add(new Agreement(side, decides, position.date().from(), position.date().to()));
      }
    }
    bystanders.removeAll(parties);
    Set<String> around = new HashSet<>(parties);
    around.addAll(named);
    Set<String> concerned = new HashSet<>(around);
    concerned.addAll(bystanders);
    return new StoryProposal(
        proposal.id(),
        proposal.name(),
        proposal.kind(),
        proposal.place(),
        proposal.evidence().get(0),
        proposal.firstSeen().from(),
        proposal.firstSeen().to(),
        Set.copyOf(parties),
        Set.copyOf(bystanders),
        Set.copyOf(around),
        Set.copyOf(authors),
        List.copyOf(agreements),
        wished,
        ProposalNames.bundled().of(proposal.name()).without(concerned));
  }

  /** Whether a stance is that of somebody whom the proposal would bind. */
  private static boolean isOwn(Position.Stance stance) {
    return switch (stance) {
      case PROPOSES, BACKS, DEMANDS -> false;
      case ACCEPTS,
          ACCEPTS_IF,
          SIGNS,
          ASKS_TIME,
          LEAVES_UNSIGNED,
          REJECTS,
          COMMITS,
          IMPLEMENTS,
          VIOLATES,
          WITHDRAWS_FROM,
          INVITED,
          ATTENDS ->
          true;
    };
  }

  String story() {
    return words.story();
  }

  /** Words of its name that tell it from others of its kind. */
  Set<String> telling() {
    return name.telling();
  }

  /** Whether its kind is but that of a paper: "the deal", "the plan". */
  boolean isPaper() {
    return kind == Proposal.Kind.AGREEMENT || kind == Proposal.Kind.OTHER;
  }
}
