// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;

/**
 * Where one actor stands on one proposal at one time.
 *
 * @param proposal id of the proposal
 * @param actor id of the actor
 * @param conditions words that state conditions, in the page of the evidence
 * @param reasons words that give reasons, in the page of the evidence
 * @param claimedBy who says that it stands there, innermost first
 * @param evidence at least one
 * @param corrected fields that a person set, in the order of the row
 */
public record Position(
    String id,
    String proposal,
    String actor,
    Stance stance,
    List<Span> conditions,
    List<Span> reasons,
    DateRange date,
    List<Claim> claimedBy,
    List<Evidence> evidence,
    List<String> corrected) {
  public Position {
    Checks.id(id, "a position");
    conditions = List.copyOf(conditions);
    reasons = List.copyOf(reasons);
    claimedBy = List.copyOf(claimedBy);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a position needs evidence");
    }
    corrected = Checks.orNone(corrected);
  }

  /** A position that nobody corrected. */
  public Position(
      String id,
      String proposal,
      String actor,
      Stance stance,
      List<Span> conditions,
      List<Span> reasons,
      DateRange date,
      List<Claim> claimedBy,
      List<Evidence> evidence) {
    this(id, proposal, actor, stance, conditions, reasons, date, claimedBy, evidence, List.of());
  }

  /** The same row with fields that a person set. */
  public Position withCorrected(List<String> fields) {
    return new Position(
        id, proposal, actor, stance, conditions, reasons, date, claimedBy, evidence, fields);
  }

  /** How an actor stands to a proposal. */
  public enum Stance {
    PROPOSES,
    BACKS,
    ACCEPTS,
    ACCEPTS_IF,
    SIGNS,
    ASKS_TIME,
    LEAVES_UNSIGNED,
    REJECTS,
    DEMANDS,
    COMMITS,
    IMPLEMENTS,
    VIOLATES,
    WITHDRAWS_FROM,
    INVITED,
    ATTENDS
  }
}
