// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/** The parts of a pack file, in file order. Their numbers are part of the format. */
enum Section {
  META,
  POS_TEMPLATE,
  POS_LABELS,
  POS_KEYS,
  POS_VALUES,
  POS_ROWS,
  NER_TEMPLATE,
  NER_LABELS,
  NER_KEYS,
  NER_VALUES,
  NER_ROWS,
  NER_DENSE,
  DEP_TEMPLATE,
  DEP_LABELS,
  DEP_KEYS,
  DEP_VALUES,
  DEP_ROWS,
  DEP_CANDIDATES,
  AMBIGUITY_CLASSES,
  CLUSTER_SETS,
  GAZETTEER_SETS,
  GAZETTEER_KEYS,
  GAZETTEER_CHILDREN,
  GAZETTEER_NODES,
  VECTORS,
  WORD_AMBIGUITY,
  WORD_CLUSTERS,
  WORD_VECTORS,
  STRING_OFFSETS,
  STRING_CHARS,
  STRING_SLOTS,
  STRING_HASHES;

  private static final Section[] ALL = values();

  static int count() {
    return ALL.length;
  }

  static Section of(int number) {
    return ALL[number];
  }
}
