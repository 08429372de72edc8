// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

/**
 * A line of a page that has a visible character.
 *
 * @param start code point of its first visible character
 * @param end code point after its last visible character
 * @param text its text between the two
 * @param blanksBefore how many blank lines stand before it
 */
record Line(int start, int end, String text, int blanksBefore) {}
