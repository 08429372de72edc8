// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/**
 * A line of a page's text and the element it was in.
 *
 * @param start first code point, inclusive
 * @param end last code point, exclusive
 * @param path the element's tags from the root, such as {@code html>body>main>p[3]}, the third
 *     {@code p} of its parent
 */
public record PageElement(int start, int end, String path) {
  public PageElement {
    Checks.span(start, end);
  }
}
