// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Texts of pages that were asked for lately, at most 32 MB together. Thread-safe. */
final class KeptTexts {
  private static final int MOST_CHARS = 16 << 20;
  private static final int LONGEST = 1 << 18;

  private final LinkedHashMap<Key, String> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int chars;

  /**
   * Which text.
   *
   * @param digest of all that was read from the page: another one, another text
   */
  record Key(String page, String digest) {}

  /** The text if it is kept. */
  synchronized Optional<String> get(Key key) {
    return Optional.ofNullable(kept.get(key));
  }

  /** Keeps a text unless it is long. */
  synchronized void keep(Key key, String text) {
    if (text.length() > LONGEST) {
      return;
    }
    if (kept.put(key, text) == null) {
      chars += text.length();
    }
    Iterator<Map.Entry<Key, String>> oldest = kept.entrySet().iterator();
    while (chars > MOST_CHARS && oldest.hasNext()) {
      chars -= oldest.next().getValue().length();
      oldest.remove();
    }
  }
}
