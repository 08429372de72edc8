// SPDX-License-Identifier: Apache-2.0
package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reading.Resources.Line;
import org.parley.reading.Resources.ResourceException;

class ResourcesTest {
  @TempDir Path folder;

  @Test
  void leavesOutCommentsAndBlankLinesButCountsThem() throws IOException {
    write("words.txt", "\uFEFF# a comment\n\nfirst \r\n  second # stays\n");
    List<Line> lines = Resources.of(folder).lines("words.txt");
    assertThat(lines)
        .extracting(Line::number, Line::text)
        .containsExactly(tuple(3, "first"), tuple(4, "  second # stays"));
  }

  @Test
  void readsTheBundledFileWhenTheUserHasNone() {
    assertThat(Resources.of(folder).lines("bundled-sample.txt"))
        .extracting(Line::text)
        .containsExactly("bundled");
  }

  @Test
  void readsTheUsersFileInPlaceOfTheBundledOne() throws IOException {
    write("bundled-sample.txt", "mine\n");
    assertThat(Resources.of(folder).lines("bundled-sample.txt"))
        .extracting(Line::text)
        .containsExactly("mine");
    assertThat(Resources.bundled().lines("bundled-sample.txt"))
        .extracting(Line::text)
        .containsExactly("bundled");
  }

  @Test
  void fillsColumnsThatWereLeftOff() throws IOException {
    write("rows.tsv", "a\tb\nc\n");
    assertThat(Resources.of(folder).rows("rows.tsv", 3))
        .extracting(Resources.Row::cells)
        .containsExactly(List.of("a", "b", ""), List.of("c", "", ""));
  }

  @Test
  void namesFileAndLineOfARowWithTooManyColumns() throws IOException {
    write("rows.tsv", "# two columns\na\tb\tc\n");
    assertThatThrownBy(() -> Resources.of(folder).rows("rows.tsv", 2))
        .isInstanceOf(ResourceException.class)
        .hasMessageContaining("rows.tsv:2:")
        .hasMessageContaining("has 3 columns where 2 are expected");
  }

  @Test
  void saysWhichFileIsMissingOrNotUtf8() throws IOException {
    assertThatThrownBy(() -> Resources.of(folder).lines("none.txt"))
        .hasMessage("none.txt: no such bundled file");
    Files.write(folder.resolve("bad.txt"), new byte[] {(byte) 0xff, 'a'});
    assertThatThrownBy(() -> Resources.of(folder).lines("bad.txt"))
        .hasMessageContaining("bad.txt: is not UTF-8");
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
