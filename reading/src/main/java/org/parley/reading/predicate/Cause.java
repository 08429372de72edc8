// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.List;
import org.parley.language.Token;

/** A word and what it says of a predicate's reality. */
record Cause(Token word, Effects.Effect effect) {
  /** A word says the same thing once: "no willingness to free" denies once. */
  void addTo(List<Cause> causes) {
    if (!causes.contains(this)) {
      causes.add(this);
    }
  }
}
