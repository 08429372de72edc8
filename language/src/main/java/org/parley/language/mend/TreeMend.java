// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import org.parley.language.Sentence;

/** Corrects a tree. A pure function; implementations are thread-safe. */
public interface TreeMend {
  /** The sentence with another tree, or itself when there is nothing to correct. */
  Sentence mend(Sentence sentence);
}
