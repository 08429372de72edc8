// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A pack that takes no time to make, for the tests of {@link PackStore}; every making is noted in a
 * file of the folder. As a program it stops in the middle of making until a line comes in.
 */
final class TinyPack implements PackBuilder {
  static final int CONTENT = 4711;
  static final int VECTOR_NUMBERS = 1 << 18;

  private final Path home;

  TinyPack(Path home) {
    this.home = home;
  }

  @Override
  public void build(PackWriter writer, ConversionProgress progress) throws IOException {
    Files.writeString(notes(home), "made\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    progress.update("Making", 0.5);
    writer.begin(Section.META);
    writer.putInt(CONTENT);
    writer.begin(Section.VECTORS);
    for (int i = 0; i < VECTOR_NUMBERS; i++) {
      writer.putFloat(0.5f);
    }
  }

  static Path notes(Path home) {
    return home.resolve("notes.txt");
  }

  static int timesMade(Path home) throws IOException {
    return Files.readAllLines(notes(home)).size();
  }

  static PackStore store(Path home) {
    return new PackStore(home, new TinyPack(home));
  }

  public static void main(String[] arguments) {
    PackFile pack =
        store(Path.of(arguments[0]))
            .open(
                (step, fraction) -> {
                  System.out.println("writing");
                  System.out.flush();
                  try {
                    System.in.read();
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                });
    System.exit(pack.ints(Section.META).get(0) == CONTENT ? 0 : 1);
  }
}
