// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that name a kind of proposal and so tell none from another. Read from {@code
 * proposal-nouns.txt}, one word a line. Immutable and thread-safe.
 */
final class ProposalNouns {
  private static final String FILE = "proposal-nouns.txt";
  private static final int SHORTEST = 5;

  private final Set<String> words;

  private ProposalNouns(Set<String> words) {
    this.words = words;
  }

  static ProposalNouns read() {
    try (InputStream in = Objects.requireNonNull(ProposalNouns.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new ProposalNouns(
          lines
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": cannot be read", e);
    }
  }

  /** Whether two names share a word that tells what is proposed. */
  boolean shareWord(String one, String other) {
    Set<String> found = telling(one);
    found.retainAll(telling(other));
    return !found.isEmpty();
  }

  private Set<String> telling(String name) {
    return Arrays.stream(NameKey.plain(name).split(" "))
        .filter(word -> word.length() >= SHORTEST && !words.contains(word))
        .collect(Collectors.toSet());
  }
}
