// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import javax.xml.stream.XMLStreamReader;
import org.parley.reading.page.OfficeXml.Act;
import org.parley.reading.page.UnreadablePageException.Category;

/** A Word document (DOCX): its paragraphs, headings and tables, with what was deleted left out. */
final class DocxFormat implements PageFormat {
  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Override
  public boolean recognises(byte[] bytes) {
    return OfficeFiles.begins(bytes) && !OdtFormat.isOpenDocument(bytes);
  }

  @Override
  public DecodedPage read(byte[] bytes, String uri, Declared declared)
      throws UnreadablePageException {
    byte[] xml = OfficeXml.part(bytes, "word/document.xml");
    if (xml == null) {
      throw new UnreadablePageException(
          Category.UNSUPPORTED,
          "an office document without text to read on: a spreadsheet, slides, or a damaged file;"
              + " save it as CSV or PDF");
    }
    String text = TextCleaner.clean(OfficeXml.text(xml, new Words()));
    TextCleaner.checkReadable(text);
    return DecodedPage.of(bytes, uri, MEDIA_TYPE, null, text, declared);
  }

  private static final class Words implements OfficeXml.Meaning {
    @Override
    public Act of(String name) {
      return switch (local(name)) {
        case "p" -> name.startsWith("w:") ? Act.PARAGRAPH : Act.NOTHING;
        case "tr" -> Act.ROW;
        case "tc" -> Act.CELL;
        case "t" -> name.startsWith("w:") ? Act.TEXT : Act.NOTHING;
        case "del", "moveFrom", "Fallback", "instrText", "delText" -> Act.LEAVE_OUT;
        default -> Act.NOTHING;
      };
    }

    @Override
    public boolean isTextInParagraphs() {
      return false;
    }

    @Override
    public String standsFor(XMLStreamReader element) {
      return switch (local(element.getLocalName())) {
        case "tab" -> "\t";
        case "br", "cr" -> "\n";
        case "noBreakHyphen" -> "-";
        default -> "";
      };
    }

    private static String local(String name) {
      return name.substring(name.indexOf(':') + 1);
    }
  }
}
