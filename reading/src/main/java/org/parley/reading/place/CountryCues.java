// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.language.Token;
import org.parley.reading.Resources;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/** Words that tell in which country a story plays, though they name no place. Immutable. */
final class CountryCues {
  private final Map<String, List<String>> codes = new HashMap<>();

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  CountryCues(Resources resources) {
    for (Resources.Row row : resources.rows("place/country-cues.tsv", 2)) {
      if (row.cell(0).length() != 3 || row.cell(1).isEmpty()) {
        throw row.wrong("needs an alpha-3 code and words");
      }
      for (String word : row.cell(1).split(";")) {
        codes.computeIfAbsent(word, k -> new ArrayList<>()).add(row.cell(0));
      }
    }
  }

  /** How many words of the story speak for each country, by alpha-3 code. */
  Map<String, Integer> of(StoryText story) {
    Map<String, Integer> counts = new TreeMap<>();
    for (StorySentence sentence : story.sentences()) {
      for (Token token : sentence.sentence().tokens()) {
        for (String code : codes.getOrDefault(token.form(), List.of())) {
          counts.merge(code, 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
