// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Lets Jazzer look for bytes that break a reader: {@code JAZZER_FUZZ=1 mvn -pl reading -am test
 * -Dtest=ReadersFuzzTest -Dsurefire.failIfNoSpecifiedTests=false}. What it finds it writes into the
 * corpus, which every other run replays.
 */
class ReadersFuzzTest {
  @FuzzTest(maxDuration = "5m")
  void anyBytes(byte[] bytes) {
    Survival.check(bytes, "fuzzed");
  }
}
