// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/** A property of a token that is any number of atoms in a fixed order. Part of the format. */
enum SetField {
  AMBIGUITIES,
  ORTHOGRAPHY,
  POSITION,
  CLUSTERS,
  GAZETTEERS;

  static final int COUNT = values().length;
}
