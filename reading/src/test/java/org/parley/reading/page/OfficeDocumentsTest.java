// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.parley.reading.Resources;

class OfficeDocumentsTest {
  private static final PageDecoder DECODER = new PageDecoder(Resources.bundled());
  private static final String WORD = "<w:document xmlns:w=\"w\"><w:body>%s</w:body></w:document>";

  @Test
  void theLinesOfAPdfAreRejoinedToParagraphs() throws Exception {
    byte[] pdf =
        pdf(
            18, "Ferry talks resume",
            10, "Envoys of both harbours met again on Tuesday and agreed to go",
            10, "on. The cease-fire that both sides had signed in the old har-",
            10, "bour held, said the ferry company, and the next round of nego-",
            10, "tiations begins soon.",
            0, "",
            10, "The second paragraph is about the harbour and its cease-fire.");

    DecodedPage page = DECODER.decode(pdf, "a.pdf");

    assertThat(page.mediaType()).isEqualTo("application/pdf");
    assertThat(page.text())
        .isEqualTo(
            """
            Ferry talks resume

            Envoys of both harbours met again on Tuesday and agreed to go on. The cease-fire that \
            both sides had signed in the old harbour held, said the ferry company, and the next \
            round of negotiations begins soon.

            The second paragraph is about the harbour and its cease-fire.
            """);
  }

  @Test
  void aPdfWithoutTextIsSaidToHaveNone() throws Exception {
    assertRefused(pdf(), "a PDF without text, pictures of pages perhaps");
  }

  @Test
  void aWordDocumentGivesItsParagraphs() throws Exception {
    byte[] docx =
        zip(
            "[Content_Types].xml",
            "<Types/>",
            "word/document.xml",
            WORD.formatted(
                "<w:p><w:r><w:t>Ferry talks</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t>The envoys </w:t></w:r><w:del><w:r><w:delText>never"
                    + "</w:delText></w:r></w:del><w:r><w:t>met &amp; talked.</w:t></w:r></w:p>"
                    + "<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Side</w:t></w:r></w:p></w:tc>"
                    + "<w:tc><w:p><w:r><w:t>Stand</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));

    assertThat(DECODER.decode(docx, "a.docx").text())
        .isEqualTo("Ferry talks\n\nThe envoys met & talked.\n\nSide \tStand\n");
  }

  @Test
  void anOpenDocumentGivesItsParagraphs() throws Exception {
    byte[] odt =
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<office:document-content><office:body><office:text><text:h>Ferry talks</text:h>"
                + "<text:p>The envoys<text:s/>met.<text:note>1 not here</text:note></text:p>"
                + "<text:p>They <text:span>talked</text:span>.</text:p>"
                + "</office:text></office:body></office:document-content>");

    assertThat(DECODER.decode(odt, "a.odt").text())
        .isEqualTo("Ferry talks\n\nThe envoys met.\n\nThey talked.\n");
  }

  @Test
  void aSpreadsheetIsSaidToBeNoText() throws Exception {
    assertRefused(
        zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"),
        "save it as CSV or PDF");
  }

  @Test
  void entitiesInADocumentAreNeverResolved() throws Exception {
    byte[] docx =
        zip(
            "[Content_Types].xml",
            "<Types/>",
            "word/document.xml",
            "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + WORD.formatted("<w:p><w:r><w:t>Talks &f; here</w:t></w:r></w:p>"));

    assertRefused(docx, "the office document is damaged");
  }

  @Test
  void damagedDocumentsAreRefusedInWords() throws Exception {
    byte[] pdf = pdf(10, "Envoys of both harbours met again on Tuesday.");
    byte[] docx =
        zip(
            "[Content_Types].xml",
            "<Types/>",
            "word/document.xml",
            WORD.formatted("<w:p><w:r><w:t>Talks</w:t></w:r></w:p>"));
    Random random = new Random(9);
    for (byte[] whole : new byte[][] {pdf, docx}) {
      for (int i = 0; i < 150; i++) {
        byte[] changed = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        try {
          assertThat(DECODER.decode(changed, "a").text()).isNotBlank();
        } catch (UnreadablePageException e) {
          assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
      }
    }
  }

  private static void assertRefused(byte[] bytes, String words) {
    assertThatThrownBy(() -> DECODER.decode(bytes, "a"))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining(words);
  }

  /** Lines one below the other, each with the size of its type. */
  private static byte[] pdf(Object... sizesAndLines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        float y = 700;
        for (int i = 0; i < sizesAndLines.length; i += 2) {
          int size = (int) sizesAndLines[i];
          y -= Math.max(size, 10) * 1.2f;
          if (size > 0) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
            content.newLineAtOffset(72, y);
            content.showText((String) sizesAndLines[i + 1]);
            content.endText();
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
