// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitedLinesTest {
  @Test
  void givesLinesWithTheirNumbers() {
    assertThat(lines("one\n\n  \r\ntwo\r\nthree")).containsExactly("1 one", "4 two\r", "5 three");
  }

  @Test
  void cutsALineThatIsTooLongAndGoesOnAfterIt() {
    assertThat(lines("0123456789\n01234567890\nnext\n"))
        .containsExactly("1 0123456789", "2 0123456789 (too long)", "3 next");
  }

  @Test
  void hasNothingInAnEmptyStream() {
    assertThat(lines("")).isEmpty();
  }

  private static List<String> lines(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    new LimitedLines(new ByteArrayInputStream(bytes), 10)
        .forEachRemaining(
            line ->
                found.add(
                    line.number()
                        + " "
                        + new String(line.bytes(), StandardCharsets.UTF_8)
                        + (line.tooLong() ? " (too long)" : "")));
    return found;
  }
}
