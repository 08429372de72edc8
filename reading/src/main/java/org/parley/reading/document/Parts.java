// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The things in a container, in its order, one in memory at a time. For one thread. What any of the
 * methods throws ends this container and no other; what a container can get over, it hands out as a
 * line for people and goes on.
 */
interface Parts extends AutoCloseable {
  /**
   * The next one, or null at the end.
   *
   * @throws IOException with a message for people, a clause, when the rest cannot be read
   */
  @Nullable Part next() throws IOException;

  /**
   * Goes on behind a part that unpacks too far.
   *
   * @return whether that can be done without unpacking it
   */
  default boolean passOver() throws IOException {
    return false;
  }

  /** Lets go of memory; the stream below belongs to another. */
  @Override
  default void close() {}
}
