// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows.Outcome;
import org.parley.model.CorrectedRows.State;
import org.parley.model.Correction;

/**
 * What becomes of each correction. Of two that say different things of one thing the later one
 * holds, and the earlier one is told as overruled. Not thread-safe.
 */
final class Outcomes {
  private final Map<String, Outcome> byId = new HashMap<>();
  private final Map<String, TypedCorrection> latest = new HashMap<>();

  Outcomes(CorrectionLog log) {
    byId.putAll(log.settled());
  }

  /** A correction says something of a thing; those before it say nothing any more. */
  void claim(String thing, TypedCorrection correction) {
    TypedCorrection earlier = latest.put(thing, correction);
    if (earlier != null) {
      overruled(earlier, correction);
    }
  }

  /** An earlier correction has no effect but that of a later one. */
  void overruled(TypedCorrection earlier, TypedCorrection later) {
    if (earlier.change().equals(later.change())) {
      applied(earlier);
    } else {
      put(earlier, State.OVERRULED, later.id(), null);
    }
  }

  void applied(TypedCorrection correction) {
    byId.putIfAbsent(correction.id(), new Outcome(correction.id(), State.APPLIED, null, null));
  }

  void lost(TypedCorrection correction, String reason) {
    put(correction, State.LOST, null, reason);
  }

  void refused(TypedCorrection correction, String reason) {
    put(correction, State.REFUSED, null, reason);
  }

  void overruled(TypedCorrection correction, String reason) {
    put(correction, State.OVERRULED, null, reason);
  }

  private void put(
      TypedCorrection correction, State state, @Nullable String by, @Nullable String reason) {
    byId.put(correction.id(), new Outcome(correction.id(), state, by, reason));
  }

  /** The outcome of every correction, in their order. */
  List<Outcome> of(List<Correction> all) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Correction correction : all) {
      outcomes.add(
          byId.getOrDefault(
              correction.id(),
              new Outcome(correction.id(), State.LOST, null, "nothing in the record is meant")));
    }
    return outcomes;
  }
}
