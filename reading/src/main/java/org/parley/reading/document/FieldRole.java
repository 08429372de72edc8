// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a field of a table or of JSON can hold. */
public enum FieldRole {
  /** The page itself. */
  TEXT,
  /** A summary, taken when there is no text. */
  SUMMARY,
  /** The headline. */
  TITLE,
  /** The page's address, or whatever names it. */
  URI,
  /** When it was published. */
  PUBLISHED,
  /** Who wrote it. */
  BYLINE,
  /** Who publishes it. */
  OUTLET;

  /** The role's name for people. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that a person names, or null. */
  public static @Nullable FieldRole named(String word) {
    for (FieldRole role : values()) {
      if (role.word().equalsIgnoreCase(word.strip())) {
        return role;
      }
    }
    return null;
  }
}
