// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.List;
import org.parley.model.Incident.Account;
import org.parley.model.Incident.DiffersOn;
import org.parley.model.Incident.Says;

/** Tells which accounts cannot both be right, by what they say. Pure functions. */
public final class Contest {
  private Contest() {}

  /**
   * Whether one holder says that it happened and another that it did not, or by whom else. Accounts
   * that differ in the count of the dead, in the day, the place or who was hit may both be right:
   * counts grow, nights have two days, a village lies near a town, and a bomb hits many. On by whom
   * two pages that name no holder do not contradict one another: they repeat what they heard.
   */
  public static boolean isBetween(List<Account> accounts) {
    for (Account one : accounts) {
      for (Account other : accounts) {
        boolean tells = one.says() == Says.HAPPENED || mayBeRightToo(one);
        boolean against = other.says() != Says.HAPPENED && !mayBeRightToo(other);
        boolean same = one.holder() != null && one.holder().equals(other.holder());
        boolean heard = one.holder() == null && other.holder() == null && isOfActor(other);
        if (tells && against && !same && !heard) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfActor(Account account) {
    return account.says() == Says.DIFFERS && !account.differsOn().contains(DiffersOn.OUTCOME);
  }

  /** An account that differs in its count tells that it happened. */
  private static boolean mayBeRightToo(Account account) {
    return account.says() == Says.DIFFERS
        && !account.differsOn().contains(DiffersOn.ACTOR)
        && !account.differsOn().contains(DiffersOn.OUTCOME);
  }
}
