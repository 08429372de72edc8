// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Position;
import org.parley.model.Proposal;

/**
 * What joining proposals needs of a page, with actors as they are known across pages.
 *
 * @param positions as people set them
 * @param named armed groups, forces, parties and people whose sides each story names
 * @param sides whose side each actor of a position speaks for
 */
record PageSides(
    List<Proposal> proposals,
    List<Position> positions,
    Map<String, Set<String>> named,
    Map<String, String> sides) {}
