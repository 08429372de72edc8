// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.List;
import org.parley.model.Span;

/**
 * An outermost quotation.
 *
 * @param start the opening mark
 * @param end after the closing mark, or after the last word when it is never closed
 * @param inner the words without marks and outer blanks, one span a paragraph
 * @param single whether the marks are single
 */
record Quotation(int start, int end, List<Span> inner, boolean single) {
  Quotation {
    inner = List.copyOf(inner);
  }

  Span whole() {
    return new Span(start, end);
  }

  int innerStart() {
    return inner.get(0).start();
  }

  int innerEnd() {
    return inner.get(inner.size() - 1).end();
  }
}
