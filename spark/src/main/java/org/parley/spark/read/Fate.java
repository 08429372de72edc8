// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.util.Locale;

/** What became of something that was found in a file. */
public enum Fate {
  /** A page that was read. */
  READ,
  /** A page of the same bytes as one that was read. */
  REPEATED,
  /** Something that cannot be read; its reason is for people. */
  UNREADABLE,
  /** A page that brought out a fault in Parley. */
  FAULT,
  /** A page that took more time than a page may. */
  OVERDUE,
  /** Something that is no page and that nobody misses. */
  PASSED_OVER,
  /** Something a person should know of a file that was read. */
  NOTE;

  /** As it stands in the tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
