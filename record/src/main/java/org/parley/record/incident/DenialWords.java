// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.record.likeness.Body;

/**
 * Words of denials: what is said, not done (to reject "the information" is to deny), and the verbs
 * that deny. Read from {@code denials.tsv}. Immutable and thread-safe.
 */
final class DenialWords {
  private static final String FILE = "denials.tsv";
  private static final int FIRST_WORDS = 4;

  private final Map<String, Set<String>> kinds;

  private DenialWords(Map<String, Set<String>> kinds) {
    this.kinds = kinds;
  }

  static DenialWords read() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (List<String> row : Tables.rows(FILE, 2)) {
      if (!List.of("said", "own", "cue", "author", "this").contains(row.get(1))) {
        throw new IllegalStateException(
            FILE + ": \"" + row.get(0) + "\" is none of said, own, cue, author, this");
      }
      kinds.computeIfAbsent(row.get(1), k -> new HashSet<>()).add(row.get(0));
    }
    return new DenialWords(kinds);
  }

  /** Whether a phrase speaks of something said: one of its first words is on the list. */
  boolean speaksOfSaying(String phrase) {
    return firstWords(phrase).anyMatch(word -> is("said", word) || is("own", word));
  }

  /** Whether only those reject it so against whom it is made: one rejects one's own accusation. */
  boolean isOwn(String phrase) {
    return firstWords(phrase).anyMatch(word -> is("own", word));
  }

  /** Whether a phrase only points at what was just said: "this", "it". */
  boolean pointsBack(String phrase) {
    List<String> words = Body.words(phrase);
    return words.size() <= 2 && words.stream().anyMatch(word -> is("this", word));
  }

  /** Whether a cue denies, whatever follows it. */
  boolean denies(String cue) {
    return Body.words(cue).stream().anyMatch(word -> is("cue", word));
  }

  /** Whether what is denied is that it was oneself: "responsibility", "being behind". */
  boolean isAuthorship(String phrase) {
    List<String> words = Body.words(phrase);
    return words.stream().limit(2).anyMatch(word -> is("author", word));
  }

  private boolean is(String kind, String word) {
    return kinds.getOrDefault(kind, Set.of()).contains(word);
  }

  private static Stream<String> firstWords(String phrase) {
    return Body.words(phrase).stream().filter(word -> !word.equals("the")).limit(FIRST_WORDS);
  }
}
