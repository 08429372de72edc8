// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/** A feature as one number: its type and up to three atoms. */
final class FeatureKey {
  static final int ATOM_BITS = 19;

  /** Atoms are the strings that features are made of; their numbers are below this. */
  static final int ATOM_LIMIT = 1 << ATOM_BITS;

  static final int MAXIMUM_ATOMS = 3;

  /** Types are below this; the highest is left out so that no key is {@link #NONE}. */
  static final int TYPE_LIMIT = (1 << (Long.SIZE - MAXIMUM_ATOMS * ATOM_BITS)) - 1;

  /** No feature. */
  static final long NONE = -1;

  private FeatureKey() {}

  /** The key of a type without its atoms. */
  static long of(int type) {
    return (long) type << (MAXIMUM_ATOMS * ATOM_BITS);
  }

  /** Puts an atom at a place, 0 to 2. */
  static long with(long key, int place, int atom) {
    return key | (long) atom << (place * ATOM_BITS);
  }
}
