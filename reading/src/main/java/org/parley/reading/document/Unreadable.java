// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

/**
 * A thing that cannot be read.
 *
 * @param reason what is wrong and what to do, in a clause without a full stop
 */
public record Unreadable(String where, String reason) implements Found {}
