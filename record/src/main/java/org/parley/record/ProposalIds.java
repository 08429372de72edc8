// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids of proposals across pages: the name, and a number when an earlier one has it. Not
 * thread-safe.
 */
public final class ProposalIds {
  private static final Pattern NUMBERS = Pattern.compile("(-[0-9]+)+$");

  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The id of the next one. */
  public String next(String slug) {
    if (given.add(slug)) {
      return slug;
    }
    int number = numbers.getOrDefault(slug, 2);
    while (!given.add(slug + "-" + number)) {
      number++;
    }
    numbers.put(slug, number + 1);
    return slug + "-" + number;
  }

  /** The same for all names that could get the same id. */
  static String family(String slug) {
    return NUMBERS.matcher(slug).replaceFirst("");
  }
}
