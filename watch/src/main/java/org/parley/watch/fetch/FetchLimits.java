// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import java.time.Duration;

/**
 * How long one request may take.
 *
 * @param connect until a connection stands
 * @param idle without a byte
 * @param total from the beginning to the last byte, however steadily they drip
 */
public record FetchLimits(Duration connect, Duration idle, Duration total) {
  /** What Parley uses: news sites answer within seconds. */
  public static final FetchLimits USUAL =
      new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60));
}
