// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of the check; EVALUATION.md has the command of the large one. */
final class RereadTest {
  @TempDir private Path folder;

  @Test
  void pagesReadAgainWithTheFileOfCorrectionsMakeTheSameRecord() throws Exception {
    List<String> pages;
    try (Stream<Path> examples = Files.list(Path.of("../examples"))) {
      pages =
          examples
              .map(Path::toString)
              .filter(file -> file.endsWith(".txt"))
              .sorted()
              .limit(6)
              .toList();
    }
    Reread.Result result = Reread.run(folder, 20, 3, pages);
    assertThat(result.stories()).isGreaterThan(3);
    assertThat(result.made().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
    assertThat(result.outcomes().getOrDefault("applied", 0)).isGreaterThan(10);
    assertThat(result.different()).isEmpty();
  }
}
