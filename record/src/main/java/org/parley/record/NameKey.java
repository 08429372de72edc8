// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import org.parley.model.names.PlainName;

/**
 * Names brought to a form in which writings of one name meet: letters without accents, no stops.
 */
final class NameKey {
  private NameKey() {}

  /** Lower-case words without accents and punctuation; "the" at the front is dropped. */
  static String plain(String name) {
    String plain = PlainName.of(name);
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }
}
