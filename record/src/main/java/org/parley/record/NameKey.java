// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names brought to a form in which writings of one name meet: letters without accents, no stops.
 */
final class NameKey {
  private NameKey() {}

  /** Lower-case words without accents and punctuation; "the" at the front is dropped. */
  static String plain(String name) {
    String text =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return text.startsWith("the ") ? text.substring(4) : text;
  }
}
