// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.Locale;
import java.util.Set;
import org.parley.model.Claim;

/**
 * A word or phrase that attributes content to a speaker: a row of {@code statement/cues.tsv}.
 *
 * @param words base form, a verb with its particle
 * @param relation what the speaker does with the content
 * @param frames how the content is attached: {@code that, quote, to, np} or a preposition
 */
record Cue(String words, Part part, Kind kind, Claim.Relation relation, Set<String> frames) {
  Cue {
    frames = Set.copyOf(frames);
  }

  boolean takes(String frame) {
    return frames.contains(frame);
  }

  /** What kind of word it is. */
  enum Part {
    VERB,
    NOUN,
    PHRASE,
    LIGHT,
    CARRIER,
    MEDIUM,
    DOCUMENT;

    static Part of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** What the speaker does by it. */
  enum Kind {
    SAY,
    WRITE,
    DENY,
    DEMAND,
    PROMISE,
    ACCUSE,
    ATTITUDE,
    RELAY,
    WITNESS,
    SPEAK;

    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }
}
