// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.cli.show.LineDiff.Fate.ADDED;
import static org.parley.cli.show.LineDiff.Fate.KEPT;
import static org.parley.cli.show.LineDiff.Fate.LEFT_OUT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.parley.cli.show.LineDiff.Line;

class LineDiffTest {
  @Test
  void tellsWhatWasKeptLeftOutAndAdded() {
    assertThat(
            LineDiff.of(
                List.of("The pier opened.", "Rain fell.", "Boats left."),
                List.of("THE PIER OPENED.", "Boats left.", "Nobody stayed."),
                line -> line.toLowerCase(Locale.ROOT)))
        .containsExactly(
            new Line(KEPT, "THE PIER OPENED."),
            new Line(LEFT_OUT, "Rain fell."),
            new Line(KEPT, "Boats left."),
            new Line(ADDED, "Nobody stayed."));
  }

  @Test
  void aTextWithoutLinesIsAddedOrLeftOutWhole() {
    assertThat(LineDiff.of(List.of(), List.of("a"), Function.identity()))
        .containsExactly(new Line(ADDED, "a"));
    assertThat(LineDiff.of(List.of("a"), List.of(), Function.identity()))
        .containsExactly(new Line(LEFT_OUT, "a"));
  }

  @Test
  void bothTextsCanBeMadeFromWhatItSays() {
    Random random = new Random(7);
    for (int run = 0; run < 300; run++) {
      List<String> before = lines(random);
      List<String> after = lines(random);
      List<Line> diff = LineDiff.of(before, after, Function.identity());
      assertThat(texts(diff, ADDED)).isEqualTo(before);
      assertThat(texts(diff, LEFT_OUT)).isEqualTo(after);
    }
  }

  private static List<String> texts(List<Line> diff, LineDiff.Fate without) {
    return diff.stream().filter(line -> line.fate() != without).map(Line::text).toList();
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int left = random.nextInt(12); left > 0; left--) {
      lines.add("line " + random.nextInt(5));
    }
    return lines;
  }
}
