// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A record in a SQLite file.
 *
 * @param file its name
 */
public record SqliteAddress(Path file) implements StoreAddress {
  @Override
  public boolean exists() {
    return Files.exists(file);
  }

  @Override
  public Store open() {
    return SqliteStore.open(file);
  }

  @Override
  public int lacks() {
    return SqliteStore.lacks(file);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
