// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a record is kept. {@code toString} is for people and has no password.
 *
 * <p>Everything but {@link #of} throws {@link StoreException} when the place cannot be reached or
 * holds something else.
 */
public sealed interface StoreAddress permits SqliteAddress, PostgresAddress {
  /**
   * Reads an address: {@code postgresql://…} is a database, anything else a file.
   *
   * @throws IllegalArgumentException when it is neither; the message is for people
   */
  static StoreAddress of(String text) {
    if (PostgresAddress.is(text)) {
      return PostgresAddress.of(text);
    }
    try {
      return new SqliteAddress(Path.of(text));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("this is no name of a file: " + e.getReason(), e);
    }
  }

  /** Whether a store is there. */
  boolean exists();

  /**
   * Opens the store, making it when there is none. One of an older Parley is brought up to date,
   * whole or not at all.
   */
  Store open();

  /**
   * Looks at a store that is there, without changing it.
   *
   * @return how many steps of the schema opening it would add; 0 when it is up to date
   */
  int lacks();
}
