// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.util.Set;
import java.util.stream.Collectors;
import org.parley.reading.Resources;

/** Which media types a page may have, as servers declare them. Immutable and thread-safe. */
final class MediaTypes {
  private static final String FILE = "document/page-media-types.txt";

  private final Set<String> pages;

  private MediaTypes(Set<String> pages) {
    this.pages = Set.copyOf(pages);
  }

  static MediaTypes load(Resources resources) {
    return new MediaTypes(
        resources.lines(FILE).stream()
            .map(line -> line.text().strip())
            .collect(Collectors.toSet()));
  }

  /**
   * Whether something declared so may be a page. What is not declared may.
   *
   * @param mediaType without parameters, in lower case
   */
  boolean mayBePage(String mediaType) {
    return mediaType.isEmpty() || pages.contains(mediaType) || !mediaType.contains("/");
  }
}
