// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut;
import org.parley.reading.Resources;
import org.parley.reading.html.PageOutline.Part;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.Markup;

/**
 * Tells from the markup of a page which of its lines are a story's text and what the others are: by
 * the names of elements, how much of them is links, and where the running text is. Knows no site.
 * Immutable and safe for use by several threads.
 */
public final class OutlineReader {
  private static final int LONGEST_LABEL = 300;
  private static final int LONGEST_CAPTION = 900;
  private static final int LONGEST_SUBTITLE = 1500;

  private final SignNames names;

  /**
   * @param resources where the names of elements are looked up
   */
  public OutlineReader(Resources resources) {
    this.names = SignNames.load(resources);
  }

  /** What the markup says of the lines of its page. */
  public PageOutline read(DecodedPage page, Markup markup) {
    Measures measures = new Measures(page, markup);
    Zones zones = Zones.of(measures, names);
    List<List<Integer>> units =
        measures.blockCount() == 0 ? List.of() : new Units(measures, zones).find();
    int[] unitOf = unitOf(measures, units);
    int title = units.size() == 1 ? new Titles(measures, zones, markup.facts()).find(unitOf) : -1;
    List<PageOutline.Line> lines = new ArrayList<>();
    for (int i = 0; i < measures.blockCount(); i++) {
      lines.add(line(measures, zones, unitOf, i, title));
    }
    return new PageOutline(lines, units.size());
  }

  private static int[] unitOf(Measures measures, List<List<Integer>> units) {
    int[] unitOf = new int[measures.blockCount()];
    Arrays.fill(unitOf, -1);
    for (int unit = 0; unit < units.size(); unit++) {
      for (int e : units.get(unit)) {
        for (int i = measures.first(e); i <= measures.last(e); i++) {
          unitOf[i] = unit;
        }
      }
    }
    return unitOf;
  }

  private static PageOutline.Line line(
      Measures measures, Zones zones, int[] unitOf, int i, int title) {
    int element = measures.block(i).element();
    int group = element;
    while (group > 0 && measures.first(group) == measures.last(group)) {
      group = measures.element(group).parent();
    }
    LeftOut.Reason reason = zones.reason(element);
    Part part = i == title ? Part.TITLE : reason != null ? Part.OUT : part(measures, zones, i);
    if (part == Part.TEXT && unitOf[i] < 0) {
      part = Part.OUT;
    }
    return new PageOutline.Line(
        part,
        part == Part.OUT ? reason : null,
        unitOf[i],
        measures.prose(i),
        measures.linkShare(i),
        measures.words(i),
        measures.first(group),
        measures.last(group) + 1);
  }

  /** What the nearest name around the line says it is. */
  private static Part part(Measures measures, Zones zones, int i) {
    int length = measures.block(i).end() - measures.block(i).start();
    for (int e = measures.block(i).element(); e >= 0; e = measures.element(e).parent()) {
      Part part = named(zones.sign(e), measures, e, length);
      if (part != null) {
        return part;
      }
      if (zones.is(e, Sign.BODY) || zones.is(e, Sign.STORY)) {
        break;
      }
    }
    return measures.heading(measures.block(i).element()) > 0 ? Part.HEADING : Part.TEXT;
  }

  private static @Nullable Part named(@Nullable Sign sign, Measures measures, int e, int length) {
    if (sign == null) {
      return null;
    }
    int all = measures.chars(e);
    return switch (sign) {
      case CAPTION -> all <= LONGEST_CAPTION ? Part.CAPTION : null;
      case BYLINE -> all <= LONGEST_LABEL && length < LONGEST_LABEL / 2 ? Part.BYLINE : null;
      case DATE -> all <= LONGEST_LABEL && length < LONGEST_LABEL / 2 ? Part.DATE : null;
      case SUBTITLE -> all <= LONGEST_SUBTITLE ? Part.SUBTITLE : null;
      case TITLE -> all <= LONGEST_LABEL ? Part.HEADING : null;
      case BODY, STORY, COMMENTS, RELATED, NAVIGATION, SHARE, ADVERT, OTHER -> null;
    };
  }

  /** Letters and digits in lower case, for comparing. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
