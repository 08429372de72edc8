// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

/**
 * A state of a record.
 *
 * @param rows grows with every change of rows read or corrected
 * @param merged of the rows that were merged last
 * @param unmerged pages that are not brought together with the others yet: of very many that are
 *     new, or under new rules, some are in before the rest is
 */
public record Revision(long rows, long merged, long unmerged) {
  /** Whether rows have changed that were not merged yet. */
  public boolean isPending() {
    return rows != merged;
  }
}
