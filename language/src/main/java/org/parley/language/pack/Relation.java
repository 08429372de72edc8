// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/** A way from one token to another in the tree so far. Their order is part of the format. */
enum Relation {
  SELF,
  HEAD,
  GRAND_HEAD,
  LEFTMOST,
  SECOND_LEFTMOST,
  RIGHTMOST,
  SECOND_RIGHTMOST,
  LEFT_SIBLING,
  SECOND_LEFT_SIBLING;

  private static final Relation[] ALL = values();

  static Relation of(int number) {
    return ALL[number];
  }
}
