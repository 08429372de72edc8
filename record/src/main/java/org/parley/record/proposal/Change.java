// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import org.parley.model.Position;

/**
 * What changed in a track, and the two positions that show it.
 *
 * @param side id of the actor whose track it is
 * @param proposal id of the proposal
 * @param before where the side stood
 * @param after where it stands; of {@link Kind#SILENT} the latest position of anybody else
 * @param days days between the two
 */
public record Change(
    Kind kind, String side, String proposal, Position before, Position after, long days) {

  /** How a track goes on. */
  public enum Kind {
    /** For it, then against it, or the other way round. */
    CHANGED_SIDES,
    /** A condition that was not there before, or a step away from a yes. */
    HARDENED,
    /** A condition dropped, or a step towards a yes. */
    SOFTENED,
    /** Its word on one day, and soon after a word or a deed that cannot go with it. */
    CONTRADICTED,
    /** It owes an answer, and others have gone on since. */
    SILENT
  }
}
