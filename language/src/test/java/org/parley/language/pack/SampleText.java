// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Paragraphs to try the language on: our own, and those of the shared data where it is there. */
final class SampleText {
  private static final List<String> FOLDERS =
      List.of("seeds", "data/attribution/polnear/dev/text", "data/volume/aljazeera");

  private SampleText() {}

  static List<String> ownParagraphs() {
    try (InputStream in =
        Objects.requireNonNull(SampleText.class.getResourceAsStream("own-sentences.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder {@code shared} beside the project. */
  static Optional<Path> shared() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("shared/seeds"))) {
        return Optional.of(folder.resolve("shared"));
      }
    }
    return Optional.empty();
  }

  /** The first paragraphs of each of the shared folders. */
  static List<String> sharedParagraphs(Path shared, int ofEachFolder) {
    List<String> paragraphs = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(shared.resolve(folder))) {
        paragraphs.addAll(
            files
                .filter(file -> file.toString().endsWith(".txt"))
                .sorted()
                .flatMap(SampleText::lines)
                .filter(line -> !line.isBlank())
                .limit(ofEachFolder)
                .toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return paragraphs;
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readString(file).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
