// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.reading.Resources;
import org.parley.reading.time.TimeFinder.Found;

/** Every row of time/patterns.tsv finds and reads its own example. */
final class TimePatternsTest {
  private static final TimeFinder FINDER = new TimeFinder(Resources.bundled());

  /** The situation that the head of the file describes. */
  private static final Anchor ANCHOR =
      new Anchor(
          LocalDate.of(2020, 1, 15),
          null,
          TimeValue.day(LocalDate.of(2019, 11, 7)),
          null,
          false,
          false);

  @TestFactory
  Stream<DynamicTest> everyRowReadsItsExample() {
    return FINDER.patterns().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.rule() + " " + row.example(),
                    () -> assertThat(read(row.example())).isEqualTo(expected(row))));
  }

  private static List<String> expected(TimePattern row) {
    String marked = row.example().replaceAll("[^\\[]*\\[([^\\]]*)\\].*", "$1");
    return List.of(row.rule() + " " + marked + " = " + row.reads());
  }

  private static List<String> read(String example) {
    String text = example.replaceAll("[\\[\\]]", "");
    List<String> read = new ArrayList<>();
    for (Found found : FINDER.find(text)) {
      String words = text.substring(found.start(), found.end());
      read.add(found.rule() + " " + words + " = " + value(found));
    }
    int marked = example.indexOf('[');
    // The example of one half of a pair of months holds the other half too.
    read.removeIf(one -> !example.substring(marked).contains("[" + words(one) + "]"));
    return read;
  }

  private static String words(String read) {
    return read.substring(read.indexOf(' ') + 1, read.indexOf(" = "));
  }

  private static String value(Found found) {
    if (found.rule() != TimeRule.ELLIPSIS) {
      return found.rule().value(found.parts(), ANCHOR).toString();
    }
    return found.rule().value(found.parts().side(false), ANCHOR)
        + " & "
        + found.rule().value(found.parts().side(true), ANCHOR);
  }
}
