// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.time.Duration;

/**
 * How a watch goes about it.
 *
 * @param every how long after a list was asked it is asked again
 * @param delay between the end of a request and the next one to the same host, at least; what a
 *     robots.txt asks for counts up to {@link #LONGEST_DELAY}
 * @param recent how old a page may be by its sitemap to be taken for new
 * @param patience how long a page that cannot be had is tried again
 */
public record WatchSettings(Duration every, Duration delay, Duration recent, Duration patience) {
  /** More than a news site can mean. */
  public static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  /** What Parley uses. */
  public static final WatchSettings USUAL =
      new WatchSettings(
          Duration.ofMinutes(15), Duration.ofSeconds(2), Duration.ofDays(7), Duration.ofDays(3));
}
