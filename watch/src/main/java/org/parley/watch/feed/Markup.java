// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** XML as well as it can be read; entities that a document defines stay the words they are. */
final class Markup {
  private Markup() {}

  /** Names of elements and attributes are in lower case. */
  static Document parse(byte[] bytes) {
    return parse(bytes, ParseSettings.htmlDefault);
  }

  /** The same document as sound XML without a document type. */
  static String mended(byte[] bytes) {
    Document document = parse(bytes, ParseSettings.preserveCase);
    document.childNodes().stream()
        .filter(DocumentType.class::isInstance)
        .toList()
        .forEach(Node::remove);
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(EscapeMode.xhtml)
        .prettyPrint(false);
    return document.outerHtml();
  }

  private static Document parse(byte[] bytes, ParseSettings names) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes), null, "", Parser.xmlParser().settings(names));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory", e);
    }
  }
}
