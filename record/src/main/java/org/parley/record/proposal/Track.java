// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.util.List;
import org.parley.model.Position;

/**
 * The positions of one side on one proposal, in time; those of one day in the order they are told.
 *
 * @param positions those whose day is known, at least one
 */
public record Track(String side, String proposal, List<Position> positions) {
  public Track {
    positions = List.copyOf(positions);
  }
}
