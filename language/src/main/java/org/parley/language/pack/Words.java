// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import edu.emory.mathcs.nlp.common.util.StringUtils;
import edu.emory.mathcs.nlp.component.morph.MorphAnalyzer;
import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Looks words up in the lexica. The words of late are kept, since few words make up most of a text;
 * the cache is emptied when full. Thread-safe.
 */
final class Words {
  /** Form, lemma, tag and name tag of the root that stands before every sentence. */
  static final String ROOT = "@#r$%";

  private static final int CACHE_SIZE = 1 << 15;

  /** Longer forms are rare and would make the cache large. */
  private static final int CACHED_LENGTH = 40;

  private static final int AFFIXES = 4;
  private static final int SHAPE_REPETITIONS = 2;
  private static final int[] NONE = {};
  private static final float[] NO_VECTOR = {};

  private final StringTable strings;
  private final Orthography orthography;
  private final List<String> tags;
  private final AtomSets ambiguityClasses;
  private final AtomSets clusterSets;
  private final IntBuffer wordAmbiguity;
  private final IntBuffer wordClusters;
  private final IntBuffer wordVectors;
  private final Vectors vectors;
  private final MorphAnalyzer morphology = new EnglishMorphAnalyzer();
  private final ConcurrentMap<String, Word> cache = new ConcurrentHashMap<>(CACHE_SIZE);

  Words(PackFile pack, StringTable strings, List<String> tags, Vectors vectors) {
    this.strings = strings;
    this.tags = tags;
    this.orthography = new Orthography(strings);
    this.ambiguityClasses = new AtomSets(strings, pack.lines(Section.AMBIGUITY_CLASSES));
    this.clusterSets = new AtomSets(strings, pack.lines(Section.CLUSTER_SETS));
    this.wordAmbiguity = pack.ints(Section.WORD_AMBIGUITY);
    this.wordClusters = pack.ints(Section.WORD_CLUSTERS);
    this.wordVectors = pack.ints(Section.WORD_VECTORS);
    this.vectors = vectors;
  }

  Word word(String form) {
    Word known = cache.get(form);
    if (known != null) {
      return known;
    }
    Word word = look(form);
    if (form.length() <= CACHED_LENGTH) {
      if (cache.size() >= CACHE_SIZE) {
        cache.clear();
      }
      cache.put(form, word);
    }
    return word;
  }

  /** The root, which is in no lexicon whatever its form. */
  Word root() {
    String simplified = StringUtils.toSimplifiedForm(ROOT);
    String lower = StringUtils.toLowerCase(simplified);
    return new Word(
        ROOT, simplified, fields(simplified, lower, -1), NONE, NONE, NONE, NONE, -1, NO_VECTOR, 0);
  }

  /** The lemma of a word under the tag with a number. */
  Word.Lemma lemma(Word word, int tag) {
    Word.Lemma known = word.lemma(tag);
    if (known != null) {
      return known;
    }
    String text = morphology.lemmatize(word.simplified, tags.get(tag));
    Word.Lemma lemma = new Word.Lemma(text, strings.atom(text));
    word.setLemma(tag, lemma);
    return lemma;
  }

  private Word look(String form) {
    String simplified = StringUtils.toSimplifiedForm(form);
    String lower = StringUtils.toLowerCase(simplified);
    int lowerNumber = strings.find(lower);
    int ambiguity = entry(wordAmbiguity, lowerNumber);
    int clusters = entry(wordClusters, lowerNumber);
    int vector = entry(wordVectors, strings.find(StringUtils.toUndigitalizedForm(form)));
    return new Word(
        form,
        simplified,
        fields(simplified, lower, ambiguity < 0 ? -1 : ambiguityClasses.whole(ambiguity)),
        ambiguity < 0 ? NONE : ambiguityClasses.get(ambiguity),
        clusters < 0 ? NONE : clusterSets.get(clusters),
        orthography.of(simplified, false),
        orthography.of(simplified, true),
        strings.find(simplified),
        vector < 0 ? NO_VECTOR : vectors.row(vector),
        tags.size());
  }

  private static int entry(IntBuffer entries, int number) {
    return number < 0 ? -1 : entries.get(number) - 1;
  }

  private int[] fields(String simplified, String lower, int ambiguity) {
    int[] fields = new int[Field.OF_WORD];
    fields[Field.SIMPLIFIED.ordinal()] = strings.atom(simplified);
    fields[Field.LOWER.ordinal()] = strings.atom(lower);
    fields[Field.SHAPE.ordinal()] =
        strings.atom(StringUtils.getShape(simplified, SHAPE_REPETITIONS));
    fields[Field.AMBIGUITY.ordinal()] = ambiguity;
    for (int length = 1; length <= AFFIXES; length++) {
      boolean shorter = length < lower.length();
      fields[Field.PREFIX_1.ordinal() + length - 1] =
          shorter ? strings.atom(lower.substring(0, length)) : -1;
      fields[Field.SUFFIX_1.ordinal() + length - 1] =
          shorter ? strings.atom(lower.substring(lower.length() - length)) : -1;
    }
    return fields;
  }
}
