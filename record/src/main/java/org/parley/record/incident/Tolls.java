// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import org.jspecify.annotations.Nullable;
import org.parley.model.Fatalities;

/** How counts of the dead stand to each other. Pure functions. */
final class Tolls {
  private static final double NEAR = 1.35;
  private static final double FAR = 4;

  /** One or two dead are told of too many attacks to know one by. */
  private static final int TELLING = 3;

  private Tolls() {}

  /** How like two tolls are. */
  enum Likeness {
    EQUAL,
    NEAR,
    UNTOLD,
    OTHER,
    FAR
  }

  /** The number a toll names: the best, else the least, else the most; null for no toll. */
  static @Nullable Integer number(@Nullable Fatalities toll) {
    if (toll == null) {
      return null;
    }
    Integer best = toll.best();
    Integer low = toll.low();
    return best != null ? best : low != null ? low : toll.high();
  }

  /** The one that names more, or the first; "dozens" gives way to any number. */
  static @Nullable Fatalities greater(@Nullable Fatalities one, @Nullable Fatalities other) {
    Integer mine = number(one);
    Integer theirs = number(other);
    if (one == null || mine == null) {
      return other;
    }
    if (other == null || theirs == null) {
      return one;
    }
    boolean vague = one.best() == null;
    boolean otherVague = other.best() == null;
    if (vague != otherVague) {
      return vague ? other : one;
    }
    return theirs > mine ? other : one;
  }

  static Likeness likeness(@Nullable Fatalities one, @Nullable Fatalities other) {
    Integer mine = number(one);
    Integer theirs = number(other);
    if (mine == null || theirs == null) {
      return Likeness.UNTOLD;
    }
    if (mine.equals(theirs)) {
      return mine >= TELLING ? Likeness.EQUAL : Likeness.UNTOLD;
    }
    double ratio = (double) (Math.max(mine, theirs) + 1) / (Math.min(mine, theirs) + 1);
    return ratio <= NEAR ? Likeness.NEAR : ratio >= FAR ? Likeness.FAR : Likeness.OTHER;
  }

  /** Whether both can be right: some number lies in both ranges. */
  static boolean canBothBe(Fatalities one, Fatalities other) {
    return least(one) <= most(other) && least(other) <= most(one);
  }

  private static int least(Fatalities toll) {
    Integer low = toll.low();
    Integer best = toll.best();
    return low != null ? low : best != null ? best / 2 : 0;
  }

  private static int most(Fatalities toll) {
    Integer high = toll.high();
    Integer best = toll.best();
    if (high != null) {
      return high;
    }
    boolean about = toll.low() == null;
    return best != null && about ? best + best / 2 : Integer.MAX_VALUE;
  }
}
