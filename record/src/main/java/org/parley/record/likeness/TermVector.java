// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Weighed terms of a story as a vector of length one. Immutable and thread-safe. */
final class TermVector {
  /** What stands for one. */
  private static final int ONE = 65_535;

  // 32 bits of the hash of each stem, ascending, and its weight.
  private final int[] stems;
  private final int[] weights;

  private TermVector(int[] stems, int[] weights) {
    this.stems = stems;
    this.weights = weights;
  }

  /** The heaviest of the stems, with weights as parts of the length of them all. */
  static TermVector of(Map<String, Double> weighed, int most) {
    List<Map.Entry<String, Double>> heaviest = new ArrayList<>(weighed.entrySet());
    // By stem where weights are equal, also for the sum to be the same on every machine.
    heaviest.sort(
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    double squares = 0;
    for (Map.Entry<String, Double> term : heaviest) {
      squares += term.getValue() * term.getValue();
    }
    double length = Math.sqrt(squares);
    List<long[]> terms = new ArrayList<>();
    for (Map.Entry<String, Double> term : heaviest.subList(0, Math.min(most, heaviest.size()))) {
      long weight = Math.max(1, Math.round(ONE * term.getValue() / length));
      terms.add(new long[] {(int) Hash.of(term.getKey()), weight});
    }
    terms.sort(Comparator.comparingLong(term -> term[0]));
    return new TermVector(
        terms.stream().mapToInt(term -> (int) term[0]).toArray(),
        terms.stream().mapToInt(term -> (int) term[1]).toArray());
  }

  /** The cosine of the angle between two vectors, from 0 to 1; less than it when some were cut. */
  double cosine(TermVector other) {
    long sum = 0;
    int i = 0;
    int j = 0;
    while (i < stems.length && j < other.stems.length) {
      int order = Integer.compare(stems[i], other.stems[j]);
      if (order == 0) {
        sum += (long) weights[i] * other.weights[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum / ((double) ONE * ONE);
  }

  /** Hashes of the heaviest stems. */
  List<Integer> heaviest(int count) {
    return IntStream.range(0, stems.length)
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> -weights[i]).thenComparingInt(i -> stems[i]))
        .limit(count)
        .map(i -> stems[i])
        .toList();
  }

  /** How many bytes it takes when written. */
  int size() {
    return 1 + 6 * stems.length;
  }

  /** Writes the vector. */
  void write(ByteBuffer bytes) {
    bytes.put((byte) stems.length);
    for (int i = 0; i < stems.length; i++) {
      bytes.putInt(stems[i]).putShort((short) weights[i]);
    }
  }

  /** Reads what {@link #write} wrote. */
  static TermVector read(ByteBuffer bytes) {
    int count = bytes.get() & 0xff;
    int[] stems = new int[count];
    int[] weights = new int[count];
    for (int i = 0; i < count; i++) {
      stems[i] = bytes.getInt();
      weights[i] = bytes.getShort() & 0xffff;
    }
    return new TermVector(stems, weights);
  }
}
