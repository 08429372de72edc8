// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told of a store without bringing it up to date. */
class StoreLacksTest {
  private static final Migrations NEWER =
      Migrations.ofSqlite().with("V999__more.sql", "CREATE TABLE more (id TEXT) STRICT;");

  @TempDir private Path folder;

  @Test
  void countsTheStepsAndTakesNone() {
    Path file = folder.resolve("record.db");
    SqliteStore.open(file).close();

    assertThat(SqliteStore.lacks(file)).isZero();
    assertThat(SqliteFile.lacks(file, NEWER)).isEqualTo(1);
    assertThat(SqliteFile.lacks(file, NEWER)).isEqualTo(1);
  }

  @Test
  void aStoreOfANewerParleyIsRefused() {
    Path file = folder.resolve("record.db");
    SqliteStore.open(file, NEWER).close();

    assertThatThrownBy(() -> SqliteStore.lacks(file))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file + ": this store was made by a newer Parley");
  }

  @Test
  void whatIsNoStoreIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.db"), "Dear reader, ".repeat(100));

    assertThatThrownBy(() -> SqliteStore.lacks(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not a Parley store");
    assertThat(file).hasContent("Dear reader, ".repeat(100));
  }
}
