// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.incidents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which labelled stories lead with one happening in the judgement of one reader of their texts, who
 * knew neither Parley's joins nor went by the labels. Read from {@code judged.tsv}. Immutable.
 */
final class JudgedPairs {
  private static final String FILE = "judged.tsv";

  private final Map<String, String> happenings = new HashMap<>();

  private JudgedPairs() {}

  /** The judgements that come with this module. */
  static JudgedPairs read() throws IOException {
    JudgedPairs judged = new JudgedPairs();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(JudgedPairs.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          judged.add(line);
        }
      }
    }
    return judged;
  }

  private void add(String line) {
    String[] cells = line.split("\t");
    if (cells.length != 2) {
      throw new IllegalStateException(FILE + ": needs two columns: " + line);
    }
    for (String story : cells[1].split(" ")) {
      if (happenings.put(story, cells[0]) != null) {
        throw new IllegalStateException(FILE + ": names " + story + " twice");
      }
    }
  }

  /** Whether both lead with one happening. */
  boolean areOne(LabelledStory one, LabelledStory other) {
    String happening = happenings.get(one.id());
    return one.id().equals(other.id())
        || (happening != null && happening.equals(happenings.get(other.id())));
  }
}
