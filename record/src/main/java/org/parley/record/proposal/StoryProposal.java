// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parley.model.Position;
import org.parley.model.Proposal;

/**
 * A proposal as one story names it.
 *
 * @param parties sides that bind or refuse to bind themselves by it
 * @param bystanders sides that wish for it, welcome it or bring it about
 * @param around armed groups, forces, parties and people that its story names, and its parties
 * @param authors sides that proposed it
 * @param wished whether all that is told of it is that somebody asks for it
 * @param telling words of its name that tell it from others of its kind
 * @param leading those of them that stand before its matter: "Oslo" of "the Oslo accords", not of
 *     "talks in Oslo"
 * @param given proper words that it is called after: "Oslo" of "the Oslo accords"
 * @param name what else its name tells
 * @param sides the side of an actor
 */
record StoryProposal(
    Proposal proposal,
    List<Position> positions,
    Set<String> parties,
    Set<String> bystanders,
    Set<String> around,
    Set<String> authors,
    boolean wished,
    Set<String> telling,
    Set<String> leading,
    Set<String> given,
    NameWords name,
    UnaryOperator<String> sides) {
  static StoryProposal of(
      Proposal proposal,
      List<Position> positions,
      NameWords name,
      Set<String> named,
      UnaryOperator<String> sides) {
    Set<String> parties = new HashSet<>();
    Set<String> bystanders = new HashSet<>();
    Set<String> authors = new HashSet<>();
    boolean wished = true;
    for (Position position : positions) {
      (isOwn(position.stance()) ? parties : bystanders).add(sides.apply(position.actor()));
      wished &= position.stance() == Position.Stance.DEMANDS;
      if (position.stance() == Position.Stance.PROPOSES) {
        authors.add(sides.apply(position.actor()));
      }
    }
    bystanders.removeAll(parties);
    Set<String> around = new HashSet<>(parties);
    around.addAll(named);
    Set<String> concerned = new HashSet<>(around);
    concerned.addAll(bystanders);
    return new StoryProposal(
        proposal,
        List.copyOf(positions),
        Set.copyOf(parties),
        Set.copyOf(bystanders),
        Set.copyOf(around),
        Set.copyOf(authors),
        wished,
        without(name.telling(), concerned),
        without(name.leading(), concerned),
        without(name.given(), concerned),
        name,
        sides);
  }

  /** The names of those whom it concerns give it none of its own: "the Haftar plan". */
  private static Set<String> without(Set<String> words, Set<String> concerned) {
    if (words.isEmpty()) {
      return words;
    }
    Set<String> own = new HashSet<>(words);
    concerned.forEach(actor -> own.removeAll(List.of(actor.split("-"))));
    return Set.copyOf(own);
  }

  /** The side whose position it is. */
  String sideOf(Position position) {
    return sides.apply(position.actor());
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
    return proposal.evidence().get(0).story();
  }

  /** Whether its kind is but that of a paper: "the deal", "the plan". */
  boolean isPaper() {
    return proposal.kind() == Proposal.Kind.AGREEMENT || proposal.kind() == Proposal.Kind.OTHER;
  }
}
