// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The value of an element of a feed: its text, the address it links to, or the markup in it. */
final class FeedValue {
  private FeedValue() {}

  /**
   * Reads to the end of the element in hand.
   *
   * @param nesting how deep it may nest
   */
  static String read(XMLStreamReader reader, int nesting) throws XMLStreamException {
    String link = reader.getAttributeValue(null, "href");
    StringBuilder value = new StringBuilder();
    int depth = 1;
    while (depth > 0 && reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth > nesting) {
          throw new XMLStreamException("nested too deep");
        }
        value.append('<').append(local(reader)).append('>');
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (depth > 0) {
          value.append("</").append(local(reader)).append('>');
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        value.append(depth > 1 ? escaped(reader.getText()) : reader.getText());
      }
    }
    return chosen(link, value.toString());
  }

  private static String chosen(@Nullable String link, String value) {
    return link != null && value.isBlank() ? link : value;
  }

  private static String local(XMLStreamReader reader) {
    String name = reader.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** Text in markup is markup when it is handed on as such. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
