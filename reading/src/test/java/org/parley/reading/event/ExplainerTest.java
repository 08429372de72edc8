// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.reading.Resources;
import org.parley.reading.SentenceReader;

class ExplainerTest {
  private static final SentenceReader READER =
      new SentenceReader(
          LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT),
          Resources.bundled());

  private static List<String> explain(String sentence) {
    SentenceReader.Reading reading = READER.read(sentence);
    return reading.story().sentences().stream()
        .flatMap(
            in -> READER.eventCoder().explain(in, reading.mentions(), reading.events()).stream())
        .map(line -> line.replaceAll("frames.tsv:\\d+", "frames.tsv:N"))
        .toList();
  }

  @Test
  void saysWhichRowToldAndWhichWordsFillItsRoles() {
    assertThat(explain("Armenia signed the declaration without meeting Azerbaijan."))
        .containsSubsequence(
            "\"signed\" tells SUPPORT",
            "  frame      verb:sign  event/frames.tsv:N",
            "  because    obj is @agreement",
            "  actor      \"Armenia\", slot subj: -nsubj-> signed",
            "  about      \"declaration\", slot obj: -dobj-> signed",
            "  coded      SUPPORT: Armenia (armenia) > nobody named, as having happened",
            "  claimed by the text itself");
  }

  @Test
  void aSentenceMayEndWithoutAPeriodInTheMidstOfWhatItSays() {
    assertThat(explain("Sudan's rebels came to bomb the city only"))
        .anyMatch(line -> line.startsWith("  coded      ASSAULT") && line.endsWith("hypothetical"));
  }

  @Test
  void saysWhichWordDenies() {
    assertThat(explain("Armenia signed the declaration without meeting Azerbaijan."))
        .containsSubsequence(
            "\"meeting\" tells CONSULT",
            "  negation   by \"without\"",
            "  coded      CONSULT: Armenia (armenia) > Azerbaijan (azerbaijan), negation");
  }

  @Test
  void saysWhichRuleChangedTheType() {
    assertThat(explain("Qatar will host talks between the two generals next week."))
        .containsSubsequence(
            "\"host\" tells CONSULT",
            "  future     by \"will\"",
            "  rule       CONSULT that is to come is AGREE")
        .containsSubsequence(
            "\"talks\" tells CONSULT", "  left out   it only spells out what another act is about");
  }

  @Test
  void saysWhyANearFrameFailed() {
    assertThat(explain("Armenia signed the declaration without meeting Azerbaijan."))
        .contains(
            "  not        SUPPORT by verb:sign_up_to  event/frames.tsv:N: no \"up to\" with it");
  }
}
