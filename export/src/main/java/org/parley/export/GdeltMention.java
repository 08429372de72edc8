// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

/**
 * One telling of a happening.
 *
 * @param dyad the row of the events that it is a mention of
 */
record GdeltMention(Dyad dyad, EventView telling) {}
