// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that parties can accept or refuse.
 *
 * @param name as a reader would call it
 * @param proposedBy ids of actors
 * @param backedBy ids of actors
 * @param place what it is about, or null
 * @param firstSeen earliest date it is spoken of
 */
public record Proposal(
    String id,
    String name,
    Kind kind,
    List<String> proposedBy,
    List<String> backedBy,
    @Nullable Place place,
    DateRange firstSeen,
    List<Evidence> evidence) {
  public Proposal {
    Checks.id(id, "a proposal");
    proposedBy = List.copyOf(proposedBy);
    backedBy = List.copyOf(backedBy);
    evidence = List.copyOf(evidence);
  }

  /** What is proposed. */
  public enum Kind {
    CEASEFIRE,
    WITHDRAWAL,
    DEMILITARISATION,
    TALKS,
    AGREEMENT,
    COORDINATION,
    EXCHANGE,
    ACCESS,
    RECOGNITION,
    OTHER
  }
}
