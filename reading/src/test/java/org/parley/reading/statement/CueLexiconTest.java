// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Claim;
import org.parley.reading.Resources;
import org.parley.reading.Resources.ResourceException;

class CueLexiconTest {
  private static final Set<String> FRAMES =
      Set.of(
          "that",
          "quote",
          "to",
          "np",
          "of",
          "for",
          "against",
          "as",
          "on",
          "upon",
          "at",
          "over",
          "about",
          "whom",
          "hearer",
          "document",
          "name");

  private final CueLexicon lexicon = CueLexicon.load(Resources.bundled());

  @Test
  void loadsEveryRowWithKnownFrames() {
    for (Cue.Part part : Cue.Part.values()) {
      assertThat(lexicon.all(part)).isNotEmpty();
      for (Cue cue : lexicon.all(part)) {
        assertThat(FRAMES).as(cue.words()).containsAll(cue.frames());
        assertThat(cue.words()).matches("[\\p{Ll}' -]+");
      }
    }
    assertThat(lexicon.all(Cue.Part.VERB)).hasSizeGreaterThanOrEqualTo(220);
  }

  @Test
  void tellsTheRelationFromTheWordsOfACue() {
    assertThat(lexicon.relation("denied")).isEqualTo(Claim.Relation.DENIES);
    assertThat(lexicon.relation("Denying")).isEqualTo(Claim.Relation.DENIES);
    assertThat(lexicon.relation("refuted")).isEqualTo(Claim.Relation.DENIES);
    assertThat(lexicon.relation("confirms")).isEqualTo(Claim.Relation.CONFIRMS);
    assertThat(lexicon.relation("saw")).isEqualTo(Claim.Relation.WITNESSES);
    assertThat(lexicon.relation("according to")).isEqualTo(Claim.Relation.ASSERTS);
  }

  @Test
  void namesFileAndLineOfARowItCannotUse(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("statement"));
    Files.writeString(folder.resolve(CueLexicon.FILE), "say\tverb\tsay\tbelieves\tthat\n");
    assertThatThrownBy(() -> CueLexicon.load(Resources.of(folder)))
        .isInstanceOf(ResourceException.class)
        .hasMessageContaining("cues.tsv:1")
        .hasMessageContaining("BELIEVES");
  }
}
