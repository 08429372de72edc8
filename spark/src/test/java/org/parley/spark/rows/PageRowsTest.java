// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.MadePages;
import org.parley.spark.OneByOne;

class PageRowsTest {
  @TempDir Path folder;

  @Test
  void theMonthIsThatOfTheStory() throws Exception {
    Path in = folder.resolve("in");
    MadePages.files(new MadePages().next(6), in);
    try (var files = Files.list(in)) {
      OneByOne.read(files.sorted().toList())
          .store()
          .forEachReading(
              reading ->
                  reading
                      .stories()
                      .forEach(
                          story ->
                              assertThat(PageRows.month(story))
                                  .isEqualTo(
                                      String.valueOf(story.published().from()).substring(0, 7))
                                  .isIn("2022-01", "2022-02", "2022-03")));
    }
  }
}
