// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The facts of events, or of incidents, in memory, column by column: millions of them can be
 * counted under any filter in the time in which a table gives some thousands. About 100 bytes a
 * row. Not thread-safe.
 */
final class FactRows {
  /** The sort of a row that is no more. */
  static final short GONE = -1;

  private static final int[] NONE = {};

  private static final int LEAST = 1 << 10;

  final Codes days = new Codes();
  final Codes types = new Codes();
  final Codes places = new Codes();
  final Codes countries = new Codes();
  final Codes outlets = new Codes();
  final Codes actors = new Codes();
  final Codes proposals = new Codes();

  /** What rows are of; a row has the number of its own. */
  final List<Sort> sorts = new ArrayList<>();

  private final Map<Sort, Short> sortCodes = new HashMap<>();
  private int[][] sums = {};
  private int[] proposal = NONE;

  int size;
  int[] day = new int[LEAST];
  short[] sort = new short[LEAST];
  int[] place = new int[LEAST];
  int[] country = new int[LEAST];
  int[] outlet = new int[LEAST];
  long[] learned = new long[LEAST];
  int[] firstParty = new int[LEAST];
  short[] partyCount = new short[LEAST];

  /** Twice the code of an actor; one more for a recipient. */
  int[] parties = new int[LEAST];

  private int partySize;
  private final Ids ids = new Ids();

  // The rows of each actor as they were when this was made; those written since are in late.
  private boolean isComplete;
  private int[] firstOfActor = new int[1];
  private int[] rowsOfActor = new int[0];
  private boolean[] isLate = new boolean[0];
  private int[] late = new int[LEAST];
  private int lateSize;
  private int[] ranks = new int[0];
  private int[] order = new int[0];
  private int[] learnedLast = new int[0];

  /**
   * What is known of one event but its parties.
   *
   * @param outlet whose stories tell it; several with {@link Outlets#BETWEEN} between them
   */
  record Fact(
      String id,
      String day,
      String type,
      int quad,
      @Nullable String polarity,
      @Nullable String place,
      @Nullable String country,
      @Nullable String outlet,
      boolean contested,
      @Nullable String proposal,
      long learned) {}

  /** What there are few different ones of. */
  record Sort(int type, int quad, int polarity, boolean contested) {}

  /** A part that somebody has in an event. */
  record Party(String side, String actor) {}

  /** Puts the facts of an event in place of those it had; it has no parties then. */
  void put(Fact fact) {
    int row = ids.find(fact.id());
    if (row < 0) {
      row = added(fact.id());
    }
    sum(row, -1);
    day[row] = days.of(fact.day());
    sort[row] = sort(fact);
    sum(row, 1);
    place[row] = places.of(fact.place());
    country[row] = countries.of(fact.country());
    outlet[row] = outlets.of(fact.outlet());
    learned[row] = fact.learned();
    putProposal(row, fact.proposal());
    partyCount[row] = 0;
    late(row);
  }

  private short sort(Fact fact) {
    String its = fact.polarity();
    Sort one =
        new Sort(
            types.of(fact.type()),
            fact.quad(),
            its == null ? Codes.NONE : Polarity.valueOf(its.toUpperCase(Locale.ROOT)).ordinal(),
            fact.contested());
    return sortCodes.computeIfAbsent(
        one,
        added -> {
          sorts.add(added);
          return (short) (sorts.size() - 1);
        });
  }

  /** Adds to the sum of rows of a day and a sort. */
  private void sum(int row, int change) {
    if (sort[row] == GONE) {
      return;
    }
    int its = day[row];
    if (its >= sums.length) {
      sums = Arrays.copyOf(sums, Math.max(2 * sums.length, its + 1));
    }
    int[] ofDay = sums[its];
    if (ofDay == null) {
      ofDay = new int[sort[row] + 1];
    } else if (sort[row] >= ofDay.length) {
      ofDay = Arrays.copyOf(ofDay, sort[row] + 1);
    }
    ofDay[sort[row]] += change;
    sums[its] = ofDay;
  }

  /** How many rows there are of a day, by sort as far as there are any. */
  int[] sums(int ofDay) {
    return ofDay < sums.length && sums[ofDay] != null ? sums[ofDay] : NONE;
  }

  private void putProposal(int row, @Nullable String its) {
    int code = proposals.of(its);
    if (row >= proposal.length && code != Codes.NONE) {
      int before = proposal.length;
      proposal = Arrays.copyOf(proposal, day.length);
      Arrays.fill(proposal, before, proposal.length, Codes.NONE);
    }
    if (row < proposal.length) {
      proposal[row] = code;
    }
  }

  /** The code of a row's proposal, or {@link Codes#NONE}. */
  int proposal(int row) {
    return row < proposal.length ? proposal[row] : Codes.NONE;
  }

  /** Puts the parties of an event in place of those it had; of an event that is not there none. */
  void parties(String id, List<Party> its) {
    int row = ids.find(id);
    if (row < 0) {
      return;
    }
    firstParty[row] = partySize;
    partyCount[row] = (short) Math.min(its.size(), Short.MAX_VALUE);
    for (int i = 0; i < partyCount[row]; i++) {
      if (partySize == parties.length) {
        parties = Arrays.copyOf(parties, 2 * partySize);
      }
      Party party = its.get(i);
      parties[partySize++] = 2 * actors.of(party.actor()) + (party.side().equals("actor") ? 0 : 1);
    }
  }

  /** Takes an event away. */
  void remove(String id) {
    int row = ids.find(id);
    if (row >= 0) {
      sum(row, -1);
      sort[row] = GONE;
    }
  }

  private void late(int row) {
    if (!isComplete) {
      return;
    }
    if (row >= isLate.length) {
      isLate = Arrays.copyOf(isLate, day.length);
    }
    if (!isLate[row]) {
      isLate[row] = true;
      if (lateSize == late.length) {
        late = Arrays.copyOf(late, 2 * lateSize);
      }
      late[lateSize++] = row;
    }
  }

  /** To be called when all rows are there, before they are asked for. */
  void complete() {
    firstOfActor = new int[actors.size() + 1];
    for (int party = 0; party < partySize; party++) {
      firstOfActor[(parties[party] >> 1) + 1]++;
    }
    for (int actor = 0; actor < actors.size(); actor++) {
      firstOfActor[actor + 1] += firstOfActor[actor];
    }
    rowsOfActor = new int[partySize];
    int[] next = firstOfActor.clone();
    for (int row = 0; row < size; row++) {
      for (int at = firstParty[row]; at < firstParty[row] + partyCount[row]; at++) {
        rowsOfActor[next[parties[at] >> 1]++] = row;
      }
    }
    isLate = new boolean[day.length];
    lateSize = 0;
    isComplete = true;
    rank();
    order = order();
    learnedLast = learnedLast();
  }

  /** Rows by when the record learned of them, the last first. */
  private int[] learnedLast() {
    long[] keys = new long[size];
    for (int row = 0; row < size; row++) {
      keys[row] = (Integer.MAX_VALUE - Math.min(learned[row], Integer.MAX_VALUE)) << 32 | row;
    }
    Arrays.sort(keys);
    int[] sorted = new int[size];
    Arrays.setAll(sorted, at -> (int) keys[at]);
    return sorted;
  }

  /** How many rows may have been learned of after a revision. */
  int countLearnedAfter(long revision) {
    int first = 0;
    int end = learnedLast.length;
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (learned[learnedLast[middle]] > revision) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return first + lateSize;
  }

  /** Hands over the rows that may have been learned of after a revision. */
  void forEachLearnedAfter(long revision, IntConsumer action) {
    for (int at = 0; at < learnedLast.length; at++) {
      int row = learnedLast[at];
      if (!isLate[row]) {
        if (learned[row] <= revision) {
          break;
        }
        action.accept(row);
      }
    }
    forEachLate(action);
  }

  /** Rows in the order of lists: they came by id, so those of a day stay as they are. */
  private int[] order() {
    int[] first = new int[days.size() + 1];
    for (int row = 0; row < size; row++) {
      first[days.size() - rank(row)]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    int[] sorted = new int[size];
    for (int row = 0; row < size; row++) {
      sorted[first[days.size() - rank(row) - 1]++] = row;
    }
    return sorted;
  }

  /** The rows that were there when this was made, the latest day first. */
  int[] inOrder() {
    return order;
  }

  /** Whether a row was written since this was made. */
  boolean isLate(int row) {
    return row >= order.length || isLate[row];
  }

  /** Hands over the rows that were written since this was made. */
  void forEachLate(IntConsumer action) {
    for (int i = 0; i < lateSize; i++) {
      action.accept(late[i]);
    }
  }

  /** How many rows may be of an actor. */
  int countOf(int actor) {
    boolean known = actor != Codes.NONE && actor < firstOfActor.length - 1;
    return known ? firstOfActor[actor + 1] - firstOfActor[actor] : 0;
  }

  /** To be called after some rows were written, before any is asked for. */
  void rank() {
    if (ranks.length != days.size()) {
      ranks = days.ranks();
    }
  }

  /** The codes of all days, that of no date first. */
  int[] daysInOrder() {
    int[] inOrder = new int[ranks.length];
    for (int code = 0; code < ranks.length; code++) {
      inOrder[ranks[code]] = code;
    }
    return inOrder;
  }

  /** The place of a row's day among all days, from 0 on; that of no date is the first. */
  int rank(int row) {
    return ranks[day[row]];
  }

  /** The place of the first day that is not before this one. */
  int rankOf(String wanted) {
    int before = 0;
    for (int code = 0; code < days.size(); code++) {
      before += days.text(code).compareTo(wanted) < 0 ? 1 : 0;
    }
    return before;
  }

  /** Hands over all rows, or those that may be of an actor. */
  void forEach(int actor, boolean ofActor, IntConsumer action) {
    if (!ofActor) {
      for (int row = 0; row < size; row++) {
        action.accept(row);
      }
      return;
    }
    if (actor != Codes.NONE && actor < firstOfActor.length - 1) {
      int last = Codes.NONE;
      for (int at = firstOfActor[actor]; at < firstOfActor[actor + 1]; at++) {
        int row = rowsOfActor[at];
        if (row != last && !isLate[row]) {
          action.accept(row);
        }
        last = row;
      }
    }
    forEachLate(action);
  }

  String id(int row) {
    return ids.text(row);
  }

  /** Compares the ids of two rows as the file does. */
  int compareIds(int one, int other) {
    return ids.compare(one, other);
  }

  /** Compares the id of a row with another id. */
  int compareId(int row, byte[] id) {
    return ids.compare(row, id);
  }

  private int added(String id) {
    if (size == day.length) {
      int more = 2 * size;
      day = Arrays.copyOf(day, more);
      sort = Arrays.copyOf(sort, more);
      place = Arrays.copyOf(place, more);
      country = Arrays.copyOf(country, more);
      outlet = Arrays.copyOf(outlet, more);
      learned = Arrays.copyOf(learned, more);
      firstParty = Arrays.copyOf(firstParty, more);
      partyCount = Arrays.copyOf(partyCount, more);
    }
    sort[size] = GONE;
    size++;
    return ids.add(id);
  }
}
