// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Page;
import org.parley.store.json.RecordJson;

/**
 * Kills a real process at many moments of its work: what is left is whole, and running again
 * finishes the job with the rows of a run that nobody disturbed.
 */
class KillTest {
  private static final int KILLS = 15;

  @TempDir Path folder;

  @Test
  void aKilledRunLosesAtMostThePageInHandAndRunningAgainFinishesTheJob() throws Exception {
    Path whole = folder.resolve("whole.db");
    Process undisturbed = run(whole);
    long start = System.nanoTime();
    assertThat(undisturbed.waitFor()).isZero();
    long time = System.nanoTime() - start;
    List<String> expected = rows(whole);
    assertThat(expected).hasSizeGreaterThan(ReadAndMerge.PAGES * ReadAndMerge.EVENTS);

    Random moments = new Random(20241203);
    int atWork = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      // Every third file is killed again where it was left.
      Path file = folder.resolve("killed-" + kill / 3 + "-" + kill % 3 / 2 + ".db");
      Process process = run(file);
      boolean ended = process.waitFor((long) (time * moments.nextDouble()), TimeUnit.NANOSECONDS);
      process.destroyForcibly().waitFor();
      if (!ended && process.exitValue() != 0) {
        atWork++;
      }
      assertSound(file);
      if (kill % 3 > 0) {
        ReadAndMerge.run(file);
        assertThat(rows(file)).as("after kill %d", kill).isEqualTo(expected);
      }
    }
    assertThat(atWork).as("runs that were killed at work").isGreaterThan(KILLS / 2);
  }

  /** Pages are there from the first on without a gap, each whole. */
  private static void assertSound(Path file) {
    try (SqliteStore store = SqliteStore.open(file)) {
      List<String> pages = store.all(Kind.PAGES).stream().map(Page::id).toList();
      List<String> first = new ArrayList<>();
      for (int number = 0; number < pages.size(); number++) {
        first.add("%016x".formatted(number));
      }
      assertThat(pages).isEqualTo(first);
      assertThat(store.all(Kind.EVENTS)).hasSize(pages.size() * ReadAndMerge.EVENTS);
      assertThat(store.search("truce", Integer.MAX_VALUE)).hasSize(pages.size());
    }
  }

  private static Process run(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ReadAndMerge.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader out = process.inputReader();
    assertThat(out.readLine()).isEqualTo("started");
    return process;
  }

  private static List<String> rows(Path file) {
    List<String> rows = new ArrayList<>();
    try (SqliteStore store = SqliteStore.open(file)) {
      for (Kind<?> kind : Kind.ALL) {
        store.forEach(kind, row -> rows.add(kind + " " + RecordJson.write(row)));
      }
      assertThat(store.mergePending()).isFalse();
    }
    return rows;
  }
}
