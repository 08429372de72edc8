// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.incidents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.record.likeness.Body;

/** Floor: texts that share many words, weighed by how rare they are in the set, are one. */
final class WordFloor {
  private final Map<String, Map<String, Double>> vectors = new HashMap<>();

  WordFloor(List<LabelledStory> stories) {
    Map<String, Integer> frequency = new HashMap<>();
    for (LabelledStory story : stories) {
      Set<String> words = new HashSet<>(Body.words(story.page()));
      words.forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
    for (LabelledStory story : stories) {
      Map<String, Double> vector = new HashMap<>();
      for (String word : Body.words(story.page())) {
        double rare = Math.log((double) stories.size() / frequency.getOrDefault(word, 1));
        vector.merge(word, rare, Double::sum);
      }
      double length =
          Math.sqrt(vector.values().stream().mapToDouble(weight -> weight * weight).sum());
      vector.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
      vectors.put(story.id(), vector);
    }
  }

  /** Cosine of two stories' words, 0 to 1. */
  double cosine(LabelledStory one, LabelledStory other) {
    Map<String, Double> theirs = vectors.getOrDefault(other.id(), Map.of());
    double cosine = 0;
    for (Map.Entry<String, Double> word :
        vectors.getOrDefault(one.id(), Map.<String, Double>of()).entrySet()) {
      cosine += word.getValue() * theirs.getOrDefault(word.getKey(), 0.0);
    }
    return cosine;
  }
}
