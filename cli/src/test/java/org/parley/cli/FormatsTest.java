// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Page;
import org.parley.store.Kind;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

/** What a person can save or download goes in, and what was guessed is said. */
class FormatsTest {
  @TempDir private Path folder;

  @Test
  void aTableIsReadAndItsFieldsAreSaidOnce() throws Exception {
    Files.writeString(folder.resolve("a.csv"), "title,text\nA,The envoys met.\nB,They left.\n");
    Files.writeString(folder.resolve("b.csv"), "title,text\nC,The ferry sails.\nD,It is late.\n");

    CommandRun run = read(folder);

    assertThat(run.out()).startsWith("Read 4 pages");
    assertThat(run.errors())
        .containsExactly(
            "parley: "
                + folder.resolve("a.csv")
                + ": takes text from text, title from title, by the fields' names; others: --fields"
                + " text=NAME,title=NAME");
  }

  @Test
  void aPersonMayNameTheFields() throws Exception {
    Path table = folder.resolve("a.tsv");
    Files.writeString(table, "key\tremark\tsaid\n1\tno\tThe envoys met.\n2\tno\tThey left.\n");

    assertThat(read(table).errors())
        .containsExactly(
            "parley: cannot read "
                + table
                + ": no field of text is known among its fields (key, remark, said); name it with"
                + " --fields text=NAME");
    assertThat(read(table, "--fields", "text=said").out()).startsWith("Read 2 pages");
    assertThat(texts()).contains("The envoys met.").doesNotContain("remark");
  }

  @Test
  void aRoleThatIsNoneIsMisuse() throws Exception {
    CommandRun run = read(folder, "--fields", "body=said");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--fields body=said: no such role");
  }

  @Test
  void standardInputMayBeAnythingThatAFileMay() {
    CommandRun run =
        CommandRun.withInput(
            "{\"text\": \"The envoys met.\"}\n{\"text\": \"They left.\"}\n",
            "read",
            "-",
            "--store",
            store().toString());

    assertThat(run.out()).startsWith("Read 2 pages");
  }

  @Test
  void whatIsNoPageIsCountedAndNotNamed() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "The envoys met.");
    Files.writeString(folder.resolve("settings.json"), "{\"colour\": \"blue\"}");
    Files.writeString(folder.resolve("style.css"), "p {}");
    Files.write(folder.resolve("picture"), new byte[] {'G', 'I', 'F', '8', '9', 'a', 0});

    CommandRun run = read(folder);

    assertThat(run.errors()).isEmpty();
    assertThat(run.out())
        .contains("Passed over: ")
        .contains("1 image, style or script, 1 data file");
  }

  private CommandRun read(Path path, String... more) {
    String[] command = {"read", path.toString(), "--store", store().toString()};
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return CommandRun.of(all);
  }

  private Path store() {
    return folder.resolve("record.db");
  }

  private String texts() {
    StringBuilder texts = new StringBuilder();
    try (Store store = SqliteStore.openExisting(store())) {
      store.forEach(Kind.PAGES, (Page page) -> texts.append(page.text()));
    }
    return texts.toString();
  }
}
