// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/** Hears how far the making of a pack has come. Called from the thread that opens the pack. */
public interface ConversionProgress {
  /** Hears nothing. */
  ConversionProgress SILENT = (step, fraction) -> {};

  /**
   * Work went on.
   *
   * @param step what is being done, in a few words for a person
   * @param fraction how much of the whole is done, 0 to 1, never falling
   */
  void update(String step, double fraction);
}
