// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import org.parley.model.Span;

/**
 * A story that a search found.
 *
 * @param story id of the story
 * @param snippet a stretch of its text around words that were searched, {@code …} where cut
 * @param marks where those words are in the snippet, in code points, in order
 */
public record Hit(String story, String snippet, List<Span> marks) {
  public Hit {
    marks = List.copyOf(marks);
  }
}
