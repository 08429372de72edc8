// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.actors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Correction;
import org.parley.record.ActorDecision;
import org.parley.store.Kind;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;

/**
 * A person's decisions on actors as corrections of the record: they stay when pages are read again.
 * A later decision on the same two takes the place of the earlier one.
 */
public final class ActorDecisions {
  private static final String TARGET = "actor:";

  private ActorDecisions() {}

  /** The decisions that a record holds. */
  public static List<ActorDecision> of(Store store) {
    List<ActorDecision> decisions = new ArrayList<>();
    store.forEach(
        Kind.CORRECTIONS,
        correction -> {
          if (correction.target().startsWith(TARGET)) {
            decisions.add(RecordJson.read(correction.change(), ActorDecision.class));
          }
        });
    return decisions;
  }

  /** Keeps a decision. */
  static void keep(Store store, ActorDecision decision, @Nullable String note) {
    String target = TARGET + about(decision);
    store.correct(
        new Correction(
            target,
            target,
            RecordJson.write(decision),
            System.getProperty("user.name", "unknown"),
            decision.at(),
            note));
  }

  /** What a decision is about: one key for the two, whichever is named first. */
  private static String about(ActorDecision decision) {
    if (decision.kind() == ActorDecision.Kind.NAME) {
      return decision.one();
    }
    boolean first = decision.one().compareTo(decision.other()) <= 0;
    String one = first ? decision.one() : decision.other();
    return one + " " + (first ? decision.other() : decision.one());
  }

  /** That two are one, from now on. */
  static ActorDecision same(String one, String other) {
    return new ActorDecision(ActorDecision.Kind.SAME, one, other, Instant.now());
  }

  /** That two are two, from now on. */
  static ActorDecision different(String one, String other) {
    return new ActorDecision(ActorDecision.Kind.DIFFERENT, one, other, Instant.now());
  }

  /** That one bears a name, from now on. */
  static ActorDecision named(String one, String name) {
    return new ActorDecision(ActorDecision.Kind.NAME, one, name, Instant.now());
  }
}
