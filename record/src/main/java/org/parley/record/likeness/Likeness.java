// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.function.Predicate;
import org.parley.record.likeness.Traits.Passage;

/** How alike two stories are: symmetric, and a function of the two alone. */
final class Likeness {
  /** Scores go up to this. */
  static final int WHOLE = 10_000;

  /** So much of the shorter text must stand in the longer one … */
  private static final double OF_SHORTER = 0.6;

  /** … and make up so much of it, or it is a passage taken over. */
  private static final double OF_LONGER = 0.3;

  private static final int SAME_HAPPENING = 2_900;
  private static final int SAME_STORY_LINE = 1_600;

  /** Stories so many days apart … */
  private static final int NEAR_DAYS = 3;

  /** … are likelier to tell one happening than words alone say. */
  private static final double NEAR = 1.2;

  /** Stories further apart in time are never on one happening. */
  private static final int FAR_DAYS = 7;

  private Likeness() {}

  /** How much of the longer text is in the shorter one when it is the same text, 0 when not. */
  static int ofText(Traits one, Traits other) {
    int shorter = Math.min(one.words(), other.words());
    int longer = Math.max(one.words(), other.words());
    if (shorter < Traits.SHORT) {
      return 0;
    }
    double shared = Math.max(sharedBySignature(one, other), sharedByPassage(one, other, p -> true));
    boolean same = shared >= OF_SHORTER * shorter && shared >= OF_LONGER * longer;
    return same ? (int) Math.min(WHOLE, WHOLE * shared / longer) : 0;
  }

  /** An estimate of the shared words, from the likeness of sets that the signatures estimate. */
  private static double sharedBySignature(Traits one, Traits other) {
    int equal = 0;
    for (int i = 0; i < Traits.FUNCTIONS; i++) {
      if (one.signature(i) == other.signature(i)) {
        equal++;
      }
    }
    double jaccard = (double) equal / Traits.FUNCTIONS;
    return jaccard * (one.words() + other.words()) / (1 + jaccard);
  }

  /** How many words of passages are in both, of those passages that count. */
  static int sharedByPassage(Traits one, Traits other, Predicate<Passage> counts) {
    int words = 0;
    int i = 0;
    int j = 0;
    while (i < one.passages().size() && j < other.passages().size()) {
      Passage passage = one.passages().get(i);
      Passage candidate = other.passages().get(j);
      int order = Long.compare(passage.key(), candidate.key());
      if (order == 0 && passage.isLike(candidate) && counts.test(passage)) {
        words += Math.min(passage.words(), candidate.words());
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return words;
  }

  /**
   * How likely two stories tell one happening; 0 when it is not likely enough. Both the names and
   * the other words must be alike: in a long war all stories share names.
   */
  static int ofHappening(Traits one, Traits other) {
    int score = together(one, other);
    return score < SAME_HAPPENING ? 0 : score;
  }

  /**
   * Whether a story may be in the cluster of one that it is linked to by way of others. Without
   * this a story line of a year would hang together link by link.
   */
  static boolean ofStoryLine(Traits one, Traits other) {
    return together(one, other) >= SAME_STORY_LINE;
  }

  private static int together(Traits one, Traits other) {
    double names = one.terms().names().cosine(other.terms().names());
    if (names == 0) {
      return 0;
    }
    double words = one.terms().words().cosine(other.terms().words());
    return (int) Math.min(WHOLE, WHOLE * Math.sqrt(names * words) * inTime(one, other));
  }

  private static double inTime(Traits one, Traits other) {
    Integer first = one.day();
    Integer second = other.day();
    if (first == null || second == null) {
      return 1;
    }
    int apart = Math.abs(first - second);
    if (apart > FAR_DAYS) {
      return 0;
    }
    return apart > NEAR_DAYS ? 1 : NEAR;
  }
}
