// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;
import java.util.Arrays;

/** Numbers strings in the order in which they come. Belongs to one thread. */
final class StringTableBuilder {
  private char[] chars = new char[1 << 20];
  private final IntList offsets = new IntList();
  private final IntList hashes = new IntList();
  private int[] slots = new int[1 << 16];

  StringTableBuilder() {
    offsets.add(0);
  }

  int size() {
    return hashes.size();
  }

  /** The number of a string, new or known. */
  int add(String string) {
    int hash = string.hashCode();
    int mask = slots.length - 1;
    int slot = StringTable.slot(hash, mask);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (hashes.get(number) == hash && matches(string, number)) {
        return number;
      }
      slot = (slot + 1) & mask;
    }
    int number = size();
    append(string);
    hashes.add(hash);
    slots[slot] = number + 1;
    if (2 * size() > slots.length) {
      grow();
    }
    return number;
  }

  /** The string with a number. */
  String get(int number) {
    int start = offsets.get(number);
    return new String(chars, start, offsets.get(number + 1) - start);
  }

  private void append(String string) {
    int start = offsets.get(size());
    int end = start + string.length();
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(end, chars.length + (chars.length >> 1)));
    }
    string.getChars(0, string.length(), chars, start);
    offsets.add(end);
  }

  private boolean matches(String string, int number) {
    int start = offsets.get(number);
    int length = offsets.get(number + 1) - start;
    if (length != string.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (chars[start + i] != string.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int number = 0; number < size(); number++) {
      int slot = StringTable.slot(hashes.get(number), mask);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number + 1;
    }
  }

  void write(PackWriter writer) throws IOException {
    writer.begin(Section.STRING_OFFSETS);
    writer.putInts(offsets.values(), offsets.size());
    writer.begin(Section.STRING_CHARS);
    for (int i = 0; i < offsets.get(size()); i++) {
      writer.putChar(chars[i]);
    }
    writer.begin(Section.STRING_SLOTS);
    writer.putInts(slots, slots.length);
    writer.begin(Section.STRING_HASHES);
    for (int number : slots) {
      writer.putInt(number == 0 ? 0 : hashes.get(number - 1));
    }
  }
}
