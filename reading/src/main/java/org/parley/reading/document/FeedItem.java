// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parley.reading.page.Declared;

/**
 * One item of a feed: the texts of its elements under their names.
 *
 * @param texts of the first element of each name that is not empty, names without prefix unless it
 *     tells another thing
 */
record FeedItem(Map<String, String> texts) {
  private static final Pattern BARE_AMPERSAND =
      Pattern.compile("&(?!#[0-9]{1,7};|#x[0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)");

  /** Prefixes under which the usual elements stand for the item itself. */
  private static final Set<String> OWN = Set.of("", "atom", "a10", "rss", "rdf");

  FeedItem {
    texts = Map.copyOf(texts);
  }

  /**
   * Parses an element. Documents that it may point to are never opened: its text holds no document
   * type, and the parser is told to know none.
   *
   * @param nesting how deep it may nest
   */
  static FeedItem parse(String xml, int nesting) throws XMLStreamException {
    try {
      return new FeedItem(read(xml, nesting));
    } catch (XMLStreamException e) {
      // Entities of HTML and ampersands by themselves are the usual faults.
      return new FeedItem(read(BARE_AMPERSAND.matcher(xml).replaceAll("&amp;"), nesting));
    }
  }

  /** The title of a feed, from what comes before its items; null when it has none. */
  static @Nullable String title(String before) {
    int begin = before.indexOf("<title");
    int end = begin < 0 ? -1 : before.indexOf("</title>", begin);
    if (end < 0) {
      return null;
    }
    try {
      String title = parse(before.substring(begin, end) + "</title>", 4).texts.get("title");
      return title == null || title.isBlank() ? null : Markup.plain(title);
    } catch (XMLStreamException e) {
      return null;
    }
  }

  /**
   * The page in it, or why there is none.
   *
   * @param where of the item, for messages
   * @param name what names it when it has no address
   * @param feed the feed's own title, or null
   */
  Found page(String where, String name, @Nullable String feed) {
    String text = isSummary() ? texts.get("summary") : texts.get("content");
    if (text == null || text.isBlank()) {
      return new Unreadable(where, "it has neither a text nor a summary");
    }
    String address = texts.getOrDefault("link", texts.get("id"));
    String outlet = texts.getOrDefault("source", feed == null ? "" : feed);
    Declared declared =
        new Declared(
            "UTF-8",
            Markup.mediaType(text),
            plain("title"),
            outlet.isBlank() ? null : Markup.plain(outlet),
            plain("author"),
            CarrierDates.published(texts.get("published")));
    String uri = address == null || address.isBlank() ? name : address.strip();
    return new Document(uri, where, text.getBytes(StandardCharsets.UTF_8), declared);
  }

  /** Whether it holds a summary and no text. */
  boolean isSummary() {
    return !texts.containsKey("content") && texts.containsKey("summary");
  }

  private @Nullable String plain(String name) {
    String text = texts.get(name);
    return text == null ? null : Markup.plain(text);
  }

  private static Map<String, String> read(String xml, int nesting) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
    Map<String, String> texts = new HashMap<>();
    int depth = 0;
    String outer = "";
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        boolean alone = depth == 1 && xml.startsWith("<title");
        if (depth == 2 || alone) {
          outer = key(reader);
          if (!outer.isEmpty() && !outer.equals("author")) {
            put(texts, outer, FeedValue.read(reader, nesting));
            depth--;
          }
        } else if (depth == 3 && outer.equals("author")) {
          boolean name = reader.getLocalName().endsWith("name");
          String value = FeedValue.read(reader, nesting);
          put(texts, name ? "author" : "", value);
          depth--;
        } else if (depth > nesting) {
          throw new XMLStreamException("nested too deep");
        }
      } else if (event == XMLStreamConstants.CHARACTERS && depth == 2 && outer.equals("author")) {
        put(texts, "author", author(reader.getText()));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return texts;
  }

  private static void put(Map<String, String> texts, String key, String value) {
    if (!key.isEmpty() && !value.isBlank()) {
      texts.putIfAbsent(key, value);
    }
  }

  /** In RSS: name@example.org (Name). */
  private static String author(String text) {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    return open > 0 && close > open ? text.substring(open + 1, close) : text;
  }

  /** What the element in hand is kept under; empty for one that is of no use. */
  private static String key(XMLStreamReader reader) {
    String name = reader.getLocalName();
    String prefix = name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
    String local = name.substring(name.indexOf(':') + 1);
    if (prefix.equals("dc") || prefix.equals("dcterms")) {
      return switch (local) {
        case "creator" -> "author";
        case "date", "created", "issued" -> "published";
        default -> "";
      };
    }
    if (prefix.equals("content") && local.equals("encoded")) {
      return "content";
    }
    if (!OWN.contains(prefix)) {
      return "";
    }
    return switch (local) {
      case "title", "content", "author", "source", "published" -> local;
      case "description", "summary" -> "summary";
      case "pubDate", "issued" -> "published";
      case "link" -> isPage(reader) ? "link" : "";
      case "guid" -> "false".equals(reader.getAttributeValue(null, "isPermaLink")) ? "" : "id";
      default -> "";
    };
  }

  /** Atom's links lead to comments, sounds and the feed itself too. */
  private static boolean isPage(XMLStreamReader reader) {
    String relation = reader.getAttributeValue(null, "rel");
    return relation == null || relation.equals("alternate");
  }
}
