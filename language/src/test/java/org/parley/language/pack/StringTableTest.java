// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StringTableTest {
  @TempDir Path folder;

  @Test
  void findsEveryStringAndNoOther() throws IOException {
    // "Aa" and "BB" have the same hash code.
    List<String> strings = new ArrayList<>(List.of("Aa", "BB", "", "naïve", "\uD83D\uDD4A"));
    for (int i = 0; i < 70_000; i++) {
      strings.add("word" + i);
    }
    StringTableBuilder builder = new StringTableBuilder();
    Path file = folder.resolve("strings");
    try (PackWriter writer = new PackWriter(file)) {
      for (int i = 0; i < strings.size(); i++) {
        assertThat(builder.add(strings.get(i))).isEqualTo(i);
      }
      assertThat(builder.add("BB")).isEqualTo(1);
      assertThat(builder.get(3)).isEqualTo("naïve");
      writer.begin(Section.META);
      writer.putInt(3);
      builder.write(writer);
      writer.finish();
    }
    StringTable table = new StringTable(PackFile.open(file));
    for (int i = 0; i < strings.size(); i++) {
      assertThat(table.find(strings.get(i))).isEqualTo(i);
    }
    assertThat(table.find("AaBB")).isEqualTo(-1);
    assertThat(table.atom("")).isEqualTo(2);
    assertThat(table.atom("naïve")).isEqualTo(-1);
  }
}
