// SPDX-License-Identifier: Apache-2.0
/**
 * Where sides stand on proposals in time: tracks, and what changes in them. Pure functions of the
 * record's positions and actors; every change points at the two positions that show it.
 */
@NullMarked
package org.parley.record.proposal;

import org.jspecify.annotations.NullMarked;
