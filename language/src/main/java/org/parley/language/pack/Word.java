// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of a form by itself. Immutable but for the lemmas, which fill in as tags come
 * up; thread-safe, because any thread finds the same lemma.
 */
final class Word {
  /** A word's base form under one tag. */
  record Lemma(String text, int atom) {}

  final String form;
  final String simplified;

  /** Atoms or -1 by {@link Field}, as far as these are the word's own. */
  final int[] fields;

  final int[] ambiguities;
  final int[] clusters;
  final int[] orthography;
  final int[] orthographyAtStart;

  /** The number of the simplified form among all strings, or -1. */
  final int gazetteerWord;

  /** Not to be changed; empty when the word has none. */
  final float[] vector;

  private final @Nullable Lemma[] lemmas;

  Word(
      String form,
      String simplified,
      int[] fields,
      int[] ambiguities,
      int[] clusters,
      int[] orthography,
      int[] orthographyAtStart,
      int gazetteerWord,
      float[] vector,
      int tags) {
    this.form = form;
    this.simplified = simplified;
    this.fields = fields;
    this.ambiguities = ambiguities;
    this.clusters = clusters;
    this.orthography = orthography;
    this.orthographyAtStart = orthographyAtStart;
    this.gazetteerWord = gazetteerWord;
    this.vector = vector;
    this.lemmas = new @Nullable Lemma[tags];
  }

  @Nullable Lemma lemma(int tag) {
    return lemmas[tag];
  }

  void setLemma(int tag, Lemma lemma) {
    lemmas[tag] = lemma;
  }
}
