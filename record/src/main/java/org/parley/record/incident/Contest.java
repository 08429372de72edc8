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
   * Whether one holder says that it happened and another that it did not, or otherwise. Accounts
   * that differ in the count of the dead alone may both be right.
   */
  public static boolean isBetween(List<Account> accounts) {
    for (Account one : accounts) {
      for (Account other : accounts) {
        boolean tells = one.says() == Says.HAPPENED || isOfToll(one);
        boolean against = other.says() != Says.HAPPENED && !isOfToll(other);
        boolean same = one.holder() != null && one.holder().equals(other.holder());
        if (tells && against && !same) {
          return true;
        }
      }
    }
    return false;
  }

  /** An account that differs in its count tells that it happened. */
  private static boolean isOfToll(Account account) {
    return account.says() == Says.DIFFERS
        && account.differsOn().equals(List.of(DiffersOn.FATALITIES));
  }
}
