// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers, kept while the record stays as it is. Thread-safe. */
final class KeptAnswers {
  private static final int MOST = 5_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final int LARGEST = 1 << 20;

  private final LinkedHashMap<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private String tag = "";
  private long bytes;

  /** The answer of a state of the record, or null. */
  synchronized byte @Nullable [] get(String ofTag, String question) {
    return ofTag.equals(tag) ? kept.get(question) : null;
  }

  /** Keeps an answer; those of other states are forgotten. */
  synchronized void put(String ofTag, String question, byte[] answer) {
    if (answer.length > LARGEST) {
      return;
    }
    if (!ofTag.equals(tag)) {
      kept.clear();
      bytes = 0;
      tag = ofTag;
    }
    byte[] before = kept.put(question, answer);
    bytes += answer.length - (before == null ? 0 : before.length);
    while (kept.size() > MOST || bytes > MOST_BYTES) {
      Map.Entry<String, byte[]> oldest = kept.entrySet().iterator().next();
      bytes -= oldest.getValue().length;
      kept.remove(oldest.getKey());
    }
  }
}
