// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.Arrays;

/**
 * Many numbers in eight bytes each: first all are added, then they are looked up. Not thread-safe.
 */
final class NumberSet {
  private long[] numbers = new long[1024];
  private int size;
  private boolean sorted;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
    sorted = false;
  }

  boolean contains(long number) {
    if (!sorted) {
      Arrays.sort(numbers, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(numbers, 0, size, number) >= 0;
  }
}
