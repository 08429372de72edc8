// SPDX-License-Identifier: Apache-2.0
package org.parley.language;

import java.util.List;

/** Analyses running text. Implementations are thread-safe and deterministic. */
public interface Language {
  /**
   * The sentences of one paragraph, in order.
   *
   * @param text one paragraph or other stretch of running text; it may be empty
   * @param base code point offset of {@code text} in its page, added to every offset returned
   */
  List<Sentence> analyze(String text, int base);
}
