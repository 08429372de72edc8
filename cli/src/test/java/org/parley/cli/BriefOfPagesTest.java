// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Briefs of pages in our own words, read with the language that Parley ships. */
class BriefOfPagesTest {
  @TempDir private Path folder;

  @Test
  void whatAnActorDeniedIsNotToldAsSaid() throws IOException {
    Path page = folder.resolve("denial.txt");
    Files.writeString(
        page,
        """
        River Front denies ceasefire

        The River Front (RVF) denied on Monday that it had agreed to a ceasefire with Chad.

        "Nobody asked us," the River Front said in a statement.
        """);

    String brief =
        CommandRun.withLanguage("brief", "--actor", "River Front", page.toString()).out();

    assertThat(brief)
        .contains("“denied on Monday that it had agreed to a ceasefire with Chad”")
        .doesNotContain("“it had agreed");
  }
}
