// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A place in the syntax of a predicate where an argument may stand.
 *
 * @param kind which place
 * @param preposition the preposition of {@link Kind#PREP}, else empty; "for/to/with" leads from
 *     object to object: "called for an end to the war with X"
 */
public record Slot(Kind kind, String preposition) {
  /** Which place. */
  public enum Kind {
    /** Logical subject: the agent of a passive. */
    SUBJ,
    /** Logical object: the subject of a passive. */
    OBJ,
    IOBJ,
    /** Possessor of a noun, or the nationality or body that modifies it. */
    POSS,
    PREP,
    /** Infinitive complement. */
    XCOMP,
    /** Finite complement clause. */
    CCOMP,
    /** Those who act, when they are two or more and do it to each other: "X and Y signed". */
    MUTUAL,
    NONE
  }

  /** As it is written in the resource files. */
  @Override
  public String toString() {
    return kind == Kind.PREP ? "prep:" + preposition : kind.name().toLowerCase(Locale.ROOT);
  }

  /** Parses a list such as {@code prep:with|obj}; an empty text is an empty list. */
  public static List<Slot> parse(String text) {
    List<Slot> slots = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      String slot = part.strip();
      if (slot.isEmpty()) {
        continue;
      }
      if (slot.startsWith("prep:") && slot.length() > 5) {
        slots.add(new Slot(Kind.PREP, slot.substring(5)));
      } else {
        slots.add(new Slot(named(slot), ""));
      }
    }
    return List.copyOf(slots);
  }

  private static Kind named(String slot) {
    return switch (slot) {
      case "subj" -> Kind.SUBJ;
      case "obj" -> Kind.OBJ;
      case "iobj" -> Kind.IOBJ;
      case "poss" -> Kind.POSS;
      case "xcomp" -> Kind.XCOMP;
      case "ccomp" -> Kind.CCOMP;
      case "mutual" -> Kind.MUTUAL;
      case "none" -> Kind.NONE;
      default ->
          throw new IllegalArgumentException(
              "has the slot \""
                  + slot
                  + "\"; use subj, obj, iobj, poss, xcomp, ccomp, mutual, none or prep:WORD");
    };
  }
}
