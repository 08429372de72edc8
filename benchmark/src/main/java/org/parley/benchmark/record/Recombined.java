// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.parley.evaluation.likeness.PlainStory;
import org.parley.model.DateRange;
import org.parley.model.PageReading;

/**
 * Synthetic stories made at run time: each takes runs of lines from three pages of a folder, and
 * one in ten is an earlier one printed again, whole or with a line dropped. Every second one has a
 * date. Lines come back far more often than in real archives, so buckets are fuller than they would
 * be.
 */
final class Recombined {
  private static final int PAGES = 3;
  private static final int LINES = 6;
  private static final int KEPT = 2_000;

  private final List<List<String>> pages = new ArrayList<>();
  private final List<List<String>> printed = new ArrayList<>();
  private final Random random = new Random(1);
  private int made;

  /** Reads the pages of a folder of text files. */
  Recombined(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(this::add);
    }
    if (pages.isEmpty()) {
      throw new IOException(
          folder + ": no text file with " + LINES + " lines; name another folder");
    }
  }

  private void add(Path file) {
    try {
      List<String> lines = Files.readString(file).lines().filter(l -> l.length() > 60).toList();
      if (lines.size() >= LINES) {
        pages.add(lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next story, on a page of its own. */
  PageReading next() {
    List<String> lines = new ArrayList<>();
    if (!printed.isEmpty() && random.nextInt(10) == 0) {
      lines.addAll(printed.get(random.nextInt(printed.size())));
      if (random.nextBoolean()) {
        lines.remove(random.nextInt(lines.size()));
      }
    } else {
      for (int i = 0; i < PAGES; i++) {
        List<String> page = pages.get(random.nextInt(pages.size()));
        int from = random.nextInt(page.size() - LINES + 1);
        lines.addAll(page.subList(from, from + LINES));
      }
      if (printed.size() < KEPT) {
        printed.add(lines);
      } else {
        printed.set(random.nextInt(KEPT), lines);
      }
    }
    return PlainStory.of("synthetic " + made++, String.join("\n", lines), date());
  }

  private DateRange date() {
    if (random.nextBoolean()) {
      return DateRange.UNKNOWN;
    }
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(730));
    return new DateRange(day, day, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);
  }
}
