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
 * @param corrected fields that a person set, in the order of the row
 */
public record Proposal(
    String id,
    String name,
    Kind kind,
    List<String> proposedBy,
    List<String> backedBy,
    @Nullable Place place,
    DateRange firstSeen,
    List<Evidence> evidence,
    List<String> corrected) {
  public Proposal {
    Checks.id(id, "a proposal");
    proposedBy = List.copyOf(proposedBy);
    backedBy = List.copyOf(backedBy);
    evidence = List.copyOf(evidence);
    corrected = Checks.orNone(corrected);
  }

  /** A proposal that nobody corrected. */
  public Proposal(
      String id,
      String name,
      Kind kind,
      List<String> proposedBy,
      List<String> backedBy,
      @Nullable Place place,
      DateRange firstSeen,
      List<Evidence> evidence) {
    this(id, name, kind, proposedBy, backedBy, place, firstSeen, evidence, List.of());
  }

  /** The same row with fields that a person set. */
  public Proposal withCorrected(List<String> fields) {
    return new Proposal(id, name, kind, proposedBy, backedBy, place, firstSeen, evidence, fields);
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
