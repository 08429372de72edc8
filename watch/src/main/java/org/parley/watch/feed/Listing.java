// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of pages, or of such lists, says. Nothing of it need be true.
 *
 * @param kind what it is
 * @param title its own, or null
 * @param entries pages, in its order
 * @param lists further lists, in its order
 * @param mended whether it was broken and read as well as could be
 */
public record Listing(
    Kind kind, @Nullable String title, List<Entry> entries, List<Further> lists, boolean mended) {
  public Listing {
    entries = List.copyOf(entries);
    lists = List.copyOf(lists);
  }

  /** What a list is. */
  public enum Kind {
    FEED,
    SITEMAP,
    SITEMAP_INDEX,
    OPML,
    ADDRESSES
  }

  /**
   * A page.
   *
   * @param address as written, or null when there is none
   * @param guid by which the feed means to know it again, or null
   * @param headline or null
   * @param published when it says that it was published or changed, or null
   */
  public record Entry(
      @Nullable String address,
      @Nullable String guid,
      @Nullable String headline,
      @Nullable Instant published) {}

  /**
   * Another list.
   *
   * @param address as written
   * @param changed when it is said to have changed, or null
   */
  public record Further(String address, @Nullable Instant changed) {}
}
