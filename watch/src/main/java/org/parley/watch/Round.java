// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.watch.fetch.Reason;

/** Counts what came of a round. For one thread. */
public final class Round {
  private final Map<Reason, Integer> left = new EnumMap<>(Reason.class);
  private final Map<Reason, Integer> later = new EnumMap<>(Reason.class);
  private int lists;
  private int unchanged;
  private int unreadLists;
  private int read;
  private int held;

  void list() {
    lists++;
  }

  void unchanged() {
    unchanged++;
  }

  void unreadList() {
    unreadLists++;
  }

  void read() {
    read++;
  }

  void held() {
    held++;
  }

  void left(Reason reason) {
    left.merge(reason, 1, Integer::sum);
  }

  void later(Reason reason) {
    later.merge(reason, 1, Integer::sum);
  }

  /** How many pages came into the record. */
  public int pagesRead() {
    return read;
  }

  /** How many pages were left for a reason. */
  public int pagesLeft(Reason reason) {
    return left.getOrDefault(reason, 0);
  }

  /** Whether anything was asked or read. */
  public boolean isEmpty() {
    return lists + unchanged + unreadLists + read + held == 0 && left.isEmpty() && later.isEmpty();
  }

  /** A line for people. */
  public String text() {
    List<String> parts = new ArrayList<>();
    parts.add(counted(lists + unchanged + unreadLists, "list") + " asked");
    if (unchanged > 0) {
      parts.add(unchanged + " not modified");
    }
    if (unreadLists > 0) {
      parts.add(unreadLists + " not to be had");
    }
    parts.add(counted(read, "new page") + " read");
    if (held > 0) {
      parts.add(held + " in the record already");
    }
    StringBuilder text = new StringBuilder(String.join(", ", parts));
    append(text, "left", left);
    append(text, "to be tried again", later);
    return text.toString();
  }

  private static void append(StringBuilder text, String what, Map<Reason, Integer> reasons) {
    if (!reasons.isEmpty()) {
      int all = reasons.values().stream().mapToInt(Integer::intValue).sum();
      List<String> each = new ArrayList<>();
      reasons.forEach((reason, count) -> each.add(count + " " + reason.words()));
      text.append("; ").append(all).append(' ').append(what).append(": ");
      text.append(String.join(", ", each));
    }
  }

  private static String counted(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
