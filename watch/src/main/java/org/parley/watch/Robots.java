// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What the robots.txt of an origin says to Parley (RFC 9309). Immutable. */
final class Robots {
  /** The name by which a robots.txt can speak to Parley. */
  static final String NAME = "parley";

  /** What must be read of one; the rest of a larger one is left. */
  static final int MOST_BYTES = 500 << 10;

  /** So many redirects are followed; after more there are no rules. */
  static final int MOST_HOPS = 5;

  /** How long the rules are believed. */
  static final Duration KEPT = Duration.ofHours(24);

  private final BaseRobotRules rules;

  private Robots(BaseRobotRules rules) {
    this.rules = rules;
  }

  static URI address(URI origin) {
    return origin.resolve("/robots.txt");
  }

  /**
   * @param bytes of the file; none when the origin has no such file, which allows everything
   * @param mediaType as told; a web page in its place has no rules
   */
  static Robots parse(URI origin, byte[] bytes, String mediaType) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return new Robots(
        parser.parseContent(address(origin).toString(), bytes, mediaType, List.of(NAME)));
  }

  boolean allows(URI address) {
    return rules.isAllowed(address.toString());
  }

  /** How long to wait between two requests; nothing when that is not said. */
  Duration delay() {
    long millis = rules.getCrawlDelay();
    return millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
  }
}
