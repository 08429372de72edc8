// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Fatalities;
import org.parley.model.Incident;
import org.parley.model.Incident.Account;
import org.parley.model.Incident.DiffersOn;
import org.parley.model.Incident.Says;

/**
 * What is said of one happening: where counts of the dead differ, which account follows which, and
 * whether two cannot both be right. For one use.
 *
 * <p>The count that most texts tell is what others differ from; of two the one that came first.
 * That is no judgement on who is right. A higher count of a later day overtakes an earlier one.
 */
final class AccountBook {
  private static final Comparator<Account> IN_ORDER =
      Comparator.comparing((Account account) -> account.evidence())
          .thenComparing(account -> String.valueOf(account.holder()))
          .thenComparing(Account::says);

  private final Outlets outlets;
  private final List<Account> accounts;
  private final boolean contested;

  /** A count of the dead, with the account that tells it. */
  private record Count(
      String story, @Nullable String holder, Fatalities toll, int number, Evidence evidence) {}

  AccountBook(List<Telling> tellings, Outlets outlets, Affiliations sides) {
    this.outlets = outlets;
    List<Account> said = new ArrayList<>();
    for (Telling telling : tellings) {
      for (Account account : telling.accounts()) {
        if (!said.contains(account)) {
          said.add(account);
        }
      }
    }
    List<Count> counts = counts(tellings);
    said = withDifferences(withTolls(said, counts), tellings, sides);
    said.sort(IN_ORDER);
    this.accounts = linked(said, counts);
    this.contested = Contest.isBetween(said) || areContested(counts);
  }

  /** The accounts in the order of the record. */
  List<Account> accounts() {
    return accounts;
  }

  /** Whether two of them cannot both be right. */
  boolean isContested() {
    return contested;
  }

  /** Of each holder in each story the greatest count, for he tells parts of it too. */
  private static List<Count> counts(List<Telling> tellings) {
    Map<String, Count> counts = new TreeMap<>();
    for (Telling telling : tellings) {
      for (Event event : telling.isDenial() ? List.<Event>of() : telling.events()) {
        Fatalities toll = event.fatalities();
        Integer number = Tolls.number(toll);
        if (toll == null || number == null) {
          continue;
        }
        String holder = Accounts.speaker(event);
        Count count = new Count(event.story(), holder, toll, number, Accounts.evidence(event));
        counts.merge(
            event.story() + " " + holder,
            count,
            (one, other) ->
                other.toll().equals(Tolls.greater(one.toll(), other.toll())) ? other : one);
      }
    }
    return List.copyOf(counts.values());
  }

  private List<Account> withTolls(List<Account> said, List<Count> counts) {
    Integer usual = usual(counts);
    List<Account> marked = new ArrayList<>();
    for (Account account : said) {
      boolean differs =
          usual != null
              && account.says() == Says.HAPPENED
              && counts.stream().anyMatch(count -> isOf(count, account) && count.number() != usual);
      marked.add(
          differs
              ? new Account(
                  account.holder(),
                  account.relation(),
                  Says.DIFFERS,
                  List.of(DiffersOn.FATALITIES),
                  account.evidence())
              : account);
    }
    return marked;
  }

  private List<Account> withDifferences(
      List<Account> said, List<Telling> tellings, Affiliations sides) {
    Differences differences = new Differences(tellings, outlets, sides);
    List<Account> marked = new ArrayList<>();
    for (Account account : said) {
      EnumSet<DiffersOn> on = EnumSet.noneOf(DiffersOn.class);
      on.addAll(account.differsOn());
      for (Telling telling : tellings) {
        for (Event event : telling.events()) {
          boolean its =
              Accounts.evidence(event).equals(account.evidence())
                  && String.valueOf(Accounts.speaker(event))
                      .equals(String.valueOf(account.holder()));
          if (its && account.says() != Says.DID_NOT_HAPPEN && !telling.isDenial()) {
            on.addAll(differences.of(telling, event));
          }
        }
      }
      boolean same = on.size() == account.differsOn().size();
      marked.add(
          same
              ? account
              : new Account(
                  account.holder(),
                  account.relation(),
                  Says.DIFFERS,
                  List.copyOf(on),
                  account.evidence()));
    }
    return marked;
  }

  private static boolean isOf(Count count, Account account) {
    return count.evidence().equals(account.evidence())
        && String.valueOf(count.holder()).equals(String.valueOf(account.holder()));
  }

  /** The number that most texts and holders tell; of two, the one told first. */
  private @Nullable Integer usual(List<Count> counts) {
    Map<Integer, Set<String>> tellers = new HashMap<>();
    Map<Integer, Count> first = new HashMap<>();
    for (Count count : counts) {
      tellers
          .computeIfAbsent(count.number(), k -> new TreeSet<>())
          .add(outlets.of(count.story()) + " " + count.holder());
      first.merge(count.number(), count, (one, other) -> isSooner(other, one) ? other : one);
    }
    return first.values().stream()
        .min(
            Comparator.comparingInt(
                    (Count count) -> -tellers.getOrDefault(count.number(), Set.of()).size())
                .thenComparing(count -> String.valueOf(outlets.day(count.story())))
                .thenComparing(Count::evidence))
        .map(Count::number)
        .orElse(null);
  }

  private boolean isSooner(Count one, Count than) {
    return outlets.isLater(than.story(), one.story())
        || (!outlets.isLater(one.story(), than.story())
            && one.evidence().compareTo(than.evidence()) < 0);
  }

  /** Links accounts in time: what confirms, takes back or overtakes an earlier one. */
  private List<Account> linked(List<Account> said, List<Count> counts) {
    List<Account> linked = new ArrayList<>();
    for (Account account : said) {
      Incident.Follows follows = follows(account, said, counts);
      linked.add(
          follows == null
              ? account
              : new Account(
                  account.holder(),
                  account.relation(),
                  account.says(),
                  account.differsOn(),
                  account.evidence(),
                  follows));
    }
    return List.copyOf(linked);
  }

  private Incident.@Nullable Follows follows(
      Account account, List<Account> said, List<Count> counts) {
    Account earlier = null;
    Incident.Follows.Kind kind = null;
    for (Account other : said) {
      Incident.Follows.Kind found = other == account ? null : kind(account, other, counts);
      boolean sooner =
          earlier == null || outlets.isLater(other.evidence().story(), earlier.evidence().story());
      if (found != null && sooner) {
        earlier = other;
        kind = found;
      }
    }
    return earlier == null || kind == null ? null : new Incident.Follows(kind, earlier.evidence());
  }

  private Incident.Follows.@Nullable Kind kind(
      Account account, Account earlier, List<Count> counts) {
    boolean after = isAfter(account, earlier);
    boolean same = account.holder() != null && account.holder().equals(earlier.holder());
    boolean opposed =
        (account.says() == Says.DID_NOT_HAPPEN) != (earlier.says() == Says.DID_NOT_HAPPEN);
    if (after && same && opposed) {
      return Incident.Follows.Kind.WITHDRAWS;
    }
    boolean later = outlets.isLater(account.evidence().story(), earlier.evidence().story());
    Count mine = count(account, counts);
    Count theirs = count(earlier, counts);
    if (later && mine != null && theirs != null && mine.number() > theirs.number()) {
      return Incident.Follows.Kind.OVERTAKES;
    }
    boolean bearsOut =
        account.relation() == Claim.Relation.CONFIRMS
            && account.says() == Says.HAPPENED
            && earlier.says() == Says.HAPPENED
            && earlier.relation() != Claim.Relation.CONFIRMS
            && earlier.holder() != null;
    return after && !same && bearsOut ? Incident.Follows.Kind.CONFIRMS : null;
  }

  /** Whether one account was given later: in a later story, or further down in the same one. */
  private boolean isAfter(Account account, Account earlier) {
    Evidence here = account.evidence();
    Evidence there = earlier.evidence();
    return here.story().equals(there.story())
        ? here.start() > there.start()
        : outlets.isLater(here.story(), there.story());
  }

  private static @Nullable Count count(Account account, List<Count> counts) {
    return counts.stream().filter(count -> isOf(count, account)).findFirst().orElse(null);
  }

  /**
   * Whether two counts cannot both be right and neither has overtaken the other: those of one
   * story, or the lower one of a later day. Counts of one day in two stories may be hours apart.
   */
  private boolean areContested(List<Count> counts) {
    for (Count one : counts) {
      for (Count other : counts) {
        boolean lower = one.number() < other.number();
        boolean sameHolder = one.holder() != null && one.holder().equals(other.holder());
        boolean named = one.holder() != null && other.holder() != null && !sameHolder;
        boolean inOne = one.story().equals(other.story()) && named;
        boolean lowerLater = outlets.isLater(one.story(), other.story()) && named;
        if (lower && (inOne || lowerLater) && !Tolls.canBothBe(one.toll(), other.toll())) {
          return true;
        }
      }
    }
    return false;
  }
}
