// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

/**
 * A document that cannot be read as a page. The message is one line for people and does not name
 * the file, which the caller knows.
 */
public final class UnreadablePageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the document. */
  public enum Category {
    /** No bytes, or nothing but white space. */
    EMPTY,
    /** An image, a program, an archive: not text. */
    NOT_TEXT,
    /** A kind of document that holds text and is not read yet. */
    UNSUPPORTED,
    /** Cut short or broken. */
    DAMAGED,
    /** Over the limit for one page. */
    TOO_LARGE
  }

  private final Category category;

  public UnreadablePageException(Category category, String message) {
    super(message);
    this.category = category;
  }

  /** What is wrong. */
  public Category category() {
    return category;
  }
}
