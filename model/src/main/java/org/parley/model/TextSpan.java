// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/** A stretch of a page with its verbatim words. */
public record TextSpan(int start, int end, String text) {
  public TextSpan {
    Checks.span(start, end);
  }
}
