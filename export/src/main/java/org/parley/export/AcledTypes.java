// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of ACLED's types an event is of. Immutable and thread-safe. */
final class AcledTypes {
  private static final int COLUMNS = 6;

  /**
   * A type of ACLED's.
   *
   * @param recipientFirst whether the recipient is ACLED's actor1
   */
  record Type(String event, String subEvent, boolean recipientFirst) {
    /** Whether it is a demonstration. */
    boolean isDemonstration() {
      return event.equals("Protests") || event.equals("Riots");
    }

    /** ACLED's type of disorder. */
    String disorder() {
      if (isDemonstration()) {
        return "Demonstrations";
      }
      return event.equals("Strategic developments") ? event : "Political violence";
    }
  }

  private record Rule(String type, String mode, List<String> conditions, Type result) {}

  private final AcledActors actors;
  private final List<Rule> rules;

  /** Reads {@code acled-types.tsv}. */
  AcledTypes(AcledActors actors) {
    this.actors = actors;
    this.rules = Tables.rows("acled-types.tsv", COLUMNS).stream().map(AcledTypes::rule).toList();
  }

  private static Rule rule(List<String> row) {
    List<String> conditions = row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split(" ", -1));
    Type result = new Type(row.get(3), row.get(4), row.get(5).equals("recipient"));
    return new Rule(row.get(0), row.get(1), conditions, result);
  }

  /** The event's type, or null when ACLED has none for it. */
  @Nullable Type of(EventView view) {
    String mode = view.event().mode() == null ? "" : view.event().mode();
    for (Rule rule : rules) {
      if (rule.type().equals(view.event().type().name())
          && (rule.mode().equals("*") || rule.mode().equals(mode))
          && rule.conditions().stream().allMatch(condition -> holds(condition, view))) {
        return rule.result();
      }
    }
    return null;
  }

  private boolean holds(String condition, EventView view) {
    String wanted = condition.substring(condition.indexOf('=') + 1);
    return switch (condition.substring(0, condition.indexOf('='))) {
      case "territory" ->
          view.event().territory() != null
              && view.event().territory().name().toLowerCase(Locale.ROOT).equals(wanted);
      case "cameo" -> view.event().cameo() != null && view.event().cameo().startsWith(wanted);
      case "actor" -> actors.areAll(view.actors(), wanted);
      case "recipient" -> actors.areAll(view.recipients(), wanted);
      default ->
          throw new IllegalArgumentException(
              "acled-types.tsv: no condition is called '" + condition + "'");
    };
  }
}
