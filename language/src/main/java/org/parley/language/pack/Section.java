// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The parts of a pack file, in file order. Their numbers are part of the format. */
enum Section {
  META,
  POS_TEMPLATE,
  POS_LABELS,
  POS_FEATURES,
  POS_SPARSE_LABELS,
  POS_SPARSE_WEIGHTS,
  POS_DENSE_ROWS,
  NER_TEMPLATE,
  NER_LABELS,
  NER_FEATURES,
  NER_SPARSE_LABELS,
  NER_SPARSE_WEIGHTS,
  NER_DENSE_ROWS,
  NER_VECTOR_WEIGHTS,
  DEP_TEMPLATE,
  DEP_LABELS,
  DEP_FEATURES,
  DEP_SPARSE_LABELS,
  DEP_SPARSE_WEIGHTS,
  DEP_DENSE_ROWS,
  DEP_CANDIDATES,
  AMBIGUITY_CLASSES,
  CLUSTER_SETS,
  GAZETTEER_SETS,
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

  private static final List<Section> ALL = List.of(values());

  private static final Set<Section> IN_PLACE =
      EnumSet.of(
          GAZETTEER_CHILDREN,
          GAZETTEER_NODES,
          VECTORS,
          WORD_AMBIGUITY,
          WORD_CLUSTERS,
          WORD_VECTORS,
          STRING_OFFSETS,
          STRING_CHARS,
          STRING_SLOTS,
          STRING_HASHES);

  /** Whether the section stays in the mapped file, its pages read as they are needed. */
  boolean isReadInPlace() {
    return IN_PLACE.contains(this);
  }

  static int count() {
    return ALL.size();
  }

  static List<Section> all() {
    return ALL;
  }
}
