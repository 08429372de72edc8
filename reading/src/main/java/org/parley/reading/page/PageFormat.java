// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

/**
 * One kind of document. To add one, write a class and list it in {@link PageDecoder}, before {@link
 * TextFormat}, which takes what is left. Implementations are stateless.
 */
interface PageFormat {
  /** Whether the bytes are of this kind, told from the content alone. */
  boolean recognises(byte[] bytes);

  /**
   * Decodes a document of this kind.
   *
   * @param declared what the carrier of the bytes says of them
   * @throws UnreadablePageException the only thing that any bytes may lead to
   */
  DecodedPage read(byte[] bytes, String uri, Declared declared) throws UnreadablePageException;
}
