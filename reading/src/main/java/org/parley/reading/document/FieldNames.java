// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/**
 * Tells by their names which fields of a table or of JSON hold the text, the title and the like.
 * Immutable and thread-safe.
 */
final class FieldNames {
  private static final String FILE = "document/field-names.tsv";

  private final Map<FieldRole, List<String>> usual;
  private final Map<FieldRole, String> given;

  private FieldNames(Map<FieldRole, List<String>> usual, Map<FieldRole, String> given) {
    this.usual = Map.copyOf(usual);
    this.given = Map.copyOf(given);
  }

  /**
   * @param given names that a person gave, which win over the usual ones
   */
  static FieldNames load(Resources resources, Map<FieldRole, String> given) {
    Map<FieldRole, List<String>> usual = new EnumMap<>(FieldRole.class);
    for (Resources.Row row : resources.rows(FILE, 2)) {
      FieldRole role = FieldRole.named(row.cell(0));
      if (role == null || row.cell(1).isEmpty()) {
        throw row.wrong("does not name a role and a field");
      }
      usual.computeIfAbsent(role, ignored -> new ArrayList<>()).add(plain(row.cell(1)));
    }
    return new FieldNames(usual, given);
  }

  /** Which of a file's fields are taken for what. */
  FieldChoice choose(Collection<String> names) {
    Map<FieldRole, String> chosen = new EnumMap<>(FieldRole.class);
    for (FieldRole role : FieldRole.values()) {
      String name = given.containsKey(role) ? named(given.get(role), names) : usual(role, names);
      if (name != null && !chosen.containsValue(name)) {
        chosen.put(role, name);
      }
    }
    return new FieldChoice(chosen);
  }

  private @Nullable String usual(FieldRole role, Collection<String> names) {
    for (String usualName : usual.getOrDefault(role, List.of())) {
      for (String name : names) {
        if (plain(name).equals(usualName) && !given.containsValue(name)) {
          return name;
        }
      }
    }
    return null;
  }

  private static @Nullable String named(@Nullable String wanted, Collection<String> names) {
    if (wanted == null) {
      return null;
    }
    return names.stream()
        .filter(name -> name.equals(wanted))
        .findFirst()
        .or(() -> names.stream().filter(name -> plain(name).equals(plain(wanted))).findFirst())
        .orElse(null);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
