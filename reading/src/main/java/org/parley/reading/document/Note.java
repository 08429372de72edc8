// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

/**
 * Something a person should know of what was read: which fields of a table were taken, that a feed
 * holds summaries only.
 *
 * @param text a clause without a full stop
 */
public record Note(String where, String text) implements Found {}
