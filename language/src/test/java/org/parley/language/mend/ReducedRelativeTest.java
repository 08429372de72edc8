// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.language.Sentence;
import org.parley.language.Token;

class ReducedRelativeTest {
  @Test
  void givesTheSubjectBackToASecondRoot() {
    assertThat(
            mended(
                "Army NNP 1 nsubj",
                "commanded VBD -1 root",
                "by IN 1 prep",
                "Okello NNP 2 pobj",
                "has VBZ 5 aux",
                "rejected VBN -1 root",
                "it PRP 5 dobj"))
        .containsExactly(
            "Army NNP 5 nsubj",
            "commanded VBN 0 acl",
            "by IN 1 agent",
            "Okello NNP 2 pobj",
            "has VBZ 5 aux",
            "rejected VBN -1 root",
            "it PRP 5 dobj");
  }

  @Test
  void givesTheSubjectBackToAVerbHungUnderTheParticiple() {
    assertThat(
            mended(
                "Yesterday NN 2 npadvmod",
                "Rebels NNPS 2 nsubj",
                "backed VBD -1 root",
                "by IN 2 prep",
                "Iran NNP 3 pobj",
                "fired VBD 2 conj",
                "missiles NNS 5 dobj",
                ". . 2 punct"))
        .containsExactly(
            "Yesterday NN 5 npadvmod",
            "Rebels NNPS 5 nsubj",
            "backed VBN 1 acl",
            "by IN 2 agent",
            "Iran NNP 3 pobj",
            "fired VBD -1 root",
            "missiles NNS 5 dobj",
            ". . 5 punct");
  }

  @Test
  void leavesTwoJoinedVerbsAlone() {
    assertUnchanged(
        "Trucks NNS 1 nsubj",
        "passed VBD -1 root",
        "by IN 1 prep",
        "night NN 2 pobj",
        "and CC 1 cc",
        "returned VBD 1 conj");
  }

  @Test
  void leavesAVerbWithItsOwnSubjectAlone() {
    assertUnchanged(
        "Prices NNS 1 nsubj",
        "rose VBD -1 root",
        "by IN 1 prep",
        "half NN 2 pobj",
        "officials NNS 5 nsubj",
        "said VBD 1 ccomp");
  }

  @Test
  void leavesAPassiveWithItsAuxiliaryAlone() {
    assertUnchanged(
        "Towns NNS 2 nsubjpass",
        "were VBD 2 auxpass",
        "held VBN -1 root",
        "by IN 2 agent",
        "rebels NNS 3 pobj",
        "said VBD 2 conj");
  }

  @Test
  void leavesAClauseWithAQuestionWordAlone() {
    assertUnchanged(
        "Okello NNP 1 nsubj",
        "stood VBD -1 root",
        "by IN 1 prep",
        "it PRP 2 pobj",
        "when WRB 5 advmod",
        "asked VBD 1 advcl");
  }

  private static void assertUnchanged(String... rows) {
    Sentence sentence = sentence(rows);
    assertThat(new ReducedRelative().mend(sentence)).isSameAs(sentence);
  }

  private static List<String> mended(String... rows) {
    List<String> mended = new ArrayList<>();
    for (Token token : new ReducedRelative().mend(sentence(rows)).tokens()) {
      mended.add(
          String.join(" ", token.form(), token.tag(), String.valueOf(token.head()), token.label()));
    }
    return mended;
  }

  /** Rows of form, tag, head and label. */
  private static Sentence sentence(String... rows) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      String[] row = rows[i].split(" ");
      String lemma = row[0].toLowerCase(java.util.Locale.ROOT);
      int head = Integer.parseInt(row[2]);
      tokens.add(new Token(i, 10 * i, 10 * i + 9, row[0], lemma, row[1], head, row[3]));
    }
    return new Sentence(tokens, List.of());
  }
}
