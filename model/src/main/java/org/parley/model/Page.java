// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input document as found.
 *
 * @param id first 16 hex digits of the SHA-256 of the bytes
 * @param uri where it was found, as given
 * @param mediaType IANA media type told from the content
 * @param charset IANA name of the charset the text was decoded with, or null when there was none
 * @param sha256 hex SHA-256 of the bytes
 * @param text the decoded text all offsets point into
 * @param leftOut what belongs to no story, in order; with the stories' spans it covers every
 *     non-blank character exactly once
 * @param elements where each line of an HTML page's text stands in its markup, in order; empty for
 *     other pages
 * @param storyless why the page holds no story, or null when it holds one
 */
public record Page(
    String id,
    String uri,
    String mediaType,
    @Nullable String charset,
    String sha256,
    String text,
    List<LeftOut> leftOut,
    List<PageElement> elements,
    @Nullable Storyless storyless) {
  public Page {
    Checks.id(id, "a page");
    leftOut = List.copyOf(leftOut);
    elements = List.copyOf(elements);
  }

  /** A page without markup that holds a story. */
  public Page(
      String id,
      String uri,
      String mediaType,
      @Nullable String charset,
      String sha256,
      String text,
      List<LeftOut> leftOut) {
    this(id, uri, mediaType, charset, sha256, text, leftOut, List.of(), null);
  }

  /** Why a page holds no story. */
  public enum Storyless {
    /** Headlines, links and teasers that lead to stories elsewhere. */
    LISTING,
    /** Says that something was not found or went wrong. */
    ERROR,
    /** Shows the beginning at most and asks for a payment or a login. */
    PAYWALL,
    /** Holds too little running text to tell. */
    TOO_SHORT,
    /** Text without a story: a form, a table, a set of rules. */
    NO_STORY_TEXT
  }
}
