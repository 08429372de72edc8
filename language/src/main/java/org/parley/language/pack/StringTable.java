// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.CharBuffer;
import java.nio.IntBuffer;

/**
 * All strings of the pack by number, found by hashing and compared in full. The first numbers are
 * the atoms of features. Immutable and thread-safe.
 */
final class StringTable {
  private final int atoms;
  private final int size;
  private final IntBuffer offsets;
  private final CharBuffer chars;
  private final IntBuffer slots;
  private final IntBuffer hashes;
  private final int mask;

  StringTable(PackFile pack) {
    this.atoms = pack.ints(Section.META).get(0);
    this.offsets = pack.ints(Section.STRING_OFFSETS);
    this.size = offsets.capacity() - 1;
    this.chars = pack.bytes(Section.STRING_CHARS).asCharBuffer();
    this.slots = pack.ints(Section.STRING_SLOTS);
    this.hashes = pack.ints(Section.STRING_HASHES);
    this.mask = slots.capacity() - 1;
  }

  /** How many strings there are. */
  int size() {
    return size;
  }

  /** The number of a string, or -1. */
  int find(String string) {
    int hash = string.hashCode();
    int slot = slot(hash, mask);
    while (true) {
      int number = slots.get(slot) - 1;
      if (number < 0 || (hashes.get(slot) == hash && matches(string, number))) {
        return number;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** The number of a string that features are made of, or -1. */
  int atom(String string) {
    return atom(find(string));
  }

  /** The number itself when it is that of an atom, or -1. */
  int atom(int number) {
    return number < atoms ? number : -1;
  }

  private boolean matches(String string, int number) {
    int start = offsets.get(number);
    int length = offsets.get(number + 1) - start;
    if (length != string.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (chars.get(start + i) != string.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the search for a hash begins. */
  static int slot(int hash, int mask) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 16) & mask;
  }
}
