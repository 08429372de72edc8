// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/** The table {@code predicate/modality.tsv}. Immutable and thread-safe. */
final class Effects {
  /** What a word says of what it governs or stands beside. */
  enum Effect {
    /** It takes or took place. */
    REAL,
    /** It does not or did not take place. */
    NEGATION,
    /** It is to come. */
    FUTURE,
    /** It is wished, possible, purposed or asked for. */
    HYPOTHETICAL
  }

  /** Where a word stands; written before it and a colon in the table. */
  enum Where {
    ACCOUNT,
    ADJUNCT,
    ADVERB,
    BEFORE,
    CALLED,
    HAPPENS,
    MARK,
    MODAL,
    MODIFIER,
    NEVER,
    NO,
    NOT,
    OPENER,
    THAT,
    TO,
    UNTIL,
    WHEN,
    WORD
  }

  private final Map<String, Effect> effects;

  private Effects(Map<String, Effect> effects) {
    this.effects = effects;
  }

  static Effects read(Resources resources) {
    Map<String, Effect> effects = new HashMap<>();
    for (Resources.Row row : resources.rows("predicate/modality.tsv", 3)) {
      try {
        String key = row.cell(0);
        if (key.indexOf(':') > 0) {
          Where.valueOf(key.substring(0, key.indexOf(':')).toUpperCase(Locale.ROOT));
        }
        effects.put(key, Effect.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw row.wrong(
            "has no effect (real, negation, future, hypothetical) or no place before its colon that"
                + " the file's head names");
      }
    }
    return new Effects(Map.copyOf(effects));
  }

  /** What a governing word says of its complement, or null when it is not listed. */
  @Nullable Effect of(String lemma) {
    return effects.get(lemma.toLowerCase(Locale.ROOT));
  }

  /** What a word says where it stands, or null when it is not listed there. */
  @Nullable Effect of(Where where, String word) {
    return effects.get(where.name().toLowerCase(Locale.ROOT) + ":" + word.toLowerCase(Locale.ROOT));
  }

  boolean has(Where where, String word) {
    return of(where, word) != null;
  }

  boolean is(Effect effect, Where where, String word) {
    return of(where, word) == effect;
  }
}
