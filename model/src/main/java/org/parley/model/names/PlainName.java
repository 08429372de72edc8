// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names brought to a form in which writings of one name meet: lower-case letters without accents
 * and digits, in words. Pure functions.
 */
public final class PlainName {
  private PlainName() {}

  /** The words of a name, set apart by single spaces; empty when there are none. */
  public static String of(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter >= 0x80) {
        return folded(name);
      }
      boolean upper = letter >= 'A' && letter <= 'Z';
      if (upper || letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
        plain.append(upper ? (char) (letter + 'a' - 'A') : letter);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  /** The same with letters beyond ASCII, which are few. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
