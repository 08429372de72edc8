// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.watch.fetch.Addresses;
import org.parley.watch.state.WatchState;
import org.parley.watch.state.WatchState.RobotsFile;

/** Whose turn it is: when each host may be asked next, and what its robots.txt says. */
final class Hosts {
  private final WatchState state;
  private final WatchSettings settings;
  private final Map<String, Instant> free = new HashMap<>();
  private final Map<URI, Known> robots = new HashMap<>();

  private record Known(Robots robots, Instant until) {}

  Hosts(WatchState state, WatchSettings settings) {
    this.state = state;
    this.settings = settings;
  }

  /** When a host may be asked again after its last answer. */
  Instant free(String host) {
    return free.getOrDefault(host, Instant.EPOCH);
  }

  /** A host has answered: it is left alone for a while. */
  void answered(URI address, Instant now) {
    free.put(Addresses.host(address), now.plus(delay(address)));
  }

  private Duration delay(URI address) {
    Known known = robots.get(Addresses.origin(address));
    Duration asked = known == null ? Duration.ZERO : known.robots.delay();
    if (asked.compareTo(WatchSettings.LONGEST_DELAY) > 0) {
      asked = WatchSettings.LONGEST_DELAY;
    }
    return asked.compareTo(settings.delay()) > 0 ? asked : settings.delay();
  }

  /** Before when a host is to be left in peace, after failures. */
  Instant notBefore(String host) {
    return state.host(host).notBefore();
  }

  /** A host is well again. */
  void well(String host) {
    if (state.host(host).failures() > 0) {
      state.host(host, new WatchState.Host(0, Instant.EPOCH));
    }
  }

  /** A host has failed: it is left in peace for longer each time. */
  Instant failed(String host, Instant now, @Nullable Duration asked) {
    int failures = state.host(host).failures() + 1;
    Instant next = Backoff.next(now, failures, asked);
    state.host(host, new WatchState.Host(failures, next));
    return next;
  }

  /** What an origin's robots.txt says; empty when it is not known, or was known too long ago. */
  Optional<Robots> robots(URI origin, Instant now) {
    Known known = robots.get(origin);
    if (known == null) {
      known =
          state
              .robots(origin.toString())
              .map(file -> known(origin, file.body(), file.mediaType(), file.fetched()))
              .orElse(null);
    }
    return known == null || now.isAfter(known.until) ? Optional.empty() : Optional.of(known.robots);
  }

  /** Keeps what an origin's robots.txt says. */
  void robots(URI origin, byte[] bytes, String mediaType, Instant now) {
    state.robots(origin.toString(), new RobotsFile(now, mediaType, bytes));
    known(origin, bytes, mediaType, now);
  }

  private Known known(URI origin, byte[] bytes, String mediaType, Instant fetched) {
    Known known = new Known(Robots.parse(origin, bytes, mediaType), fetched.plus(Robots.KEPT));
    robots.put(origin, known);
    return known;
  }
}
