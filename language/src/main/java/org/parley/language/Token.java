// SPDX-License-Identifier: Apache-2.0
package org.parley.language;

/**
 * A token of a sentence with its place in the dependency tree.
 *
 * @param index place in the sentence, from 0
 * @param start first code point in the page, inclusive
 * @param end last code point, exclusive
 * @param form the words as analysed
 * @param lemma lower-case base form
 * @param tag Penn Treebank part-of-speech tag
 * @param head index of the governing token, or -1 for the root
 * @param label Stanford-style dependency label to the head: {@code nsubj}, {@code dobj}, {@code
 *     prep}, {@code pobj}, {@code root}, ...
 */
public record Token(
    int index, int start, int end, String form, String lemma, String tag, int head, String label) {
  /** Whether the tag is that of a verb or modal. */
  public boolean isVerb() {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  /** Whether the tag is that of a noun. */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }
}
