// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut;

/** Which elements are left out by what they and the elements around them are called. */
final class Zones {
  /** These hold the page; what their names say is about the page, not about their text. */
  private static final Set<String> PAGE_TAGS = Set.of("html", "body", "main", "article");

  private static final double MOST_SURE = 0.7;
  private static final double MOST_LIKELY = 0.35;
  private static final int LEAST_BODY = 140;

  private final Measures measures;
  private final SignNames.@Nullable Named[] signs;
  private final LeftOut.@Nullable Reason[] reasons;
  private final int[] bodyChars;
  private final Map<String, Integer> alikeChars = new HashMap<>();
  private final boolean isStrict;

  /** What is left out by names that are sure or likely, or by the sure alone. */
  private Zones(Measures measures, SignNames names, boolean isStrict) {
    this.isStrict = isStrict;
    this.measures = measures;
    int count = measures.elementCount();
    this.signs = new SignNames.Named[count];
    this.reasons = new LeftOut.Reason[count];
    this.bodyChars = new int[count];
    for (int e = 0; e < count; e++) {
      signs[e] = measures.chars(e) == 0 ? null : names.best(measures.element(e));
    }
    findBodies();
    for (int e = 1; e < count; e++) {
      SignNames.Named sign = signs[e];
      if (sign != null) {
        alikeChars.merge(alike(e, sign), measures.proseChars(e), Integer::sum);
      }
    }
    for (int e = 0; e < count; e++) {
      int parent = measures.element(e).parent();
      LeftOut.Reason above = parent < 0 ? null : reasons[parent];
      reasons[e] = above != null ? above : own(e);
    }
  }

  /**
   * The elements that are left out. Where names that are only likely would take most of the running
   * text, they are not believed.
   */
  static Zones of(Measures measures, SignNames names) {
    Zones strict = new Zones(measures, names, true);
    Zones lax = new Zones(measures, names, false);
    return lax.kept() > 1.6 * strict.kept() ? lax : strict;
  }

  private long kept() {
    long kept = 0;
    for (int i = 0; i < measures.blockCount(); i++) {
      int element = measures.block(i).element();
      kept += measures.prose(i) && reasons[element] == null ? measures.text(i).length() : 0;
    }
    return kept;
  }

  /** For every element, the prose of the largest article body in it. */
  private void findBodies() {
    for (int e = measures.elementCount() - 1; e >= 0; e--) {
      if (is(e, Sign.BODY)) {
        int unlinked = (int) (measures.chars(e) * (1 - measures.linksOf(e)));
        bodyChars[e] = Math.max(bodyChars[e], Math.max(measures.proseChars(e), unlinked / 2));
      }
      int parent = measures.element(e).parent();
      if (parent >= 0) {
        bodyChars[parent] = Math.max(bodyChars[parent], bodyChars[e]);
      }
    }
  }

  /** Neighbours of one kind are judged together: the parts of a text may be called alike. */
  private String alike(int e, SignNames.Named sign) {
    return measures.element(e).parent() + " " + sign.order();
  }

  private LeftOut.@Nullable Reason own(int e) {
    SignNames.Named sign = signs[e];
    String tag = measures.element(e).tag();
    if (sign == null || sign.sign().reason() == null || PAGE_TAGS.contains(tag)) {
      return null;
    }
    double share = measures.proseChars(e) / (double) Math.max(1, measures.proseChars(0));
    if (sign.isSure()) {
      boolean discussed = sign.sign() == Sign.COMMENTS;
      return share > (discussed ? 0.97 : MOST_SURE) ? null : sign.sign().reason();
    }
    if (!isStrict) {
      return null;
    }
    double alike =
        alikeChars.getOrDefault(alike(e, sign), 0) / (double) Math.max(1, measures.proseChars(0));
    boolean holdsTitle = tag.equals("header") && measures.headings(e) > 0;
    boolean holdsBody = bodyChars[e] >= LEAST_BODY;
    return alike > MOST_LIKELY || holdsTitle || holdsBody ? null : sign.sign().reason();
  }

  /** Why the text of an element is left out, or null. */
  LeftOut.@Nullable Reason reason(int e) {
    return reasons[e];
  }

  /** Whether its own name says that. */
  boolean is(int e, Sign sign) {
    SignNames.Named named = signs[e];
    return named != null && named.sign() == sign;
  }

  /** What the name of the element says, or null. */
  @Nullable Sign sign(int e) {
    SignNames.Named named = signs[e];
    return named == null ? null : named.sign();
  }
}
