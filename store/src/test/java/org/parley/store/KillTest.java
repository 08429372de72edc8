// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Page;
import org.parley.store.json.RecordJson;

/**
 * Kills a real process at many moments of its work: what is left is whole, and running again
 * finishes the job with the rows of a run that nobody disturbed.
 */
class KillTest {
  private static final int KILLS = 18;

  /** What a page takes on a slow machine, in microseconds. */
  private static final int LONGEST_STEP = 8_000;

  @TempDir Path folder;

  @Test
  void aKilledRunLosesAtMostThePageInHandAndRunningAgainFinishesTheJob() throws Exception {
    Path whole = folder.resolve("whole.db");
    ReadAndMerge.run(whole, step -> {});
    List<String> expected = rows(whole);
    assertThat(expected).hasSizeGreaterThan(ReadAndMerge.PAGES * ReadAndMerge.EVENTS);

    Random moments = new Random(20241203);
    int atWork = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      // Every third file is killed again where it was left.
      Path file = folder.resolve("killed-" + kill / 3 + "-" + kill % 3 / 2 + ".db");
      String step = "page " + moments.nextInt(ReadAndMerge.PAGES);
      if (kill % 6 >= 4) {
        step = kill % 6 == 4 ? "open" : "merge";
      }
      if (killed(file, step, moments.nextInt(LONGEST_STEP)) != 0) {
        atWork++;
      }
      assertSound(file);
      if (kill % 3 > 0) {
        ReadAndMerge.run(file, again -> {});
        assertThat(rows(file)).as("after a kill at %s", step).isEqualTo(expected);
      }
    }
    assertThat(atWork).as("runs that were killed at work").isGreaterThan(KILLS / 2);
  }

  /** Runs until so many microseconds after a step began, kills, and returns the exit value. */
  private static int killed(Path file, String step, int micros) throws Exception {
    Process process = start(file);
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.equals(step)) {
        line = out.readLine();
      }
      assertThat(line).isEqualTo(step);
      long end = System.nanoTime() + micros * 1000L;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      return process.destroyForcibly().waitFor();
    }
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

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ReadAndMerge.class.getName(),
            file.toString())
        .redirectErrorStream(true)
        .start();
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
