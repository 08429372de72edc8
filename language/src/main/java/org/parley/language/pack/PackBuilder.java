// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;

/** Fills a pack file. */
interface PackBuilder {
  /** Writes all sections, in any order, but does not finish the file. */
  void build(PackWriter writer, ConversionProgress progress) throws IOException;
}
