// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.function.LongSupplier;

/** Lets so many through at once and so many a second after those. Thread-safe. */
final class Rate {
  private final double most;
  private final double perSecond;
  private final LongSupplier nanos;
  private double left;
  private long last;

  Rate(int atOnce, double perSecond, LongSupplier nanos) {
    this.most = atOnce;
    this.perSecond = perSecond;
    this.nanos = nanos;
    this.left = atOnce;
    this.last = nanos.getAsLong();
  }

  /** Whether one more may go through now. */
  synchronized boolean allows() {
    long now = nanos.getAsLong();
    left = Math.min(most, left + (now - last) / 1e9 * perSecond);
    last = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
