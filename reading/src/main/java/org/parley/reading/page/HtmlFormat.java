// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;
import org.parley.reading.page.UnreadablePageException.Category;

/**
 * An HTML page. Its text is what a reader sees, one block a line; its hash is that of its bytes.
 * Memory and time are bounded by limits on bytes, tags and depth.
 */
final class HtmlFormat implements PageFormat {
  /** The media type of such pages. */
  static final String MEDIA_TYPE = "text/html";

  /** More tags would fill the memory; the longest live blogs have some 50,000. */
  static final int MOST_TAGS = 500_000;

  /** Elements nested deeper are taken out of the deepest one: no page of people goes that deep. */
  private static final int DEEPEST = 512;

  private static final int SNIFFED = 4096;
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?s)\\A(?:\\s|<\\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\\s+html|html|head|body)[\\s>]");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:html|head|body|div|p|br|span|table|tr|td|meta|link|script|title|h[1-6]|ul|li|a|img"
              + "|article|section)(?:\\s[^<>]*)?/?>");
  private static final int LEAST_TAGS = 5;
  private static final Pattern META_CHARSET =
      Pattern.compile("<meta[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

  private final HtmlTags.Known tags;
  private final FactNames names;

  HtmlFormat(Resources resources) {
    this.tags = HtmlTags.Known.load(resources);
    this.names = FactNames.load(resources);
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String start = beginning(bytes);
    if (BEGINNING.matcher(start).find()) {
      return true;
    }
    Matcher tag = TAG.matcher(start);
    int count = 0;
    boolean first = false;
    while (count < LEAST_TAGS && tag.find()) {
      first |= count == 0 && start.substring(0, tag.start()).isBlank();
      count++;
    }
    return first && count >= LEAST_TAGS;
  }

  @Override
  public DecodedPage read(byte[] bytes, String uri, Declared declared)
      throws UnreadablePageException {
    String named = declared.charset();
    String charset =
        named != null && CharsetTeller.fits(bytes, named) ? named : charsetOf(beginning(bytes));
    CharsetTeller.Told told = CharsetTeller.tell(bytes, charset);
    if (told == null) {
      throw new UnreadablePageException(
          Category.NOT_TEXT, "not text: it begins like HTML and goes on as binary data");
    }
    Charset used = told.charset();
    String html = new String(bytes, told.markLength(), bytes.length - told.markLength(), used);
    return read(bytes, html, uri, used.name(), declared);
  }

  /** Reads markup that is decoded already. */
  DecodedPage read(
      byte[] bytes, String html, String uri, @Nullable String charset, Declared declared)
      throws UnreadablePageException {
    checkTags(html);
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document document = parser.parseInput(TextCleaner.clean(html), "");
    HtmlRenderer.Rendered rendered = HtmlRenderer.render(document, new HtmlTags(tags));
    String text = rendered.text();
    if (text.isEmpty()) {
      throw new UnreadablePageException(
          Category.EMPTY, "empty: the HTML page shows no text; it may be filled by its scripts");
    }
    TextCleaner.checkReadable(text);
    Facts facts = HtmlFacts.of(document, names, rendered);
    Markup markup = new Markup(rendered.elements(), rendered.blocks(), facts);
    return DecodedPage.of(bytes, uri, MEDIA_TYPE, charset, text, declared, markup);
  }

  private static void checkTags(String html) throws UnreadablePageException {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    if (tags > MOST_TAGS) {
      throw new UnreadablePageException(
          Category.TOO_LARGE,
          String.format(
              Locale.ROOT, "too large for one page: over %,d HTML tags; split it", MOST_TAGS));
    }
  }

  /** The first characters in lower case, of charsets in which ASCII can be seen. */
  private static String beginning(byte[] bytes) {
    StringBuilder start = new StringBuilder();
    int from = bytes.length >= 3 && (bytes[0] & 0xff) == 0xEF && (bytes[1] & 0xff) == 0xBB ? 3 : 0;
    for (int i = from; i < bytes.length && i < SNIFFED; i++) {
      int c = bytes[i] & 0xff;
      if (c != 0 && !(i < 2 && c >= 0xFE)) {
        start.append((char) c);
      }
    }
    return start.toString().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String charsetOf(String start) {
    Matcher meta = META_CHARSET.matcher(start);
    return meta.find() ? meta.group(1) : null;
  }

  /** The bytes of markup that came as text. */
  static byte[] bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8);
  }
}
