// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.language.Language;
import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** What the rest of Parley gets to see, from the user's own pack. */
class MendedLanguageTest {
  private static Language language;

  @BeforeAll
  static void open() {
    language =
        LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
  }

  @Test
  void tellsWhoDidWhatWithTagsLemmasAndNames() {
    Sentence sentence = language.analyze("Rebels seized Goma on Monday.", 100).get(0);
    assertThat(sentence.toString())
        .isEqualTo(
            """
            0\tRebels\trebel\tNNS\t1\tnsubj
            1\tseized\tseize\tVBD\t-1\troot
            2\tGoma\tgoma\tNNP\t1\tdobj
            3\ton\ton\tIN\t1\tprep
            4\tMonday\tmonday\tNNP\t3\tpobj
            5\t.\t.\t.\t1\tpunct
            """);
    assertThat(sentence.names()).containsExactly(new Name(2, 3, "GPE"), new Name(4, 5, "DATE"));
    assertThat(sentence.start()).isEqualTo(100);
    assertThat(sentence.end()).isEqualTo(129);
  }

  @Test
  void countsCodePointsBeyondTheBasicPlane() {
    Sentence sentence = language.analyze("\uD83D\uDD4A\uD83D\uDD4A Talks resume.", 5).get(0);
    Token talks =
        sentence.tokens().stream().filter(t -> t.form().equals("Talks")).findFirst().get();
    assertThat(talks.start()).isEqualTo(8);
    assertThat(talks.end()).isEqualTo(13);
  }

  @Test
  void keepsTheSubjectBeforeAReducedRelative() {
    Sentence sentence =
        language
            .analyze(
                "The Eastern Liberation Army commanded by Samuel Okello has rejected the truce.", 0)
            .get(0);
    Token rejected =
        sentence.tokens().stream().filter(t -> t.form().equals("rejected")).findFirst().get();
    assertThat(rejected.label()).isEqualTo("root");
    assertThat(sentence.children(rejected, "nsubj"))
        .extracting(Token::form)
        .containsExactly("Army");
  }

  @Test
  void keepsAClosingQuotationMark() {
    assertThat(language.analyze("He called it “a trap.” Nobody answered.", 0))
        .extracting(s -> s.token(s.tokens().size() - 1).form())
        .containsExactly("”", ".");
  }

  @Test
  void hasNothingToSayOfNothing() {
    assertThat(language.analyze("", 0)).isEmpty();
    assertThat(language.analyze(" \n\u00a0", 0)).isEmpty();
  }

  @Test
  void givesTheSameAnswersOnManyThreads() {
    List<String> paragraphs = SampleText.ownParagraphs();
    List<String> alone = paragraphs.stream().map(MendedLanguageTest::shown).toList();
    List<String> together = paragraphs.parallelStream().map(MendedLanguageTest::shown).toList();
    assertThat(together).isEqualTo(alone);
  }

  private static String shown(String paragraph) {
    StringBuilder shown = new StringBuilder();
    for (Sentence sentence : language.analyze(paragraph, 0)) {
      shown.append(sentence).append(sentence.names());
    }
    return shown.toString();
  }
}
