// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.watch.feed.Listing;
import org.parley.watch.feed.Listing.Entry;
import org.parley.watch.feed.Listing.Kind;
import org.parley.watch.fetch.Addresses;
import org.parley.watch.fetch.Reason;
import org.parley.watch.state.ListState;
import org.parley.watch.state.PageState;
import org.parley.watch.state.WatchState;

/**
 * What is new in a list. An entry is the page at its address. One under another address is no new
 * page when its guid and headline came before, unless the list gives several pages one guid. The
 * dates of a feed decide nothing; those of a sitemap, which lists the old too, say what is recent.
 *
 * @param wanted pages to fetch, in the order of the list
 * @param old pages without a date in a sitemap that is seen for the first time
 * @param left how many entries are not wanted, by reason
 */
record News(List<PageState.New> wanted, List<PageState.New> old, Map<Reason, Integer> left) {
  /** A server's clock and zone may be a day ahead of ours. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** Fewer entries than this may well come out at one moment. */
  private static final int ALIKE = 3;

  /**
   * @param place where the list was found, to which its addresses are relative
   */
  static News of(
      Listing listing, URI place, ListState list, WatchState state, Duration recent, Instant now) {
    boolean sitemap = listing.kind() == Kind.SITEMAP || listing.kind() == Kind.ADDRESSES;
    Set<String> shared = sharedGuids(listing, place);
    boolean oneDate = isOneDate(listing);
    List<PageState.New> wanted = new ArrayList<>();
    List<PageState.New> old = new ArrayList<>();
    Map<Reason, Integer> left = new EnumMap<>(Reason.class);
    Set<String> here = new HashSet<>();
    for (Entry entry : listing.entries()) {
      Optional<URI> address = Addresses.of(entry.address(), place);
      if (address.isEmpty()) {
        left.merge(Reason.ADDRESS, 1, Integer::sum);
        continue;
      }
      String name = address.get().toString();
      String guid = entry.guid() == null || shared.contains(entry.guid()) ? null : entry.guid();
      Instant published = oneDate ? null : believed(entry.published(), now);
      if (!here.add(name)
          || state.knows(name)
          || (guid != null && state.knows(list, guid, entry.headline()))) {
        left.merge(Reason.REPEAT, 1, Integer::sum);
      } else if (sitemap && published != null && published.isBefore(now.minus(recent))) {
        left.merge(Reason.OLD, 1, Integer::sum);
      } else if (sitemap && published == null && list.asked() == null) {
        old.add(new PageState.New(name, guid, entry.headline(), null));
        left.merge(Reason.OLD, 1, Integer::sum);
      } else {
        wanted.add(new PageState.New(name, guid, entry.headline(), published));
      }
    }
    return new News(wanted, old, left);
  }

  /** Guids that stand for several addresses of one list, and so tell none of them apart. */
  private static Set<String> sharedGuids(Listing listing, URI place) {
    Map<String, String> first = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Entry entry : listing.entries()) {
      String address = Addresses.of(entry.address(), place).map(URI::toString).orElse("");
      if (entry.guid() != null) {
        String before = first.putIfAbsent(entry.guid(), address);
        if (before != null && !before.equals(address)) {
          shared.add(entry.guid());
        }
      }
    }
    return shared;
  }

  /** Whether the list gives all its entries the moment at which it was made. */
  private static boolean isOneDate(Listing listing) {
    List<Instant> dates =
        listing.entries().stream().map(Entry::published).filter(Objects::nonNull).toList();
    return dates.size() >= ALIKE && dates.stream().distinct().count() == 1;
  }

  private static @Nullable Instant believed(@Nullable Instant date, Instant now) {
    return date == null || date.isAfter(now.plus(AHEAD)) ? null : date;
  }
}
