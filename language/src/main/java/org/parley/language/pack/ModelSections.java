// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/** The sections that hold one model. */
record ModelSections(
    Section template,
    Section labels,
    Section features,
    Section sparseLabels,
    Section sparseWeights,
    Section denseRows) {
  static final ModelSections POS =
      new ModelSections(
          Section.POS_TEMPLATE,
          Section.POS_LABELS,
          Section.POS_FEATURES,
          Section.POS_SPARSE_LABELS,
          Section.POS_SPARSE_WEIGHTS,
          Section.POS_DENSE_ROWS);

  static final ModelSections NER =
      new ModelSections(
          Section.NER_TEMPLATE,
          Section.NER_LABELS,
          Section.NER_FEATURES,
          Section.NER_SPARSE_LABELS,
          Section.NER_SPARSE_WEIGHTS,
          Section.NER_DENSE_ROWS);

  static final ModelSections DEP =
      new ModelSections(
          Section.DEP_TEMPLATE,
          Section.DEP_LABELS,
          Section.DEP_FEATURES,
          Section.DEP_SPARSE_LABELS,
          Section.DEP_SPARSE_WEIGHTS,
          Section.DEP_DENSE_ROWS);
}
