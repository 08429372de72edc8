// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;

/** Fills a pack file. */
interface PackBuilder {
  /** Whether what the pack is made from is there. */
  default boolean isAble() throws IOException {
    return true;
  }

  /** Writes all sections, in any order, but does not finish the file. */
  void build(PackWriter writer, ConversionProgress progress) throws IOException;
}
