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
 */
public record Page(
    String id,
    String uri,
    String mediaType,
    @Nullable String charset,
    String sha256,
    String text,
    List<LeftOut> leftOut) {
  public Page {
    Checks.id(id, "a page");
    leftOut = List.copyOf(leftOut);
  }
}
