// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Position;
import org.parley.model.Proposal;

/** What a predicate says of a stance when it is denied, to come or supposed. Pure functions. */
final class Stances {
  private Stances() {}

  /**
   * What a row says under its modes, or null for nothing.
   *
   * @param phrase the proposal, or null when it is the one spoken of last
   * @param onTerms whether nothing but a condition of the holder's own makes it suppose
   */
  static Position.@Nullable Stance of(
      StanceRow row, Set<AuxiliaryMode> aux, @Nullable ProposalPhrase phrase, boolean onTerms) {
    Position.Stance stance = row.stance();
    boolean future = aux.contains(AuxiliaryMode.FUTURE);
    // Who would leave only if something happens has not left.
    boolean leavesOnTerms =
        onTerms
            && stance == Position.Stance.WITHDRAWS_FROM
            && (future || aux.contains(AuxiliaryMode.HYPOTHETICAL));
    boolean supposed = aux.contains(AuxiliaryMode.HYPOTHETICAL) && !onTerms;
    if (stance == null || supposed || leavesOnTerms) {
      return null;
    }
    if (aux.contains(AuxiliaryMode.NEGATION)) {
      boolean refuses = future && isDone(stance) && row.negated() != null;
      return refuses ? Position.Stance.REJECTS : row.negated();
    }
    if (future && stance == Position.Stance.IMPLEMENTS) {
      return onTerms ? Position.Stance.ACCEPTS_IF : Position.Stance.COMMITS;
    }
    if (onTerms && (isDone(stance) || stance == Position.Stance.ACCEPTS)) {
      return Position.Stance.ACCEPTS_IF;
    }
    if (future && isDone(stance)) {
      return Position.Stance.ACCEPTS;
    }
    if (phrase != null && phrase.own() && stance == Position.Stance.ACCEPTS) {
      return Position.Stance.PROPOSES;
    }
    boolean toTalks = phrase == null || phrase.generic() || phrase.kind() == Proposal.Kind.TALKS;
    return stance == Position.Stance.INVITED && !toTalks ? Position.Stance.DEMANDS : stance;
  }

  /** Stances that tell a deed: what is said to come of them is but a word. */
  private static boolean isDone(Position.Stance stance) {
    return stance == Position.Stance.ATTENDS
        || stance == Position.Stance.SIGNS
        || stance == Position.Stance.IMPLEMENTS;
  }
}
