// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.language.nlp4j.Segmenter;

class BorderMendsTest {
  private static final Segmenter SEGMENTER = new Segmenter();

  @Test
  void keepsAClosingQuotationMarkInItsSentence() {
    assertThat(sentences("“The guns are silent.” She left the hall."))
        .containsExactly("“The guns are silent.”", "She left the hall.");
    assertThat(sentences("She called it “a trap.”")).containsExactly("She called it “a trap.”");
    assertThat(sentences("He said: “Some whisper ‘never again.’” Nobody laughed."))
        .containsExactly("He said: “Some whisper ‘never again.’”", "Nobody laughed.");
  }

  @Test
  void keepsAClosingBracketInItsSentence() {
    assertThat(sentences("(The ministry agreed.) Talks go on."))
        .containsExactly("(The ministry agreed.)", "Talks go on.");
    assertThat(sentences("They met [in March.] Nothing came of it."))
        .containsExactly("They met [in March.]", "Nothing came of it.");
  }

  @Test
  void seesNoBorderBetweenAQuotedQuestionAndItsSpeaker() {
    assertThat(sentences("“Who fired first?” he asked. Silence."))
        .containsExactly("“Who fired first?” he asked.", "Silence.");
    assertThat(sentences("“Out!” shouted the crowd.")).containsExactly("“Out!” shouted the crowd.");
  }

  @Test
  void leavesAnOpeningMarkToTheSentenceThatItOpens() {
    assertThat(sentences("They left. “We had to,” she said."))
        .containsExactly("They left.", "“We had to,” she said.");
    assertThat(sentences("They left. 'Tis over.")).containsExactly("They left.", "'Tis over.");
    assertThat(sentences("They left.\"We had to,\" she said."))
        .containsExactly("They left.", "\"We had to,\" she said.");
  }

  @Test
  void endsASentenceAtAStopTakenForAnAbbreviation() {
    assertThat(sentences("They would not give in. The siege went on."))
        .containsExactly("They would not give in.", "The siege went on.");
    assertThat(sentences("He flew to the U.S. On Monday he returned."))
        .containsExactly("He flew to the U.S.", "On Monday he returned.");
    assertThat(sentences("He flew to meet U.S. President Okello."))
        .containsExactly("He flew to meet U.S. President Okello.");
    assertThat(sentences("A pipe of 12 in. Norwegian steel burst."))
        .containsExactly("A pipe of 12 in. Norwegian steel burst.");
  }

  @Test
  void endsASentenceAtTheNoteInBracketsThatItOpensWith() {
    assertThat(sentences("(Updated at 1:39 p.m.) Farmers gathered at the bridge."))
        .containsExactly("(Updated at 1:39 p.m.)", "Farmers gathered at the bridge.");
    assertThat(sentences("(President) Okello must go to the talks."))
        .containsExactly("(President) Okello must go to the talks.");
    assertThat(sentences("(On Monday alone) fifty people fled."))
        .containsExactly("(On Monday alone) fifty people fled.");
  }

  @Test
  void endsASentenceAtTheStopOfADay() {
    assertThat(sentences("The town fell on May 7. Hundreds fled from it."))
        .containsExactly("The town fell on May 7.", "Hundreds fled from it.");
    assertThat(forms("The town fell on May 7. Hundreds fled.")).contains("7", ".");
    assertThat(sentences("The town fell on May 7. “We had to flee,” she said."))
        .containsExactly("The town fell on May 7.", "“We had to flee,” she said.");
    assertThat(sentences("7. Withdrawal of all forces."))
        .containsExactly("7. Withdrawal of all forces.");
    assertThat(sentences("The town fell on May 7. of that year."))
        .containsExactly("The town fell on May 7. of that year.");
  }

  @Test
  void splitsTheStopFromAWordButNotFromAnAbbreviationWithOthers() {
    assertThat(forms("We gave in. The end.")).startsWith("We", "gave", "in", ".", "The");
    assertThat(forms("He left the U.S. The end.")).contains("U.S.").doesNotContain("U.S");
  }

  @Test
  void endsASentenceWithALineThatWasMeantToEnd() {
    assertThat(sentences("Ceasefire holds\nTalks resume in Vienna"))
        .containsExactly("Ceasefire holds", "Talks resume in Vienna");
    assertThat(sentences("Vienna\n\nThe two sides met again on Monday, and the mediators"))
        .containsExactly("Vienna", "The two sides met again on Monday, and the mediators");
  }

  @Test
  void joinsLinesThatAProgramBroke() {
    assertThat(
            sentences(
                "The two sides met again on Monday, and the mediators\n"
                    + "hoped for a signature before the end of the holy month.\n"
                    + "None came."))
        .containsExactly(
            "The two sides met again on Monday, and the mediators\n"
                + "hoped for a signature before the end of the holy month.",
            "None came.");
  }

  @Test
  void leavesNoTokenOut() {
    String text = "”).” (\n“ . \" in. The\n\n.”";
    List<String> before = new ArrayList<>();
    SEGMENTER.segment(text, 0).forEach(sentence -> sentence.forEach(p -> before.add(p.form())));
    assertThat(String.join("", forms(text))).isEqualTo(String.join("", before));
  }

  @Test
  void seesAPossessiveThatLostItsMark() {
    assertThat(forms("Shells hit Syrias second city and the citys hospital."))
        .containsExactly(
            "Shells",
            "hit",
            "Syria",
            "'s",
            "second",
            "city",
            "and",
            "the",
            "city",
            "'s",
            "hospital",
            ".");
    List<Piece> pieces = mended("Syrias army left.").get(0);
    assertThat(pieces.subList(0, 2))
        .containsExactly(new Piece("Syria", 40, 45), new Piece("'s", 45, 46));
    // Plurals, the end of a clause, and names of others.
    assertThat(forms("The two Sudans met.")).contains("Sudans");
    assertThat(forms("There are many Syrias, he said.")).contains("Syrias");
    assertThat(forms("The guards of Hamas left the boys.")).contains("Hamas", "boys");
  }

  private static List<List<Piece>> mended(String text) {
    return Mends.all().mendBorders(text, 40, SEGMENTER.segment(text, 40));
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (List<Piece> sentence : mended(text)) {
      int start = sentence.get(0).start() - 40;
      int end = sentence.get(sentence.size() - 1).end() - 40;
      sentences.add(text.substring(start, end));
    }
    return sentences;
  }

  private static List<String> forms(String text) {
    List<String> forms = new ArrayList<>();
    mended(text).forEach(sentence -> sentence.forEach(piece -> forms.add(piece.form())));
    return forms;
  }
}
