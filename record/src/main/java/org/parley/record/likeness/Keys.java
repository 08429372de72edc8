// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Under which keys a story can be found, and under which it looks for others. Only stories that
 * share a key are ever compared. A bucket is what stands under one key.
 */
final class Keys {
  /** Bands of the signature (Indyk and Motwani 1998): of texts half the same four in five meet. */
  private static final int ROWS = 4;

  /**
   * A story is found by each two of its weightiest names and words: stories of one war share a
   * name, and a bucket of one name would hold the war.
   */
  private static final int NAMES = 5;

  private static final int WORDS = 3;

  private static final long TEXT = 1;
  private static final long BAND = 2;
  private static final long PASSAGE = 3;
  private static final long TERMS = 4;
  private static final int DAYS_IN_BIN = 7;
  private static final long UNDATED = Long.MAX_VALUE;
  private static final long ANY_DATE = Long.MAX_VALUE - 1;

  private Keys() {}

  /**
   * A key that a story is found by.
   *
   * @param lookers keys such that a story found by one of them looks under {@code key}
   */
  record Bucket(long key, List<Long> lookers) {}

  /** The key that all printings of the very same text share. */
  static long text(long text) {
    return Hash.then(TEXT, text);
  }

  /** The key of a passage. */
  static long passage(Traits.Passage passage) {
    return Hash.then(PASSAGE, passage.key());
  }

  /** Where a story is found, but for {@link #text}. */
  static List<Bucket> buckets(Traits traits) {
    List<Bucket> buckets = new ArrayList<>();
    for (long key : textual(traits)) {
      buckets.add(new Bucket(key, List.of(key)));
    }
    Integer day = traits.day();
    for (long term : terms(traits)) {
      if (day == null) {
        long undated = Hash.then(term, UNDATED);
        buckets.add(new Bucket(undated, List.of(undated, Hash.then(term, ANY_DATE))));
      } else {
        buckets.add(new Bucket(Hash.then(term, bin(day)), bins(term, day)));
        buckets.add(new Bucket(Hash.then(term, ANY_DATE), List.of(Hash.then(term, UNDATED))));
      }
    }
    return buckets;
  }

  /** Where a story looks for others. */
  static List<Long> looks(Traits traits) {
    List<Long> keys = textual(traits);
    Integer day = traits.day();
    for (long term : terms(traits)) {
      keys.add(Hash.then(term, UNDATED));
      if (day == null) {
        keys.add(Hash.then(term, ANY_DATE));
      } else {
        keys.addAll(bins(term, day));
      }
    }
    return keys;
  }

  private static List<Long> textual(Traits traits) {
    List<Long> keys = new ArrayList<>();
    for (int band = 0; band * ROWS < Traits.FUNCTIONS; band++) {
      long key = Hash.then(BAND, band);
      for (int row = 0; row < ROWS; row++) {
        key = Hash.then(key, traits.signature(band * ROWS + row));
      }
      keys.add(key);
    }
    traits.passages().forEach(passage -> keys.add(passage(passage)));
    return keys;
  }

  private static List<Long> terms(Traits traits) {
    Terms.Split terms = traits.terms();
    List<Integer> stems = new ArrayList<>(terms.names().heaviest(NAMES));
    stems.addAll(terms.words().heaviest(WORDS));
    List<Long> keys = new ArrayList<>();
    for (int i = 1; i < stems.size(); i++) {
      for (int j = 0; j < i; j++) {
        int one = Math.min(stems.get(i), stems.get(j));
        int other = Math.max(stems.get(i), stems.get(j));
        keys.add(Hash.then(Hash.then(TERMS, one), other));
      }
    }
    return keys;
  }

  private static long bin(int day) {
    return Math.floorDiv(day, DAYS_IN_BIN);
  }

  /** The bins in which stories near in time are. */
  private static List<Long> bins(long term, int day) {
    return LongStream.rangeClosed(bin(day) - 1, bin(day) + 1)
        .mapToObj(bin -> Hash.then(term, bin))
        .toList();
  }
}
