// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Counts and finds rows in memory. For one state of the rows. */
final class FactCounts {
  private static final int ACTOR_BITS = 26;
  private static final int KEY_BITS = 8;

  /** So many rows are looked at in their order before all are in any. */
  private static final int WALKED = 100_000;

  private final FactRows rows;
  private final FactMatch match;
  private final boolean isSummed;

  FactCounts(FactRows rows, Filter filter) {
    this.rows = rows;
    this.match = new FactMatch(rows, filter);
    this.isSummed = FactMatch.isSummed(filter);
  }

  /** As {@link EventTallies#days}. */
  List<Counts.OfDay> days(Counts.Split split) {
    int keys = Math.max(8, rows.types.size());
    int[] keyOf = new int[rows.sorts.size()];
    for (int sort = 0; sort < keyOf.length; sort++) {
      FactRows.Sort its = rows.sorts.get(sort);
      keyOf[sort] =
          switch (split) {
            case NONE -> 0;
            case TYPE -> its.type();
            case POLARITY -> its.polarity();
            case QUAD -> its.quad();
          };
    }
    int[] counts = new int[rows.days.size() * keys];
    if (isSummed) {
      addSums(keyOf, keys, counts);
    } else {
      match.forEach(row -> counts[rows.day[row] * keys + keyOf[rows.sort[row]]]++);
    }
    Integer[] keysInOrder = keysInOrder(split, keys);
    List<Counts.OfDay> days = new ArrayList<>();
    for (int day : rows.daysInOrder()) {
      for (int key : keysInOrder) {
        int count = counts[day * keys + key];
        if (count > 0) {
          days.add(new Counts.OfDay(rows.days.text(day), text(split, key), count));
        }
      }
    }
    return days;
  }

  private Integer[] keysInOrder(Counts.Split split, int keys) {
    int known =
        switch (split) {
          case NONE -> 1;
          case TYPE -> rows.types.size();
          case POLARITY -> Polarity.values().length;
          case QUAD -> keys;
        };
    Integer[] inOrder = new Integer[known];
    Arrays.setAll(inOrder, key -> key);
    if (split != Counts.Split.NONE) {
      Arrays.sort(inOrder, Comparator.comparing(key -> String.valueOf(text(split, key))));
    }
    return inOrder;
  }

  private @Nullable String text(Counts.Split split, int key) {
    return switch (split) {
      case NONE -> null;
      case TYPE -> rows.types.text(key);
      case POLARITY -> Polarity.values()[key].word();
      case QUAD -> String.valueOf(key);
    };
  }

  private void addSums(int[] keyOf, int keys, int[] counts) {
    for (int day = 0; day < rows.days.size(); day++) {
      if (match.hasDay(day)) {
        int[] sums = rows.sums(day);
        for (int sort = 0; sort < sums.length; sort++) {
          if (match.hasSort(sort)) {
            counts[day * keys + keyOf[sort]] += sums[sort];
          }
        }
      }
    }
  }

  /** The first rows in the order of lists: the latest first, those of a day by id. */
  List<Cursor> first(@Nullable Cursor after, int limit) {
    int rank = after == null ? Integer.MAX_VALUE : rows.rankOf(after.key());
    byte[] id = after == null ? new byte[0] : after.id().getBytes(StandardCharsets.UTF_8);
    IntPredicate comes =
        row -> rows.rank(row) < rank || (rows.rank(row) == rank && rows.compareId(row, id) > 0);
    Comparator<Integer> lastFirst =
        (one, other) -> {
          int byDay = Integer.compare(rows.rank(one), rows.rank(other));
          return byDay == 0 ? rows.compareIds(other, one) : byDay;
        };
    List<Integer> found = match.isOfFew(WALKED) ? null : walked(comes, rank, limit);
    return (found == null ? best(comes, lastFirst, limit) : found)
        .stream()
            .sorted(lastFirst.reversed())
            .limit(limit)
            .map(row -> new Cursor(rows.days.text(rows.day[row]), rows.id(row)))
            .toList();
  }

  /**
   * The first rows that match, met in their order, and all that match of those that have no place
   * in it yet; null when so few match that this takes too long.
   */
  private @Nullable List<Integer> walked(IntPredicate comes, int rank, int limit) {
    List<Integer> found = new ArrayList<>();
    int[] order = rows.inOrder();
    int start = firstNotAfter(order, Math.min(rank, match.lastRank()));
    for (int at = start; at < order.length && found.size() < limit; at++) {
      int row = order[at];
      if (rows.rank(row) < match.firstRank()) {
        break;
      }
      if (!rows.isLate(row) && match.matches(row) && comes.test(row)) {
        found.add(row);
      }
      if (at - start > WALKED) {
        return null;
      }
    }
    rows.forEachLate(
        row -> {
          if (match.matches(row) && comes.test(row)) {
            found.add(row);
          }
        });
    return found;
  }

  /** Where rows begin whose day is not after the one of this place. */
  private int firstNotAfter(int[] order, int rank) {
    int first = 0;
    int end = order.length;
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (rows.rank(order[middle]) > rank) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return first;
  }

  private List<Integer> best(IntPredicate comes, Comparator<Integer> lastFirst, int limit) {
    PriorityQueue<Integer> best = new PriorityQueue<>(lastFirst);
    match.forEach(
        row -> {
          if (comes.test(row)
              && (best.size() < limit || lastFirst.compare(row, best.element()) > 0)) {
            best.add(row);
            if (best.size() > limit) {
              best.remove();
            }
          }
        });
    return List.copyOf(best);
  }

  /** Ids of places and how many events are there, the busiest first. */
  List<Counts.OfKey> places(int limit) {
    int[] counts = new int[rows.places.size()];
    match.forEach(
        row -> {
          if (rows.place[row] != Codes.NONE) {
            counts[rows.place[row]]++;
          }
        });
    return most(rows.places, counts, limit);
  }

  /** Ids of actors and in how many events they have a part, the busiest first. */
  List<Counts.OfKey> actors(int limit) {
    int[] counts = new int[rows.actors.size()];
    match.forEach(
        row -> {
          int first = rows.firstParty[row];
          for (int at = first; at < first + rows.partyCount[row]; at++) {
            int actor = rows.parties[at] >> 1;
            if (!isBefore(first, at, actor)) {
              counts[actor]++;
            }
          }
        });
    return most(rows.actors, counts, limit);
  }

  private boolean isBefore(int first, int at, int actor) {
    for (int before = first; before < at; before++) {
      if (rows.parties[before] >> 1 == actor) {
        return true;
      }
    }
    return false;
  }

  private static List<Counts.OfKey> most(Codes codes, int[] counts, int limit) {
    // The worst of the best so far is the first to go.
    Comparator<Counts.OfKey> worstFirst =
        Comparator.comparingLong(Counts.OfKey::count)
            .thenComparing(Counts.OfKey::key, Comparator.reverseOrder());
    PriorityQueue<Counts.OfKey> best = new PriorityQueue<>(worstFirst);
    for (int code = 0; code < counts.length; code++) {
      Counts.OfKey worst = best.size() < limit ? null : best.peek();
      if (counts[code] > 0 && (worst == null || counts[code] >= worst.count())) {
        best.add(new Counts.OfKey(codes.text(code), counts[code]));
        if (best.size() > limit) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(worstFirst.reversed()).toList();
  }

  /** As {@link EventTallies#pairs}. */
  List<Counts.OfPair> pairs(boolean byType, int limit) {
    LongCounts counts = new LongCounts();
    match.forEach(
        row -> {
          if (rows.partyCount[row] > 1) {
            pairs(row, key(row, byType), counts);
          }
        });
    Comparator<Counts.OfPair> worstFirst =
        Comparator.comparingLong(Counts.OfPair::events)
            .thenComparing(Counts.OfPair::actor, Comparator.reverseOrder())
            .thenComparing(Counts.OfPair::recipient, Comparator.reverseOrder())
            .thenComparing(Counts.OfPair::key, Comparator.reverseOrder());
    PriorityQueue<Counts.OfPair> best = new PriorityQueue<>(worstFirst);
    counts.forEach(
        (pair, events) -> {
          Counts.OfPair worst = best.size() < limit ? null : best.peek();
          if (worst == null || events >= worst.events()) {
            best.add(pair(pair, byType, events));
            if (best.size() > limit) {
              best.remove();
            }
          }
        });
    return best.stream().sorted(worstFirst.reversed()).toList();
  }

  private int key(int row, boolean byType) {
    FactRows.Sort sort = rows.sorts.get(rows.sort[row]);
    return byType ? sort.type() : sort.quad();
  }

  private void pairs(int row, int key, LongCounts counts) {
    int first = rows.firstParty[row];
    int end = first + rows.partyCount[row];
    for (int one = first; one < end; one++) {
      if ((rows.parties[one] & 1) == 0 && !isSame(first, one)) {
        for (int other = first; other < end; other++) {
          if ((rows.parties[other] & 1) == 1 && !isSame(first, other)) {
            long actors = ((long) rows.parties[one] >> 1) << ACTOR_BITS | rows.parties[other] >> 1;
            counts.add(actors << KEY_BITS | key);
          }
        }
      }
    }
  }

  private boolean isSame(int first, int at) {
    for (int before = first; before < at; before++) {
      if (rows.parties[before] == rows.parties[at]) {
        return true;
      }
    }
    return false;
  }

  private Counts.OfPair pair(long pair, boolean byType, int events) {
    int key = (int) (pair & ((1 << KEY_BITS) - 1));
    int recipient = (int) (pair >> KEY_BITS) & ((1 << ACTOR_BITS) - 1);
    int actor = (int) (pair >> (KEY_BITS + ACTOR_BITS));
    return new Counts.OfPair(
        rows.actors.text(actor),
        rows.actors.text(recipient),
        byType ? rows.types.text(key) : String.valueOf(key),
        events);
  }
}
