// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamReader;
import org.parley.reading.page.OfficeXml.Act;
import org.parley.reading.page.UnreadablePageException.Category;

/** An OpenDocument text (ODT): its paragraphs, headings and tables, without notes and remarks. */
final class OdtFormat implements PageFormat {
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
  private static final int LOOKED_AT = 200;

  /** OpenDocument files begin with their media type, unpacked. */
  static boolean isOpenDocument(byte[] bytes) {
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    return OfficeFiles.begins(bytes) && beginning.contains("mimetype");
  }

  @Override
  public boolean recognises(byte[] bytes) {
    return isOpenDocument(bytes);
  }

  @Override
  public DecodedPage read(byte[] bytes, String uri, Declared declared)
      throws UnreadablePageException {
    byte[] type = OfficeXml.part(bytes, "mimetype");
    byte[] xml = OfficeXml.part(bytes, "content.xml");
    boolean isText =
        type != null && new String(type, StandardCharsets.US_ASCII).strip().startsWith(MEDIA_TYPE);
    if (!isText || xml == null) {
      throw new UnreadablePageException(
          Category.UNSUPPORTED,
          "an office document without text to read on: a spreadsheet, slides, a book, or a damaged"
              + " file; save it as CSV or PDF");
    }
    String text = TextCleaner.clean(OfficeXml.text(xml, new Words()));
    TextCleaner.checkReadable(text);
    return DecodedPage.of(bytes, uri, MEDIA_TYPE, null, text, declared);
  }

  private static final class Words implements OfficeXml.Meaning {
    @Override
    public Act of(String name) {
      return switch (name) {
        case "text:p", "text:h" -> Act.PARAGRAPH;
        case "table:table-row" -> Act.ROW;
        case "table:table-cell" -> Act.CELL;
        case "text:note", "office:annotation", "text:tracked-changes", "office:forms" ->
            Act.LEAVE_OUT;
        default -> Act.NOTHING;
      };
    }

    @Override
    public boolean isTextInParagraphs() {
      return true;
    }

    @Override
    public String standsFor(XMLStreamReader element) {
      return switch (element.getLocalName()) {
        case "text:s", "text:tab" -> " ";
        case "text:line-break" -> "\n";
        default -> "";
      };
    }
  }
}
