// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table of the field.
 *
 * @param name as its makers write it
 * @param value its value in a row; null is written as an empty cell
 */
record Column<R>(String name, Value<R> value) {
  /** What a row has in a column. */
  interface Value<R> {
    @Nullable Object of(R row);
  }

  /** A column that stays empty in every row; docs/exports.md says why. */
  static <R> Column<R> empty(String name) {
    return new Column<>(name, row -> null);
  }
}
