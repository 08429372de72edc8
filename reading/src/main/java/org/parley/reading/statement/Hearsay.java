// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.Resources;

/**
 * The words by which a page tells what others say without saying who, from {@code
 * statement/hearsay.tsv}. Immutable and thread-safe.
 */
final class Hearsay {
  private static final String FILE = "statement/hearsay.tsv";

  private enum Part {
    ADVERB,
    ADJECTIVE,
    VERB
  }

  private final Map<Part, Set<String>> words = new EnumMap<>(Part.class);

  /**
   * @throws Resources.ResourceException when a row names no part
   */
  Hearsay(Resources resources) {
    for (Resources.Row row : resources.rows(FILE, 2)) {
      try {
        Part part = Part.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
        words.computeIfAbsent(part, k -> new HashSet<>()).add(row.cell(0));
      } catch (IllegalArgumentException e) {
        throw row.wrong("must say adverb, adjective or verb: " + row.cell(1));
      }
    }
  }

  /** The word that makes hearsay of what a predicate tells, or null when none does. */
  @Nullable Token of(Sentence sentence, Token predicate) {
    Token own = beside(sentence, predicate);
    if (own != null || predicate.head() < 0) {
      return own;
    }
    // "reportedly launched an attack", "reportedly killed two and wounded three"
    Token above = sentence.token(predicate.head());
    boolean object = predicate.isNoun() && predicate.label().equals("dobj");
    boolean shares =
        predicate.label().equals("conj")
            && sentence.children(predicate, "nsubj", "nsubjpass").isEmpty();
    return above.isVerb() && (object || shares) ? beside(sentence, above) : null;
  }

  private @Nullable Token beside(Sentence sentence, Token predicate) {
    for (Token modifier : sentence.children(predicate, "advmod", "amod", "nmod")) {
      Part part = predicate.isNoun() ? Part.ADJECTIVE : Part.ADVERB;
      if (is(part, modifier.form())) {
        return modifier;
      }
    }
    boolean below = List.of("xcomp", "ccomp").contains(predicate.label()) && predicate.head() >= 0;
    Token verb = below ? sentence.token(predicate.head()) : predicate;
    boolean passive =
        below
            && is(Part.VERB, verb.lemma())
            && !sentence.children(verb, "auxpass").isEmpty()
            && sentence.children(verb, "agent").isEmpty();
    return passive && isOfNobody(sentence, verb, predicate) ? verb : null;
  }

  /** "X is said to have", "it is said that": whoever is told a thing does not say it. */
  private static boolean isOfNobody(Sentence sentence, Token verb, Token predicate) {
    return predicate.label().equals("xcomp")
        || sentence.children(verb, "nsubjpass", "expl").stream()
            .allMatch(subject -> subject.lemma().equals("it"));
  }

  private boolean is(Part part, String word) {
    return words.getOrDefault(part, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }
}
