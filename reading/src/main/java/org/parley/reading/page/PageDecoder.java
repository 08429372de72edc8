// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.reading.Resources;
import org.parley.reading.page.UnreadablePageException.Category;

/**
 * From bytes to decoded text: the same bytes give the same page. Knows no files: whoever walks
 * folders hands in what it read. Immutable and safe for use by several threads.
 */
public final class PageDecoder {
  /** The most bytes that one page may have, packed or unpacked. */
  public static final int MAX_BYTES = 64 << 20;

  /** A tag, a comment, a doctype or an entity. */
  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/]|&[#a-zA-Z]");

  private final List<PageFormat> formats;
  private final HtmlFormat html;

  /**
   * @param resources where the signatures of known file kinds are looked up
   */
  public PageDecoder(Resources resources) {
    TextFormat text = new TextFormat(Signatures.load(resources));
    this.html = new HtmlFormat(resources);
    this.formats = List.of(new PdfFormat(), new OdtFormat(), new DocxFormat(), html, text);
  }

  /**
   * Decodes a page whose carrier says nothing of it.
   *
   * @throws UnreadablePageException when the bytes are no page; nothing else is thrown, whatever
   *     the bytes
   */
  public DecodedPage decode(byte[] bytes, String uri) throws UnreadablePageException {
    return decode(bytes, uri, Declared.NOTHING);
  }

  /**
   * Decodes a page.
   *
   * @param declared what the carrier of the bytes says; its charset is used unless a byte order
   *     mark, or bytes that are invalid in it, tell that it lies
   */
  public DecodedPage decode(byte[] bytes, String uri, Declared declared)
      throws UnreadablePageException {
    checkSize(bytes.length);
    for (PageFormat format : formats) {
      if (format instanceof TextFormat && isFragment(bytes, declared)) {
        return html.read(bytes, uri, declared);
      }
      if (format.recognises(bytes)) {
        return format.read(bytes, uri, declared);
      }
    }
    throw new IllegalStateException("the last format takes whatever is left");
  }

  /**
   * Decodes markup that came as text, whatever its beginning. Its hash is that of the markup in
   * UTF-8; offsets of its page point into the text as it is shown.
   */
  public DecodedPage decodeHtml(String markup, String uri, Declared declared)
      throws UnreadablePageException {
    byte[] bytes = HtmlFormat.bytes(markup);
    checkSize(bytes.length);
    return html.read(bytes, markup, uri, null, declared);
  }

  /** A piece of a page, as feeds carry it: no doctype, few tags, but said to be HTML. */
  private static boolean isFragment(byte[] bytes, Declared declared) {
    String type = declared.mediaType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith(HtmlFormat.MEDIA_TYPE)
        && MARKUP.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
  }

  static void checkSize(long size) throws UnreadablePageException {
    if (size > MAX_BYTES) {
      throw new UnreadablePageException(
          Category.TOO_LARGE,
          "too large for one page: over " + (MAX_BYTES >> 20) + " MB; split it into its stories");
    }
  }
}
