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

  @Test
  void whoDiscussedNoProposalDoesNotDenyEarlierTalks() throws IOException {
    Path page = folder.resolve("talks.txt");
    Files.writeString(
        page,
        """
        River Front denies ceasefire

        The River Front (RVF) said on Monday that it had not discussed any such proposal with Chad.

        Chad and the River Front resumed peace talks in Nairobi in November, and a round ended there.
        """);

    assertThat(CommandRun.withLanguage("brief", page.toString()).out())
        .contains("resumed peace talks")
        .doesNotContain("did not happen");
  }

  @Test
  void whoSpeaksIsTheAccuserAndNotAWithdrawal() throws IOException {
    Path page = folder.resolve("sham.txt");
    Files.writeString(
        page,
        """
        Army calls withdrawal a sham

        Chad's army dismissed the handover. General Omar Sulti, its spokesman, said \
        the withdrawal was a sham, and accused the M23 of moving its men towards other fronts.

        The M23 denied this.
        """);

    assertThat(CommandRun.withLanguage("brief", page.toString()).out())
        .contains("Omar Sulti")
        .doesNotContain("the withdrawal  ", "the withdrawal, through");
  }
}
