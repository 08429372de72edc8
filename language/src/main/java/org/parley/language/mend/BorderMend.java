// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.List;

/** Moves borders between sentences. A pure function; implementations are thread-safe. */
public interface BorderMend {
  /**
   * The same tokens in the same order, in other sentences; none is empty.
   *
   * @param text what the tokens were cut from
   * @param base code point offset of the text in its page
   */
  List<List<Piece>> mend(String text, int base, List<List<Piece>> sentences);
}
