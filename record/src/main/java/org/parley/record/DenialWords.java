// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for what is said, not done: to reject "the information" is to deny. Read from {@code
 * denials.tsv}. Immutable and thread-safe.
 */
final class DenialWords {
  private static final int FIRST_WORDS = 4;

  private final Map<String, Boolean> ownByWord;

  private DenialWords(Map<String, Boolean> ownByWord) {
    this.ownByWord = ownByWord;
  }

  static DenialWords read() {
    try (InputStream in =
            Objects.requireNonNull(DenialWords.class.getResourceAsStream("denials.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new DenialWords(
          lines
              .lines()
              .map(String::stripTrailing)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(line -> line.split("\t", 2))
              .collect(
                  Collectors.toUnmodifiableMap(
                      cells -> cells[0], cells -> cells.length > 1 && cells[1].equals("own"))));
    } catch (IOException e) {
      throw new UncheckedIOException("denials.tsv: cannot be read", e);
    }
  }

  /** Whether a phrase speaks of something said: one of its first words is on the list. */
  boolean speaksOfSaying(String phrase) {
    return firstWords(phrase).anyMatch(ownByWord::containsKey);
  }

  /** Whether only those reject it so against whom it is made: one rejects one's own accusation. */
  boolean isOwn(String phrase) {
    return firstWords(phrase).anyMatch(word -> ownByWord.getOrDefault(word, false));
  }

  private static Stream<String> firstWords(String phrase) {
    return Arrays.stream(NameKey.plain(phrase).split(" ")).limit(FIRST_WORDS);
  }
}
