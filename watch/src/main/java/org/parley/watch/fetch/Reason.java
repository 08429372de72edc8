// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

/** Why there is no page, in groups that are counted. */
public enum Reason {
  ADDRESS("no address that can be asked"),
  ROBOTS("not allowed by robots.txt"),
  PRIVATE_ADDRESS("at a private address"),
  TOO_LARGE("too large"),
  TOO_SLOW("too slow"),
  NO_PAGE("not a page"),
  NOT_MODIFIED("not modified"),
  REDIRECTS("redirected too often"),
  REFUSED("refused or gone"),
  BUSY("server busy"),
  SERVER_FAULT("server at fault"),
  UNREACHABLE("not reachable"),
  BROKEN("broken answer"),
  OLD("too old"),
  REPEAT("there already");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** A few words for people, without an article. */
  public String words() {
    return words;
  }

  /** Whether it tells of the whole server, so that it had better be left in peace for a while. */
  public boolean isOfTheHost() {
    return this == BUSY || this == UNREACHABLE || this == TOO_SLOW;
  }
}
