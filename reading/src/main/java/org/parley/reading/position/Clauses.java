// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Span;
import org.parley.reading.Resources;

/**
 * Conditions and reasons that hang on a predicate: "only if ...", "because ...", "saying ...". The
 * words that open them are in {@code position/clauses.tsv}. Immutable and thread-safe.
 */
final class Clauses {
  private final Map<String, Kind> markers;

  private Clauses(Map<String, Kind> markers) {
    this.markers = markers;
  }

  private enum Kind {
    CONDITION,
    REASON
  }

  /** The words of conditions and of reasons, without the words that open them. */
  record Found(List<Span> conditions, List<Span> reasons) {}

  static Clauses read(Resources resources) {
    Map<String, Kind> markers = new HashMap<>();
    for (Resources.Row row : resources.rows("position/clauses.tsv", 3)) {
      try {
        markers.put(row.cell(0), Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw row.wrong("is neither condition nor reason");
      }
    }
    return new Clauses(Map.copyOf(markers));
  }

  /** The conditions and reasons given for a predicate, or for the verb it completes. */
  Found around(Sentence sentence, Token cue) {
    List<Span> conditions = new ArrayList<>();
    List<Span> reasons = new ArrayList<>();
    Token verb = cue;
    for (int step = 0; step < 3; step++) {
      for (Token child : sentence.children(verb)) {
        Kind kind = kind(sentence, child);
        boolean phrase = child.label().equals("prep") || child.label().equals("pcomp");
        if (kind != null && !(kind == Kind.CONDITION && phrase)) {
          Span words = words(sentence, child);
          if (words != null) {
            (kind == Kind.CONDITION ? conditions : reasons).add(words);
          }
        }
      }
      boolean climbs =
          verb.head() >= 0
              && (verb.label().equals("xcomp")
                  || verb.label().equals("dobj")
                  || verb.label().equals("acomp")
                  || verb.label().equals("pcomp")
                  || verb.label().equals("prep"));
      if (!climbs) {
        break;
      }
      verb = sentence.token(verb.head());
    }
    return new Found(List.copyOf(conditions), List.copyOf(reasons));
  }

  private @Nullable Kind kind(Sentence sentence, Token child) {
    boolean clause =
        switch (child.label()) {
          case "advcl", "prep", "ccomp", "dep", "pcomp" -> true;
          default -> false;
        };
    if (!clause) {
      return null;
    }
    Kind own =
        child.label().equals("prep") || child.tag().equals("VBG")
            ? markers.get(child.lemma().toLowerCase(Locale.ROOT))
            : null;
    if (own != null) {
      return own;
    }
    for (Token mark : sentence.children(child, "mark", "advmod", "prep")) {
      Kind kind = markers.get(mark.lemma().toLowerCase(Locale.ROOT));
      if (kind != null && mark.index() < child.index()) {
        return kind;
      }
    }
    return null;
  }

  private @Nullable Span words(Sentence sentence, Token clause) {
    List<Token> words = new ArrayList<>(sentence.subtree(clause));
    while (!words.isEmpty() && isOpening(words.get(0))) {
      words.remove(0);
    }
    while (!words.isEmpty() && words.get(words.size() - 1).label().equals("punct")) {
      words.remove(words.size() - 1);
    }
    return words.isEmpty()
        ? null
        : new Span(words.get(0).start(), words.get(words.size() - 1).end());
  }

  private boolean isOpening(Token token) {
    return token.label().equals("punct")
        || token.label().equals("mark")
        || markers.containsKey(token.lemma().toLowerCase(Locale.ROOT));
  }
}
