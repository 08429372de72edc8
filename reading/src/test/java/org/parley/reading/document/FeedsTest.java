// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.document.Packed.utf8;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.reading.page.Declared;

class FeedsTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <rss version="2.0"><channel><title>The Harbour &amp; Bay</title>
      <item><title>Talks &#8211; again</title><link>https://bay.example/1</link>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>The envoys met.</p> ]]></content:encoded>
      <dc:creator>Ann Writer</dc:creator><pubDate>Fri, 03 May 2024 23:00:00 +0200</pubDate></item>
      <item><title>Two</title><guid isPermaLink="true">https://bay.example/2</guid>
      <description>Only a summary &nbsp; &amp; no more.</description></item>
      </channel></rss>
      """;

  @Test
  void theItemsOfAFeedArePages() {
    List<Document> pages = Finds.documents(utf8(RSS));

    assertThat(pages)
        .extracting(Document::uri)
        .containsExactly("https://bay.example/1", "https://bay.example/2");
    assertThat(text(pages.get(0))).isEqualTo("<p>The envoys met.</p> ");
    Declared declared = pages.get(0).declared();
    assertThat(declared.title()).isEqualTo("Talks \u2013 again");
    assertThat(declared.outlet()).isEqualTo("The Harbour & Bay");
    assertThat(declared.byline()).isEqualTo("Ann Writer");
    assertThat(declared.mediaType()).isEqualTo("text/html");
    assertThat(declared.published().from()).isEqualTo(LocalDate.of(2024, 5, 3));
  }

  @Test
  void aSummaryIsSaidToBeOne() {
    assertThat(Finds.in(utf8(RSS)))
        .last()
        .isEqualTo(
            "in~ 1 of 2 items hold only a summary; the whole text is on the pages they link to");
  }

  @Test
  void atomIsReadToo() {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Bay</title><entry><title>One</title>
        <link rel="replies" href="https://bay.example/r"/><link href="https://bay.example/1"/>
        <author><name>Bo</name><email>b@bay.example</email></author>
        <updated>2024-06-01T00:00:00Z</updated><published>2024-05-03T10:00:00Z</published>
        <content type="xhtml"><div><p>The envoys &amp; others met.</p></div></content></entry></feed>
        """;

    Document page = Finds.documents(utf8(atom)).get(0);

    assertThat(page.uri()).isEqualTo("https://bay.example/1");
    assertThat(text(page)).isEqualTo("<div><p>The envoys &amp; others met.</p></div>");
    assertThat(page.declared().byline()).isEqualTo("Bo");
    assertThat(page.declared().published().from()).isEqualTo(LocalDate.of(2024, 5, 3));
  }

  @Test
  void aBrokenItemCostsNoOther() {
    String broken = RSS.replace("<item><title>Two", "<item><b></item><item><title>Two");

    assertThat(Finds.in(utf8(broken)))
        .contains("in, item 2! no sound XML; passed over to the next item")
        .hasSize(4);
  }

  @Test
  void whatDocumentTypesPointToIsNeverOpened() {
    String hostile =
        RSS.replace(
                "<!-- made by hand -->",
                "<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/hostname\">"
                    + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")
            .replace("Only a summary", "&file; &b;");

    assertThat(text(Finds.documents(utf8(hostile)).get(1))).startsWith("&file; &b;");
  }

  @Test
  void badBytesCostOnlyThemselves() {
    byte[] bytes = RSS.replace("Short.", "\u0003Sh\u00f8rt.").getBytes(StandardCharsets.UTF_8);
    bytes[RSS.indexOf("envoys")] = (byte) 0xff;

    assertThat(Finds.documents(bytes)).hasSize(2);
  }

  @Test
  void cutAnywhereItGivesWhatComesBefore() {
    byte[] whole = utf8(RSS);
    int border = RSS.indexOf("</item>") + 7;
    for (int length = border; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThat(Finds.documents(cut)).as("cut at %d", length).isNotEmpty();
    }
  }

  private static String text(Document page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }
}
