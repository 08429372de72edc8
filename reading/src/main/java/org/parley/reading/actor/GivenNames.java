// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/** What given names tell of a person, from actor/given-names.tsv. Immutable and thread-safe. */
final class GivenNames {
  private final Map<String, String> pronouns = new HashMap<>();

  /**
   * @throws Resources.ResourceException when a row names another pronoun than "he" or "she"
   */
  GivenNames(Resources resources) {
    for (Resources.Row row : resources.rows("actor/given-names.tsv", 2)) {
      if (!row.cell(1).equals("he") && !row.cell(1).equals("she")) {
        throw row.wrong("must say 'he' or 'she'");
      }
      pronouns.put(row.cell(0), row.cell(1));
    }
  }

  /** "he" or "she" of a full name, or null when its first word tells nothing. */
  @Nullable String pronoun(String name) {
    int blank = name.indexOf(' ');
    return blank < 0 ? null : pronouns.get(name.substring(0, blank).toLowerCase(Locale.ROOT));
  }
}
