// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import org.parley.model.PageReading;
import org.parley.model.Story;

/**
 * A page as the store holds it.
 *
 * @param reading as it was put
 * @param reader fingerprint of what made the reading
 * @param cut the page's stories as the machine cut them: those of the reading unless people moved
 *     their borders
 * @param isRecut whether they did
 */
public record KeptPage(PageReading reading, String reader, List<Story> cut, boolean isRecut) {
  public KeptPage {
    cut = List.copyOf(cut);
  }
}
