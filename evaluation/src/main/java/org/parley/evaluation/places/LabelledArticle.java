// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An article with its labelled toponyms.
 *
 * @param number its place in the set, from 0
 */
record LabelledArticle(int number, String text, List<Label> labels) {
  /** Labels of GeoWebNews that mark no toponym: phrases that stand for one, names of others. */
  private static final Set<String> NO_TOPONYM =
      Set.of("Non_Lit_Expression", "Literal_Expression", "Non_Toponym");

  private static final Set<String> LITERAL =
      Set.of("Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal");

  LabelledArticle {
    labels = List.copyOf(labels);
  }

  /**
   * A labelled toponym.
   *
   * @param start first code point, inclusive
   * @param end last code point, exclusive
   * @param lat degrees north, or null when the set gives none
   * @param lon degrees east, as {@code lat}
   * @param literal whether it stands for the place itself; null when the set does not say
   */
  record Label(
      int start,
      int end,
      String text,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable Boolean literal) {
    boolean isPlaced() {
      return lat != null && lon != null;
    }
  }

  /**
   * The articles of GeoWebNews or of the Local-Global Lexicon.
   *
   * @throws IOException when the file cannot be read as one of them
   */
  static List<LabelledArticle> read(Path file) throws IOException {
    List<LabelledArticle> articles = new ArrayList<>();
    NodeList nodes = root(file).getElementsByTagName("article");
    for (int i = 0; i < nodes.getLength(); i++) {
      Element article = (Element) nodes.item(i);
      String text = text(article, "text");
      articles.add(new LabelledArticle(i, text, labels(article, text)));
    }
    return articles;
  }

  private static Element root(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + ": is no set of labelled places: " + e.getMessage(), e);
    }
  }

  private static List<Label> labels(Element article, String text) {
    List<Label> labels = new ArrayList<>();
    Set<Integer> starts = new HashSet<>();
    NodeList nodes = article.getElementsByTagName("toponym");
    for (int i = 0; i < nodes.getLength(); i++) {
      Element toponym = (Element) nodes.item(i);
      String type = text(toponym, "type");
      if (NO_TOPONYM.contains(type)) {
        continue;
      }
      int start = Integer.parseInt(text(toponym, "start"));
      int end = Integer.parseInt(text(toponym, "end"));
      String lat =
          text(toponym, toponym.getElementsByTagName("lat").getLength() > 0 ? "lat" : "latitude");
      String lon =
          text(toponym, toponym.getElementsByTagName("lon").getLength() > 0 ? "lon" : "longitude");
      boolean inside = start >= 0 && start < end && end <= text.codePointCount(0, text.length());
      if (inside && starts.add(start)) {
        labels.add(
            new Label(
                start,
                end,
                words(text, start, end),
                lat.isEmpty() ? null : Double.valueOf(lat),
                lon.isEmpty() ? null : Double.valueOf(lon),
                type.isEmpty() ? null : Boolean.valueOf(LITERAL.contains(type))));
      }
    }
    return labels;
  }

  /** Offsets of both sets are code points. */
  private static String words(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  private static String text(Element element, String tag) {
    Node node = element.getElementsByTagName(tag).item(0);
    return node == null ? "" : node.getTextContent();
  }
}
