// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;

/**
 * By which prepositions the thing that is given, promised or taken away leads to those who gain or
 * lose by it. An act whose object may be done by one side to another ("condemned the attack on X")
 * leads nowhere: to take X for the condemned would turn the story round. Pure functions.
 */
final class Beneficiaries {
  private static final Set<String> TOWARDS =
      Set.of("to", "for", "with", "against", "toward", "towards", "on", "of", "from", "between");

  /** Where the act is felt is whom it concerns; of a promise or a meeting it is only the venue. */
  private static final Set<String> TOWARDS_OR_IN =
      Set.of(
          "to", "for", "with", "against", "toward", "towards", "on", "of", "from", "in", "at",
          "inside", "across", "within");

  static final Set<String> AGAINST = Set.of("against", "for");

  /** "refused to respond to a request from X" */
  private static final Set<String> ASKING = Set.of("to", "from", "with");

  private static final Set<String> WITH = Set.of("with");

  private Beneficiaries() {}

  /** The prepositions; empty when the recipient must stand in a slot of the frame. */
  static Set<String> ways(EventType type, @Nullable String mode) {
    return switch (type) {
      case AGREE, SUPPORT, CONCEDE, RETREAT, COOPERATE -> TOWARDS;
      case AID, SANCTION -> TOWARDS_OR_IN;
      case COERCE -> "arrest".equals(mode) ? Set.of() : TOWARDS_OR_IN;
      case MOBILIZE, THREATEN, PROTEST -> AGAINST;
      case REJECT -> ASKING;
      case REQUEST, CONSULT -> WITH;
      case ACCUSE, ASSAULT -> Set.of();
    };
  }
}
