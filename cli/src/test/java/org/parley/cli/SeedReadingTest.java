// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.Terminal;

/**
 * Reads the project's five seed pages with all of Parley and holds the record against a person's
 * reading of them. The pages and the reading lie in a folder {@code shared} beside the project;
 * where it is not, there is nothing to test.
 */
class SeedReadingTest {
  /** What the reading must reach at least. */
  private static final Map<String, Double> FLOORS =
      Map.of(
          "page.accounted", 1.0,
          "stories.f1", 1.0,
          "body.f1", 0.97,
          "statements.recall", 0.92,
          "events.recall", 0.90,
          "positions.recall", 0.85,
          "incidents.contested", 1.0,
          "overall", 0.90);

  @TempDir private Path folder;

  @Test
  void theRecordOfTheSeedsAnswersAPersonsReading() throws Exception {
    Path shared = shared();
    assumeThat(shared).as("a folder shared/ above the project").isNotNull();
    assumeThat(hasPython()).as("python3 on the path").isTrue();
    List<String> read = new ArrayList<>(List.of("read", "--store", store()));
    read.addAll(files(shared.resolve("seeds"), ".txt"));
    assertThat(read).as("pages").hasSizeGreaterThan(3);

    run(read);
    run(List.of("export", "--store", store(), "--format", "jsonl", "--out", out()));

    Map<String, Double> figures = score(shared);
    SoftAssertions floors = new SoftAssertions();
    FLOORS.forEach(
        (name, floor) ->
            floors
                .assertThat(figures.getOrDefault(name, -1.0))
                .as("%s of %s", name, figures)
                .isGreaterThanOrEqualTo(floor));
    floors.assertAll();
  }

  private Map<String, Double> score(Path shared) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("python3");
    command.add(shared.resolve("tools/score_reading.py").toString());
    command.add(out());
    command.addAll(files(shared.resolve("seeds/reading"), ".json"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    Map<String, Double> figures = new HashMap<>();
    for (String line : output.lines().toList()) {
      String[] words = line.strip().split("\\s+");
      if (words.length >= 2 && words[1].matches("-?[0-9.]+")) {
        figures.put(words[0], Double.parseDouble(words[1]));
      }
    }
    return figures;
  }

  private static void run(List<String> command) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.plain(
            InputStream.nullInputStream(),
            new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = Parley.run(terminal, command.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private String store() {
    return folder.resolve("seeds.db").toString();
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  /** The folder with the seeds, found by walking up, or null. */
  private static Path shared() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path shared = at.resolve("shared");
      if (Files.isRegularFile(shared.resolve("tools/score_reading.py"))) {
        return shared;
      }
    }
    return null;
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).filter(file -> file.endsWith(ending)).sorted().toList();
    }
  }
}
