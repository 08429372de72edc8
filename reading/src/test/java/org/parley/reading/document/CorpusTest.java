// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Throws damaged files of every kind at the readers: whatever the bytes, there are pages or lines
 * for people, never an exception. Every file of the corpus is replayed as it is and in many damaged
 * forms; a file that brought out a fault stays there.
 */
class CorpusTest {
  private static final String CORPUS = "ReadersFuzzTestInputs/anyBytes";

  @Test
  void everyFileOfTheCorpusIsReadOrReported() throws Exception {
    for (Path file : corpus()) {
      Survival.check(Files.readAllBytes(file), file.getFileName().toString());
    }
  }

  @Test
  void damagedFilesAreReadOrReported() throws Exception {
    fuzz(60, 17);
  }

  /** For a night: {@code -Dtests.excluded= -Dgroups=long}. */
  @Test
  @Tag("long")
  void manyMoreDamagedFilesAreReadOrReported() throws Exception {
    fuzz(20_000, System.nanoTime());
  }

  private static void fuzz(int rounds, long seed) throws Exception {
    List<Path> corpus = corpus();
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      for (Path file : corpus) {
        byte[] damaged = damage(Files.readAllBytes(file), corpus, random);
        Survival.check(damaged, file.getFileName() + ", round " + round + ", seed " + seed);
      }
    }
  }

  /** Cuts, changed bytes, repeated stretches, stretches of other files: what damage looks like. */
  private static byte[] damage(byte[] whole, List<Path> corpus, Random random) throws IOException {
    byte[] bytes = whole.clone();
    for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 1; i--) {
      int at = random.nextInt(bytes.length);
      int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
      byte[] before = Arrays.copyOf(bytes, at);
      byte[] after = Arrays.copyOfRange(bytes, at, bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes = before;
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 3 -> bytes = Packed.join(before, Arrays.copyOf(after, length), after);
        case 4 -> bytes = Packed.join(before, Arrays.copyOfRange(after, length, after.length));
        default -> {
          byte[] other = Files.readAllBytes(corpus.get(random.nextInt(corpus.size())));
          bytes = Packed.join(before, Arrays.copyOf(other, Math.min(other.length, 200)), after);
        }
      }
    }
    return bytes;
  }

  private static List<Path> corpus() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(CorpusTest.class.getResource(CORPUS), "the corpus");
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    }
  }
}
