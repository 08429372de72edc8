// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

/**
 * A token in its text, not yet analysed.
 *
 * @param start first code point in the page, inclusive
 * @param end last code point, exclusive
 */
public record Piece(String form, int start, int end) {}
