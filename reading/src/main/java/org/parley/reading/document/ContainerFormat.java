// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;

/**
 * One kind of container. To add one, write a class and list it in {@link DocumentReader}.
 * Implementations are stateless.
 */
interface ContainerFormat {
  /**
   * Whether a stream that begins so is of this kind, told from the content alone.
   *
   * @param head its first bytes, at most {@link DocumentReader#HEAD}; all when it has fewer
   */
  boolean recognises(byte[] head);

  /**
   * Opens a container.
   *
   * @throws IOException with a message for people when it cannot be read from its beginning
   */
  Parts open(Source source) throws IOException;
}
