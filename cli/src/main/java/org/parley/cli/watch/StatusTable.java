// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.watch;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.watch.fetch.Reason;
import org.parley.watch.state.ListState;
import org.parley.watch.state.WatchState;

/** Prints what a watch remembers. */
public final class StatusTable {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private StatusTable() {}

  /** Prints each list with what came of it, and how many pages were left for which reason. */
  public static void print(WatchState state, ZoneId zone, PrintStream out) {
    for (ListState list : state.lists()) {
      Map<String, Long> steps = state.steps(list.address());
      out.println(clean(list.address() + (list.title() == null ? "" : "  " + list.title())));
      if (!list.place().equals(list.address())) {
        out.println("  moved to       " + clean(list.place()));
      }
      out.println(
          "  last asked     "
              + time(list.asked(), zone)
              + (list.told() == null ? "" : ": " + clean(list.told())));
      out.println("  last new page  " + time(list.news(), zone));
      out.println(
          "  pages          "
              + steps.getOrDefault("read", 0L)
              + " read, "
              + (steps.getOrDefault("waiting", 0L) + steps.getOrDefault("fetched", 0L))
              + " waiting, "
              + steps.getOrDefault("left", 0L)
              + " left");
      out.println("  failures       " + list.failures());
      out.println("  not before     " + (list.asked() == null ? "now" : time(list.next(), zone)));
    }
    Map<Reason, Long> left = state.left();
    if (!left.isEmpty()) {
      out.println("Pages left:");
      left.forEach((reason, count) -> out.println("  " + count + " " + reason.words()));
    }
  }

  private static String time(@Nullable Instant time, ZoneId zone) {
    return time == null ? "never" : TIME.format(time.atZone(zone));
  }

  /** What others wrote may hold what moves a terminal's cursor. */
  public static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "?");
  }
}
