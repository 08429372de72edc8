// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Paragraphs of the text files of a folder. */
final class TextFiles {
  private TextFiles() {}

  /** The lines with words, of the files in order of their paths, up to a number of characters. */
  static List<String> paragraphs(Path folder, int characters) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<String> paragraphs = new ArrayList<>();
    int taken = 0;
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && taken < characters) {
          paragraphs.add(line);
          taken += line.length();
        }
      }
    }
    return paragraphs;
  }
}
