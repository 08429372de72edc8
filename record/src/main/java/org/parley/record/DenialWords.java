// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words for what is said, not done: to reject "the information" is to deny. Read from {@code
 * denials.txt}, one word a line. Immutable and thread-safe.
 */
final class DenialWords {
  private final Set<String> words;

  private DenialWords(Set<String> words) {
    this.words = words;
  }

  static DenialWords read() {
    try (InputStream in =
            Objects.requireNonNull(DenialWords.class.getResourceAsStream("denials.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new DenialWords(
          lines
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("denials.txt: cannot be read", e);
    }
  }

  /** Whether a phrase speaks of something said: one of its first words is on the list. */
  boolean speaksOfSaying(String phrase) {
    String[] words = NameKey.plain(phrase).split(" ");
    for (int i = 0; i < Math.min(words.length, 4); i++) {
      if (this.words.contains(words[i])) {
        return true;
      }
    }
    return false;
  }
}
