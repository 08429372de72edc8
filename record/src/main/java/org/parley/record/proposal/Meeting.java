// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

/**
 * A key under which a proposal meets others that may be one with it. Two that meet under no key are
 * joined only by way of others; under a key, two of which none {@link #ties} do not meet.
 *
 * @param ties whether all others under the key meet it there
 */
public record Meeting(String key, boolean ties) {}
