// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.parley.model.names.NameMatcher;
import org.parley.model.names.NameMatcher.Likeness;
import org.parley.record.ActorIndex;

/**
 * What it costs to find the people of stories among 1,000 and among 100,000 known ones: {@code
 * ActorGrowth}. Names are made of syllables, so that sizes differ and nothing else. Prints a table
 * and the ratio.
 */
public final class ActorGrowth {
  private static final int STORIES = 400;
  private static final int NAMES_A_STORY = 12;
  private static final int ROUNDS = 9;

  private ActorGrowth() {}

  /** Runs the comparison. */
  public static void main(String[] arguments) {
    Random random = new Random(4);
    List<String> known = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      known.add(word(random) + " " + word(random));
    }
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < STORIES * NAMES_A_STORY; i++) {
      asked.add(i % 4 == 0 ? word(random) : known.get(random.nextInt(1_000)));
    }
    ActorIndex small = index(known.subList(0, 1_000));
    ActorIndex large = index(known);
    double least = Double.MAX_VALUE;
    double most = Double.MAX_VALUE;
    // Turn by turn, so that a busy machine slows both; the best round is the least disturbed.
    for (int round = 0; round < ROUNDS; round++) {
      least = Math.min(least, millis(small, known, asked));
      most = Math.min(most, millis(large, known, asked));
    }
    System.out.println("| known people | ms a story |\n|---|---|");
    System.out.printf(Locale.ROOT, "| 1,000 | %.4f |%n", least / STORIES);
    System.out.printf(Locale.ROOT, "| 100,000 | %.4f |%n", most / STORIES);
    System.out.printf(Locale.ROOT, "ratio %.2f%n", most / least);
  }

  private static ActorIndex index(List<String> names) {
    ActorIndex index = new ActorIndex();
    for (int i = 0; i < names.size(); i++) {
      index.add(String.valueOf(i), names.get(i));
    }
    return index;
  }

  private static double millis(ActorIndex index, List<String> known, List<String> asked) {
    long start = System.nanoTime();
    int found = 0;
    for (String name : asked) {
      Set<String> candidates = index.candidates(name);
      for (String id : candidates) {
        String other = known.get(Integer.parseInt(id));
        found += NameMatcher.bundled().compare(name, other) == Likeness.DIFFERENT ? 0 : 1;
      }
    }
    if (found == 0) {
      throw new IllegalStateException("nobody was found");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static String word(Random random) {
    String consonants = "bdfghjklmnprstvz";
    String vowels = "aeiou";
    StringBuilder word = new StringBuilder();
    for (int i = 3 + random.nextInt(2); i > 0; i--) {
      word.append(consonants.charAt(random.nextInt(consonants.length())))
          .append(vowels.charAt(random.nextInt(vowels.length())));
    }
    return word.append(consonants.charAt(random.nextInt(consonants.length()))).toString();
  }
}
