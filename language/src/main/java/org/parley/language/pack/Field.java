// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/** A property of a token that is one atom or none. Their order is part of the format. */
enum Field {
  SIMPLIFIED,
  LOWER,
  SHAPE,
  AMBIGUITY,
  PREFIX_1,
  PREFIX_2,
  PREFIX_3,
  PREFIX_4,
  SUFFIX_1,
  SUFFIX_2,
  SUFFIX_3,
  SUFFIX_4,
  /** From here on the properties depend on the sentence; those before, on the word alone. */
  TAG,
  LEMMA,
  NAME_TAG,
  LABEL,
  VALENCY;

  static final int OF_WORD = TAG.ordinal();
  static final int COUNT = values().length;
}
