// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut;
import org.parley.model.Page;
import org.parley.model.PageElement;

/**
 * A document after decoding and before splitting.
 *
 * <p>The text is what all offsets of the record point into, counted in code points. Line ends stay
 * as they were decoded ({@code \n}, {@code \r\n}, {@code \r}); the byte order mark is not part of
 * it; what cannot be text (NUL, a lone surrogate, bytes that are invalid in the charset) stands as
 * U+FFFD, one for one where the decoder allows.
 *
 * @param id first 16 hex digits of the SHA-256
 * @param uri where it was found, as given
 * @param mediaType told from the content
 * @param charset IANA name of the charset it was decoded with, or null when it came as text
 * @param sha256 hex SHA-256 of the document's bytes, after unpacking
 * @param text never blank
 * @param declared what its carrier says of it
 * @param markup what its markup says of the text, or null when it had none
 */
public record DecodedPage(
    String id,
    String uri,
    String mediaType,
    @Nullable String charset,
    String sha256,
    String text,
    Declared declared,
    @Nullable Markup markup) {

  /**
   * A page whose text is already decoded, as it comes from a JSON line. Its hash is that of the
   * text in UTF-8.
   *
   * @throws UnreadablePageException when there is nothing but white space, or too much
   */
  public static DecodedPage ofText(String text, String uri, Declared declared)
      throws UnreadablePageException {
    String clean = TextCleaner.clean(text);
    byte[] bytes = clean.getBytes(StandardCharsets.UTF_8);
    PageDecoder.checkSize(bytes.length);
    TextCleaner.checkReadable(clean);
    return of(bytes, uri, "text/plain", null, clean, declared);
  }

  static DecodedPage of(
      byte[] bytes,
      String uri,
      String mediaType,
      @Nullable String charset,
      String text,
      Declared declared) {
    return of(bytes, uri, mediaType, charset, text, declared, null);
  }

  static DecodedPage of(
      byte[] bytes,
      String uri,
      String mediaType,
      @Nullable String charset,
      String text,
      Declared declared,
      @Nullable Markup markup) {
    String sha256 = Sha256.hex(bytes);
    return new DecodedPage(
        sha256.substring(0, 16), uri, mediaType, charset, sha256, text, declared, markup);
  }

  /** The record's page, and why it holds no story, or null when it holds one. */
  public Page toPage(List<LeftOut> leftOut, Page.@Nullable Storyless storyless) {
    List<PageElement> elements = markup == null ? List.of() : markup.paths();
    return new Page(id, uri, mediaType, charset, sha256, text, leftOut, elements, storyless);
  }

  /** The record's page, with what was left out of its stories. */
  public Page toPage(List<LeftOut> leftOut) {
    return toPage(leftOut, null);
  }
}
