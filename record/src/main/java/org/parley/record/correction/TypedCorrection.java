// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.Comparator;
import org.parley.model.Correction;

/** A correction with its target and its change understood. */
public record TypedCorrection(Correction row, Target target, Change change) {
  /** By time, then by id: of two that contradict each other the later one holds. */
  public static final Comparator<Correction> IN_ORDER =
      Comparator.comparing(Correction::at).thenComparing(Correction::id);

  /**
   * Understands a correction.
   *
   * @throws CorrectionException when it cannot be
   */
  public static TypedCorrection of(Correction row) {
    Target target = Target.parse(row.target());
    return new TypedCorrection(row, target, ChangeJson.read(row.change(), target));
  }

  String id() {
    return row.id();
  }
}
