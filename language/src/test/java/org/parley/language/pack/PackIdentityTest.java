// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.mend.Mends;
import org.parley.language.nlp4j.Nlp4jLanguage;

/**
 * The pack against the original library: sentences, tags, lemmas, heads, labels and names must be
 * equal. Loading the original takes most of the time.
 */
class PackIdentityTest {
  private static Language original;
  private static Language pack;

  @BeforeAll
  static void load() {
    pack =
        LanguagePack.open(
            LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT, Mends.none());
    original = Nlp4jLanguage.load();
  }

  @Test
  void readsOurOwnSentencesAsTheOriginalDoes() {
    assertThat(compare(SampleText.ownParagraphs())).isGreaterThan(20);
  }

  @Test
  void readsAFewHundredSharedSentencesAsTheOriginalDoes() {
    assertThat(compare(SampleText.sharedParagraphs(shared(), 110))).isGreaterThan(300);
  }

  @Test
  @Tag("long")
  void readsTwoThousandSharedSentencesAsTheOriginalDoes() {
    assertThat(compare(SampleText.sharedParagraphs(shared(), 900))).isGreaterThan(2000);
  }

  private static Path shared() {
    Optional<Path> shared = SampleText.shared();
    assumeTrue(shared.isPresent(), "no shared data beside the project");
    return shared.orElseThrow();
  }

  /** How many sentences were compared. */
  private static int compare(List<String> paragraphs) {
    int sentences = 0;
    for (String paragraph : paragraphs) {
      List<Sentence> expected = original.analyze(paragraph, 7);
      List<Sentence> found = pack.analyze(paragraph, 7);
      assertThat(found).as(paragraph).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(found.get(i).tokens()).isEqualTo(expected.get(i).tokens());
        assertThat(found.get(i).names()).as(paragraph).isEqualTo(expected.get(i).names());
      }
      sentences += expected.size();
    }
    return sentences;
  }
}
