// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** Whose deed a headline tells: "Six civilians killed in Homs". */
class BarePassiveTest {
  private static final BarePassive MEND = new BarePassive();

  @Test
  void whoIsKilledWithoutAnAuxiliaryKilledNobody() {
    assertThat(
            mended(
                "Six CD six 1 nummod",
                "civilians NNS civilian 2 nsubj",
                "killed VBD kill -1 root",
                "in IN in 2 prep",
                "Homs NNP homs 3 pobj"))
        .containsExactly(
            "Six CD 1 nummod",
            "civilians NNS 2 nsubjpass",
            "killed VBN -1 root",
            "in IN 2 prep",
            "Homs NNP 3 pobj");
  }

  @Test
  void shotDeadIsAnOutcomeAndNoObject() {
    assertThat(
            mended(
                "Protesters NNS protester 1 nsubj",
                "shot VBD shoot -1 root",
                "dead JJ dead 1 dobj"))
        .containsExactly("Protesters NNS 1 nsubjpass", "shot VBN -1 root", "dead JJ 1 acomp");
  }

  @Test
  void aConvoyAttacksNobody() {
    assertThat(mended("Convoy NN convoy 1 nsubj", "attacked VBD attack -1 root"))
        .containsExactly("Convoy NN 1 nsubjpass", "attacked VBN -1 root");
    assertUnchanged("Rebels NNS rebel 1 nsubj", "attacked VBD attack -1 root");
  }

  @Test
  void whoKilledSomebodyDidIt() {
    assertUnchanged(
        "Rebels NNS rebel 1 nsubj",
        "killed VBD kill -1 root",
        "six CD six 3 nummod",
        "soldiers NNS soldier 1 dobj");
    // The object is the second verb's, or hangs elsewhere.
    assertUnchanged(
        "Rebels NNS rebel 1 nsubj",
        "killed VBD kill -1 root",
        "and CC and 1 cc",
        "wounded VBD wound 1 conj",
        "soldiers NNS soldier 3 dobj");
    assertUnchanged(
        "Rebels NNS rebel 1 nsubj",
        "killed VBD kill -1 root",
        "a DT a 3 det",
        "soldier NN soldier 0 appos");
    assertUnchanged("They PRP they 1 nsubj", "killed VBD kill -1 root");
    assertUnchanged(
        "Police NNS police 1 nsubj",
        "shot VBD shoot -1 root",
        "at IN at 1 prep",
        "crowds NNS crowd 2 pobj");
    assertUnchanged(
        "areas NNS area -1 root", "rebels NNS rebel 2 nsubj", "captured VBN capture 0 dep");
    assertUnchanged(
        "Rebels NNS rebel 1 nsubj",
        "expelled VBD expel -1 root",
        "between IN between 1 prep",
        "60 CD sixty 2 pobj");
    assertUnchanged(
        "people NNS people -1 root",
        "whom WP whom 3 nsubj",
        "rebels NNS rebel 3 nsubj",
        "killed VBD kill 0 ccomp");
  }

  @Test
  void whatIsToldInThePresentIsActive() {
    assertUnchanged("Cancer NN cancer 1 nsubj", "kills VBZ kill -1 root");
    assertUnchanged("civilians NNS civilian 1 nsubj", "target VBP target -1 root");
  }

  @Test
  void aParticipleThatIsNotListedIsLeftAlone() {
    assertUnchanged(
        "Rebels NNS rebel 1 nsubj",
        "abided VBN abide -1 root",
        "by IN by 1 prep",
        "it PRP it 2 pobj");
    assertThat(mended("Truce NN truce 1 nsubj", "extended VBN extend -1 root"))
        .containsExactly("Truce NN 1 nsubjpass", "extended VBN -1 root");
  }

  private static void assertUnchanged(String... rows) {
    assertThat(tokens(MEND.mend(sentence(rows)))).isEqualTo(tokens(sentence(rows)));
  }

  private static List<String> mended(String... rows) {
    return tokens(MEND.mend(sentence(rows)));
  }

  /** Rows of form, tag, lemma, head and label. */
  private static Sentence sentence(String... rows) {
    List<Token> tokens = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(" ");
      int at = tokens.size();
      int start = at * 20;
      tokens.add(
          new Token(
              at,
              start,
              start + cells[0].length(),
              cells[0],
              cells[2],
              cells[1],
              Integer.parseInt(cells[3]),
              cells[4]));
    }
    return new Sentence(tokens, List.of());
  }

  private static List<String> tokens(Sentence sentence) {
    return sentence.tokens().stream()
        .map(t -> t.form() + " " + t.tag() + " " + t.head() + " " + t.label())
        .toList();
  }
}
