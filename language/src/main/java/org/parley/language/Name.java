// SPDX-License-Identifier: Apache-2.0
package org.parley.language;

/**
 * A named entity of a sentence.
 *
 * @param first index of the first token, inclusive
 * @param last index of the last token, exclusive
 * @param type OntoNotes type: {@code PERSON}, {@code ORG}, {@code GPE}, {@code NORP}, {@code DATE},
 *     ...
 */
public record Name(int first, int last, String type) {}
