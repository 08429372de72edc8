// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people's corrections make of the rows of pages, and what became of each correction. Rows of
 * proposals, positions, incidents and actors are corrected in the merge itself.
 *
 * @param events events as corrected, with ids of their page's own reading
 * @param statements statements as corrected, likewise
 * @param struckEvents ids of events that a person struck
 * @param struckStatements ids of statements that a person struck
 * @param outcomes what became of each correction, in their order
 */
public record CorrectedRows(
    List<Event> events,
    List<Statement> statements,
    Set<String> struckEvents,
    Set<String> struckStatements,
    List<Outcome> outcomes) {
  /** Nobody corrected anything. */
  public static final CorrectedRows NONE =
      new CorrectedRows(List.of(), List.of(), Set.of(), Set.of(), List.of());

  public CorrectedRows {
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    struckEvents = Set.copyOf(struckEvents);
    struckStatements = Set.copyOf(struckStatements);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * What became of one correction.
   *
   * @param correction its id
   * @param by id of the correction that overruled or undid it, or null
   * @param reason for people: why it has no effect, or null when it has
   */
  public record Outcome(
      String correction, State state, @Nullable String by, @Nullable String reason) {}

  /** What became of a correction. */
  public enum State {
    /** It holds. */
    APPLIED,
    /** A later one on the same thing says otherwise. */
    OVERRULED,
    /** It was taken back. */
    UNDONE,
    /** What it asks cannot be done. */
    REFUSED,
    /** What it speaks of is not in the record, or not any more. */
    LOST
  }
}
