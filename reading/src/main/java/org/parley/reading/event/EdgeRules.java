// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.EnumSet;
import java.util.Set;
import org.parley.model.AuxiliaryMode;
import org.parley.model.EventType;

/**
 * PLOVER's rules on types that change with tense and negation (manual 2.0, "auxiliary modes" and
 * the sections on AGREE, CONCEDE, REJECT and THREATEN). Pure functions.
 */
final class EdgeRules {
  private EdgeRules() {}

  /** What a frame's type is once its auxiliary modes are known. */
  record Coded(EventType type, Set<AuxiliaryMode> aux) {}

  /**
   * @param said whether somebody is reported to say it, so that "will" is an announcement
   */
  static Coded apply(EventType type, Set<AuxiliaryMode> aux, boolean said) {
    boolean future = aux.contains(AuxiliaryMode.FUTURE);
    boolean negated = aux.contains(AuxiliaryMode.NEGATION);
    boolean supposed = aux.contains(AuxiliaryMode.HYPOTHETICAL);
    if (!future || supposed) {
      return new Coded(type, aux);
    }
    return switch (type) {
      case SUPPORT, COOPERATE, CONSULT, AID ->
          negated ? refusal(aux) : new Coded(EventType.AGREE, aux);
      case RETREAT -> negated ? refusal(aux) : new Coded(EventType.CONCEDE, aux);
      case AGREE, CONCEDE -> negated ? refusal(aux) : new Coded(type, aux);
      case MOBILIZE ->
          negated ? refusal(aux) : said ? new Coded(EventType.THREATEN, aux) : new Coded(type, aux);
      case ASSAULT, COERCE, SANCTION ->
          said && !negated ? new Coded(EventType.THREATEN, aux) : new Coded(type, aux);
      case REQUEST, ACCUSE, REJECT, THREATEN, PROTEST -> new Coded(type, aux);
    };
  }

  /** "will not hand over the town" is a refusal that took place. */
  private static Coded refusal(Set<AuxiliaryMode> aux) {
    EnumSet<AuxiliaryMode> rest = EnumSet.copyOf(aux);
    rest.remove(AuxiliaryMode.NEGATION);
    rest.remove(AuxiliaryMode.FUTURE);
    return new Coded(EventType.REJECT, rest);
  }
}
