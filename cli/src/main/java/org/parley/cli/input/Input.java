// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.input;

/** Something met on the way through the paths: a document, or a thing that cannot be read. */
public sealed interface Input {
  /** Where it is, as given and as a person would look for it. */
  String uri();

  /**
   * A document whose bytes can be asked for, from any thread and at most once.
   *
   * @param content opens and reads it
   */
  record Document(String uri, Content content) implements Input {}

  /**
   * A thing that cannot be read.
   *
   * @param reason what is wrong and what to do, in a clause without a full stop
   */
  record Unreadable(String uri, String reason) implements Input {}

  /** The bytes of a document. */
  interface Content {
    /**
     * All bytes.
     *
     * @throws UnreadableException with the reason, in words for people
     */
    byte[] read() throws UnreadableException;
  }
}
