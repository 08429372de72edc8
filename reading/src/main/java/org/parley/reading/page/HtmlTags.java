// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.parley.reading.Resources;

/** How each tag of HTML is shown. From {@code page/tags.tsv}. Made for one document. */
final class HtmlTags {
  private static final String FILE = "page/tags.tsv";
  private static final int MOST_LOOKED_AT = 200;

  private final Known known;
  private final Map<Element, Boolean> plainRows = new IdentityHashMap<>();

  HtmlTags(Known known) {
    this.known = known;
  }

  /** The tags by the way they are shown; immutable. */
  record Known(Set<String> blocks, Set<String> unseen) {
    static Known load(Resources resources) {
      Set<String> blocks = new HashSet<>();
      Set<String> unseen = new HashSet<>();
      for (Resources.Row row : resources.rows(FILE, 2)) {
        for (String tag : row.cell(1).split(" ")) {
          switch (row.cell(0)) {
            case "block" -> blocks.add(tag);
            case "unseen" -> unseen.add(tag);
            default -> throw row.wrong("has neither block nor unseen in column 1");
          }
        }
      }
      return new Known(Set.copyOf(blocks), Set.copyOf(unseen));
    }
  }

  boolean isBlock(String tag) {
    return known.blocks.contains(tag);
  }

  boolean isUnseen(String tag) {
    return known.unseen.contains(tag);
  }

  /** Whether no cell of a table's row holds a block or a line break. */
  boolean isPlainRow(Element row) {
    return plainRows.computeIfAbsent(row, this::hasNoBlocks);
  }

  private boolean hasNoBlocks(Element row) {
    int seen = 0;
    for (Element inside : row.stream().skip(1).limit(MOST_LOOKED_AT + 1L).toList()) {
      String tag = inside.normalName();
      boolean cell = (tag.equals("td") || tag.equals("th")) && inside.parent() == row;
      if (++seen > MOST_LOOKED_AT || !cell && (isBlock(tag) || tag.equals("br"))) {
        return false;
      }
    }
    return true;
  }
}
