// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Renders an HTML document as a browser would show it without style sheets: one block a line,
 * inline elements joined, a table's row on one line unless its cells hold blocks. What is never
 * shown (scripts, styles, hidden elements) is no text. For one document and one thread.
 */
final class HtmlRenderer implements NodeVisitor {
  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final int LONGEST_NAMES = 400;
  private static final int LEAST_FALLBACK = 300;

  private final HtmlTags tags;
  private final StringBuilder text = new StringBuilder();
  private final List<Markup.Element> elements = new ArrayList<>();
  private final List<Markup.Block> blocks = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>();
  private final List<Map<String, Integer>> children = new ArrayList<>();
  private final IdentityHashMap<Node, Integer> blockOf = new IdentityHashMap<>();

  private int codePoints;
  private int current = -1;
  private int skipped;
  private int preformatted;
  private int links;
  private final StringBuilder line = new StringBuilder();
  private int lineElement = -1;
  private int lineLinkChars;
  private boolean space;

  private HtmlRenderer(HtmlTags tags) {
    this.tags = tags;
  }

  /**
   * A rendered document.
   *
   * @param blockOf for each element that states a date, the line it stands on
   */
  record Rendered(
      String text,
      List<Markup.Element> elements,
      List<Markup.Block> blocks,
      Map<Node, Integer> blockOf) {}

  static Rendered render(Document document, HtmlTags tags) {
    HtmlRenderer renderer = new HtmlRenderer(tags);
    document.children().forEach(root -> root.traverse(renderer));
    renderer.endLine(false);
    return new Rendered(
        renderer.text.toString(), renderer.elements, renderer.blocks, renderer.blockOf);
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped > 0) {
      skipped += node instanceof Element ? 1 : 0;
    } else if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (skipped > 0) {
        skipped--;
      } else {
        close(element);
      }
    }
  }

  private void open(Element element) {
    String tag = element.normalName();
    if ((tags.isUnseen(tag) && !isFallback(element, tag)) || isHidden(element)) {
      skipped = 1;
      return;
    }
    if (tag.equals("br")) {
      endLine(true);
    }
    boolean block = tags.isBlock(tag) && !isPlainCell(element, tag);
    if (block) {
      endLine(false);
    } else if (tag.equals("td") || tag.equals("th") || tag.equals("button") || tag.equals("a")) {
      // Neighbouring cells and buttons are shown apart.
      space |= tag.equals("a") ? endsWithLink(element) : line.length() > 0;
    }
    push(element, tag, block);
    preformatted += tag.equals("pre") ? 1 : 0;
    links += tag.equals("a") && element.hasAttr("href") ? 1 : 0;
    if (tag.equals("time") || element.hasAttr("itemprop")) {
      blockOf.put(element, blocks.size());
    }
  }

  private void close(Element element) {
    String tag = element.normalName();
    Markup.Element opened = elements.get(current);
    if (opened.isBlock()) {
      endLine(false);
    } else if (tag.equals("button")) {
      space = line.length() > 0;
    }
    preformatted -= tag.equals("pre") ? 1 : 0;
    links -= tag.equals("a") && element.hasAttr("href") ? 1 : 0;
    current = opened.parent();
  }

  private void push(Element element, String tag, boolean block) {
    int nth = 1;
    if (current >= 0) {
      nth = children.get(current).merge(tag, 1, Integer::sum);
    }
    elements.add(new Markup.Element(current, tag, nth, block, names(element), itemType(element)));
    depths.add(current < 0 ? 0 : depths.get(current) + 1);
    children.add(new HashMap<>(4));
    current = elements.size() - 1;
  }

  private static String names(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    StringBuilder names = new StringBuilder();
    for (String key : List.of("class", "id", "role", "itemprop", "data-testid", "data-component")) {
      String value = element.attr(key);
      if (!value.isEmpty() && names.length() + value.length() < LONGEST_NAMES) {
        names.append(names.isEmpty() ? "" : " ").append(value);
      }
    }
    return names.toString();
  }

  private static String itemType(Element element) {
    String type = element.attr("itemtype");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** Some sites give their text twice over: to scripts, and here to those who run none. */
  private static boolean isFallback(Element element, String tag) {
    return tag.equals("noscript")
        && element.selectFirst("p, br") != null
        && element.text().length() >= LEAST_FALLBACK;
  }

  private boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    boolean hidden = element.hasAttr("hidden") && !element.attr("hidden").equals("until-found");
    return hidden || HIDDEN.matcher(element.attr("style")).find();
  }

  /** A cell without blocks in a row without blocks is a part of the row's line. */
  private boolean isPlainCell(Element element, String tag) {
    if (!tag.equals("td") && !tag.equals("th")) {
      return false;
    }
    Element row = element.parent();
    return row != null && tags.isPlainRow(row);
  }

  private static boolean endsWithLink(Element element) {
    Node before = element.previousSibling();
    return before instanceof Element link && link.normalName().equals("a");
  }

  private void add(String words) {
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (preformatted > 0 && (c == '\n' || c == '\r')) {
        endLine(true);
      } else if (isSpace(c)) {
        space = line.length() > 0;
      } else if (!isInvisible(c)) {
        addVisible(c);
      }
    }
  }

  private void addVisible(int c) {
    if (space) {
      line.append(' ');
      lineLinkChars += links > 0 ? 1 : 0;
      space = false;
    }
    if (lineElement != current) {
      lineElement = lineElement < 0 ? current : common(lineElement, current);
    }
    line.appendCodePoint(c);
    lineLinkChars += links > 0 ? 1 : 0;
  }

  private int common(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (depths.get(a) >= depths.get(b)) {
        a = elements.get(a).parent();
      } else {
        b = elements.get(b).parent();
      }
    }
    return a;
  }

  private void endLine(boolean struck) {
    space = false;
    if (line.length() == 0) {
      return;
    }
    if (text.length() > 0) {
      text.append('\n');
      codePoints++;
    }
    int length = line.codePointCount(0, line.length());
    blocks.add(
        new Markup.Block(
            codePoints, codePoints + length, Math.max(lineElement, 0), lineLinkChars, struck));
    text.append(line);
    codePoints += length;
    line.setLength(0);
    lineElement = -1;
    lineLinkChars = 0;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** Soft hyphens and marks that only tell where a word may be broken. */
  private static boolean isInvisible(int c) {
    return c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060;
  }
}
