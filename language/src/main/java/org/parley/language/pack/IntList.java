// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.Arrays;

/** A growing list of numbers without boxes. Belongs to one thread. */
final class IntList {
  private int[] values = new int[1 << 10];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  /** Sets an entry, growing the list with zeros up to it. */
  void put(int index, int value) {
    while (size <= index) {
      add(0);
    }
    values[index] = value;
  }

  /** The numbers and perhaps some more room after them. */
  int[] values() {
    return values;
  }
}
