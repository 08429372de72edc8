// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How rare words are in the news, from {@code word-rarity.tsv} and never from the record at hand,
 * so that the likeness of two stories does not change with the others. Immutable and thread-safe.
 */
public final class Rarity {
  /** Rarity of a word that is not on the list: one article in eight hundred or fewer. */
  public static final double GREATEST = 6.7;

  private static final String FILE = "word-rarity.tsv";

  private final Map<String, Double> rarity;

  private Rarity(Map<String, Double> rarity) {
    this.rarity = rarity;
  }

  /** Reads the table. */
  public static Rarity read() {
    Map<String, Double> rarity = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(Rarity.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          add(line, number, rarity);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": cannot be read", e);
    }
    return new Rarity(Map.copyOf(rarity));
  }

  private static void add(String line, int number, Map<String, Double> rarity) {
    int tab = line.indexOf('\t');
    try {
      double value = Double.parseDouble(line.substring(tab + 1).strip());
      if (tab > 0 && value >= 0 && value <= GREATEST) {
        for (String stem : line.substring(0, tab).split(" ", -1)) {
          rarity.put(stem, value);
        }
        return;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalStateException(
        FILE + ", line " + number + ": must be a stem, a tab and a number from 0 to " + GREATEST);
  }

  /** Natural logarithm of how many articles there are to one that has the stem. */
  public double of(String stem) {
    return rarity.getOrDefault(stem, GREATEST);
  }
}
