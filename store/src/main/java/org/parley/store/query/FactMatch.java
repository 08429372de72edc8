// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.store.Kind;

/** Whether events in memory match a filter. For one state of the rows. */
final class FactMatch {
  private final FactRows rows;
  private final boolean @Nullable [] days;
  private final int firstRank;
  private final int lastRank;
  private final boolean @Nullable [] sorts;
  private final boolean @Nullable [] places;
  private final boolean @Nullable [] countries;
  private final boolean @Nullable [] outlets;
  private final boolean ofProposal;
  private final int proposal;
  private final @Nullable Long learnedAfter;
  private final int[] actors;
  private final @Nullable String side;

  FactMatch(FactRows rows, Filter filter) {
    this.rows = rows;
    LocalDate from = filter.from();
    LocalDate to = filter.to();
    this.days = days(rows.days, from, to);
    this.firstRank = from == null ? 0 : rows.rankOf(from.toString());
    this.lastRank = to == null ? Integer.MAX_VALUE : rows.rankOf(to.plusDays(1).toString()) - 1;
    this.sorts = sorts(rows, filter);
    this.places = rows.places.among(filter.places());
    this.countries = rows.countries.among(filter.countries());
    this.outlets = outlets(rows.outlets, filter.outlets());
    String wanted = filter.proposal();
    this.ofProposal = wanted != null;
    this.proposal = wanted == null ? Codes.NONE : rows.proposals.known(wanted);
    this.learnedAfter = filter.learnedAfter();
    // Who has the fewest rows leads.
    this.actors =
        filter.actors().stream()
            .map(rows.actors::known)
            .sorted(Comparator.comparingInt(rows::countOf))
            .mapToInt(actor -> actor)
            .toArray();
    this.side = filter.side();
  }

  /** Whether the rows know all that the filter asks for. */
  static boolean answers(Kind<?> kind, Filter filter) {
    boolean known;
    if (kind == Kind.EVENTS) {
      known = filter.proposal() == null;
    } else if (kind == Kind.INCIDENTS) {
      known = filter.proposal() == null;
    } else {
      known = kind == Kind.POSITIONS && filter.contested() == null;
    }
    return known
        && filter.story() == null
        && filter.page() == null
        && filter.incident() == null
        && filter.group() == null
        && filter.cluster() == null;
  }

  /** Whether nothing is asked for but days and sorts, which are summed already. */
  static boolean isSummed(Filter filter) {
    return filter.actors().isEmpty()
        && filter.places().isEmpty()
        && filter.countries().isEmpty()
        && filter.outlets().isEmpty()
        && filter.learnedAfter() == null
        && filter.side() == null;
  }

  private static boolean @Nullable [] sorts(FactRows rows, Filter filter) {
    Boolean contested = filter.contested();
    if (filter.types().isEmpty()
        && filter.quads().isEmpty()
        && filter.polarities().isEmpty()
        && contested == null) {
      return null;
    }
    boolean @Nullable [] types = rows.types.among(filter.types());
    boolean[] wanted = new boolean[rows.sorts.size()];
    for (int code = 0; code < wanted.length; code++) {
      FactRows.Sort sort = rows.sorts.get(code);
      wanted[code] =
          (types == null || types[sort.type()])
              && (filter.quads().isEmpty() || filter.quads().contains(sort.quad()))
              && (filter.polarities().isEmpty()
                  || (sort.polarity() != Codes.NONE
                      && filter.polarities().contains(Polarity.values()[sort.polarity()])))
              && (contested == null || contested == sort.contested());
    }
    return wanted;
  }

  private static boolean @Nullable [] outlets(Codes outlets, Set<String> wanted) {
    return wanted.isEmpty()
        ? null
        : outlets.that(several -> Outlets.apart(several).anyMatch(wanted::contains));
  }

  private static boolean @Nullable [] days(
      Codes days, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return null;
    }
    String first = from == null ? "" : from.toString();
    String last = to == null ? null : to.toString();
    return days.that(
        day ->
            !day.isEmpty()
                && day.compareTo(first) >= 0
                && (last == null || day.compareTo(last) <= 0));
  }

  /** Hands over the rows that match. */
  void forEach(IntConsumer action) {
    IntConsumer held =
        row -> {
          if (matches(row)) {
            action.accept(row);
          }
        };
    if (actors.length == 0 && learnedAfter != null) {
      rows.forEachLearnedAfter(learnedAfter, held);
    } else {
      rows.forEach(actors.length == 0 ? Codes.NONE : actors[0], actors.length > 0, held);
    }
  }

  /** The least place that the day of a row that matches can have among all days. */
  int firstRank() {
    return firstRank;
  }

  /** The greatest one. */
  int lastRank() {
    return lastRank;
  }

  /** Whether rows of a day match as far as that goes. */
  boolean hasDay(int day) {
    return days == null || days[day];
  }

  /** Whether rows of a sort match as far as that goes. */
  boolean hasSort(int sort) {
    return sorts == null || sorts[sort];
  }

  /** Whether at most so many rows may match, which are found without looking at all. */
  boolean isOfFew(int most) {
    return actors.length > 0
        || (learnedAfter != null && rows.countLearnedAfter(learnedAfter) <= most);
  }

  boolean matches(int row) {
    return rows.sort[row] != FactRows.GONE
        && hasSort(rows.sort[row])
        && hasDay(rows.day[row])
        && has(places, rows.place[row])
        && has(countries, rows.country[row])
        && has(outlets, rows.outlet[row])
        && (learnedAfter == null || rows.learned[row] > learnedAfter)
        && (!ofProposal || (proposal != Codes.NONE && rows.proposal(row) == proposal))
        && hasActors(row);
  }

  private static boolean has(boolean @Nullable [] wanted, int code) {
    return wanted == null || (code != Codes.NONE && wanted[code]);
  }

  private boolean hasActors(int row) {
    for (int actor : actors) {
      if (!hasActor(row, actor)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasActor(int row, int actor) {
    int first = rows.firstParty[row];
    for (int at = first; at < first + rows.partyCount[row]; at++) {
      int party = rows.parties[at];
      if (party >> 1 == actor
          && (side == null || side.equals((party & 1) == 0 ? "actor" : "recipient"))) {
        return true;
      }
    }
    return false;
  }
}
