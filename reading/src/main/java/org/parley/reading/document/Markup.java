// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Tells HTML from plain text in fields that may hold either. */
final class Markup {
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|blockquote|figure|table|html|body"
              + "|article|section)(?:\\s[^<>]{0,2000})?/?>");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{2,7}|#x[0-9a-fA-F]{2,6}|[a-z]{2,8});");

  private Markup() {}

  /** {@code text/html} when there are tags or entities, {@code text/plain} otherwise. */
  static String mediaType(String text) {
    boolean html = TAG.matcher(text.toLowerCase(Locale.ROOT)).find() || ENTITY.matcher(text).find();
    return html ? "text/html" : "text/plain";
  }

  /** A short text without tags and entities, on one line. */
  static String plain(String text) {
    String bare = TAG.matcher(text).replaceAll(" ");
    return Parser.unescapeEntities(bare, false).replaceAll("\\s+", " ").strip();
  }
}
