// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parley.reading.page.UnreadablePageException.Category;

/**
 * Reads the XML inside an office document. Document types and what they point to are never opened,
 * and no more is unpacked or nested than people write.
 */
final class OfficeXml {
  /** A book has 2 MB of text; its markup takes ten times as much. */
  private static final int MOST_XML = 64 << 20;

  private static final int MOST_TEXT = 8 << 20;
  private static final int DEEPEST = 500;

  private OfficeXml() {}

  /** What the elements of one kind of document mean. */
  interface Meaning {
    /** What begins with an element. */
    Act of(String name);

    /** Whether text stands right in paragraphs, and not in elements of its own. */
    boolean isTextInParagraphs();

    /** The text that an empty element stands for, such as a tab; empty for most. */
    String standsFor(XMLStreamReader element);
  }

  /** What an element does. */
  enum Act {
    /** A paragraph or heading: its text stands on a line of its own. */
    PARAGRAPH,
    /** A row of a table, of which the cells stand on one line. */
    ROW,
    /** A cell. */
    CELL,
    /** Text. */
    TEXT,
    /** Something that is no text of the page, with all that is in it. */
    LEAVE_OUT,
    /** Nothing by itself. */
    NOTHING
  }

  /** A part of the document, or null when it has none of that name. */
  static byte @Nullable [] part(byte[] document, String name) throws UnreadablePageException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          byte[] xml = zip.readNBytes(MOST_XML + 1);
          if (xml.length > MOST_XML) {
            throw new UnreadablePageException(
                Category.TOO_LARGE, "its text unpacks to over " + (MOST_XML >> 20) + " MB");
          }
          return xml;
        }
      }
      return null;
    } catch (IOException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  /** The text: paragraphs with a blank line between them. */
  static String text(byte[] xml, Meaning meaning) throws UnreadablePageException {
    try (InputStream in = new ByteArrayInputStream(xml)) {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
      return new Walk(factory.createXMLStreamReader(in), meaning).text();
    } catch (XMLStreamException | IOException | RuntimeException e) {
      throw damaged();
    }
  }

  private static UnreadablePageException damaged() {
    return new UnreadablePageException(Category.DAMAGED, "the office document is damaged");
  }

  /** One way through the elements. */
  private static final class Walk {
    private final XMLStreamReader reader;
    private final Meaning meaning;
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int cells;
    private int textDepth;

    Walk(XMLStreamReader reader, Meaning meaning) {
      this.reader = reader;
      this.meaning = meaning;
    }

    String text() throws XMLStreamException, UnreadablePageException {
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth > DEEPEST) {
            throw new UnreadablePageException(Category.DAMAGED, "its XML nests without an end");
          }
          Act act = meaning.of(reader.getLocalName());
          if (act == Act.LEAVE_OUT) {
            skip();
            depth--;
          } else {
            begin(act);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          end(meaning.of(reader.getLocalName()));
        } else if (event == XMLStreamConstants.CHARACTERS && textDepth > 0) {
          text.append(reader.getText());
          if (text.length() > MOST_TEXT) {
            throw new UnreadablePageException(
                Category.TOO_LARGE,
                "too much text for one page: over " + (MOST_TEXT >> 20) + " MB");
          }
        }
      }
      return text.toString().strip() + "\n";
    }

    private void begin(Act act) {
      text.append(meaning.standsFor(reader));
      if (act == Act.ROW) {
        row++;
        cells = 0;
      } else if (act == Act.CELL) {
        text.append(cells > 0 ? "\t" : "");
        cells++;
      } else {
        textDepth += holdsText(act) ? 1 : 0;
      }
    }

    private void end(Act act) {
      textDepth -= holdsText(act) ? 1 : 0;
      if (act == Act.ROW) {
        row--;
      }
      if (act == Act.PARAGRAPH || act == Act.ROW) {
        if (row > 0) {
          text.append(' ');
        } else {
          endLine();
        }
      }
    }

    private boolean holdsText(Act act) {
      return act == Act.TEXT || (act == Act.PARAGRAPH && meaning.isTextInParagraphs());
    }

    private void endLine() {
      int length = text.length();
      boolean ended =
          length > 1 && text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n';
      text.append(ended ? "" : "\n\n");
    }

    private void skip() throws XMLStreamException {
      for (int open = 1; open > 0 && reader.hasNext(); ) {
        int event = reader.next();
        open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      }
    }
  }
}
