// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir private Path folder;

  @Test
  void tellsWhatIsWrongWithWhatToDoBelow() throws IOException {
    Path file = Files.writeString(folder.resolve("parley.conf"), "resources = rules\nport = 1\n");
    Path home = folder.resolve("home");

    CommandRun run =
        CommandRun.in(
            Map.of("PARLEY_CONFIG", file.toString(), "PARLEY_HOME", home.toString()),
            "doctor",
            "--store",
            folder.resolve("record.db").toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            """
            wrong  settings       %1$s/parley.conf:2: port = 1: there is no such setting; did you mean store?
            """
                .formatted(folder))
        .contains(
            """
            wrong  resources      %1$s/rules is no folder
                     do:          make it, or change resources (or PARLEY_RESOURCES)
            ok     record         %1$s/record.db is not there yet; parley read PATH makes it
            """
                .formatted(folder))
        .endsWith("\n2 things are wrong.\n");
    assertThat(home).doesNotExist();
    assertThat(folder.resolve("record.db")).doesNotExist();
  }
}
