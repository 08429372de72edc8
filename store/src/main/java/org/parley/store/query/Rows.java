// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows.
 *
 * @param next cursor of the page after it, or null at the end
 */
public record Rows<T>(List<T> items, @Nullable String next) {
  public Rows {
    items = List.copyOf(items);
  }
}
