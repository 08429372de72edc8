// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parley.model.PageElement;

/**
 * What the markup of a page says of its text: the elements, the lines that its blocks became, and
 * the facts of its head. Immutable.
 *
 * @param elements in document order, the parent before its children; the first is the root
 * @param blocks in page order; each is one line of the page's text
 * @param facts what the page states of itself
 */
public record Markup(List<Element> elements, List<Block> blocks, Facts facts) {
  public Markup {
    elements = List.copyOf(elements);
    blocks = List.copyOf(blocks);
  }

  /**
   * An element that is shown.
   *
   * @param parent place of its parent in the list, or -1
   * @param tag its name in lower case
   * @param nth which of its parent's children of that tag it is, from 1
   * @param isBlock whether its text begins a line of its own
   * @param names its class, id, role, itemprop and data-testid, as written, or empty
   * @param itemType the last part of its itemtype's address, or empty
   */
  public record Element(
      int parent, String tag, int nth, boolean isBlock, String names, String itemType) {}

  /**
   * A line of the page's text.
   *
   * @param start code point of its first character
   * @param end code point after its last character
   * @param element the deepest element that holds all of it, inline ones included
   * @param linkChars how many of its characters lie in links
   * @param isStruck whether its end comes from a line break inside an element
   */
  public record Block(int start, int end, int element, int linkChars, boolean isStruck) {}

  /** Every line with its path, as the record keeps it. */
  List<PageElement> paths() {
    List<PageElement> paths = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      paths.add(new PageElement(block.start(), block.end(), path(block)));
    }
    return paths;
  }

  /** The path of a block's innermost block-level element: {@code html>body>main>p[3]}. */
  public String path(Block block) {
    Deque<String> steps = new ArrayDeque<>();
    int at = block.element();
    while (at > 0 && !elements.get(at).isBlock()) {
      at = elements.get(at).parent();
    }
    for (; at >= 0; at = elements.get(at).parent()) {
      Element element = elements.get(at);
      steps.push(element.nth() > 1 ? element.tag() + "[" + element.nth() + "]" : element.tag());
    }
    return String.join(">", steps);
  }
}
