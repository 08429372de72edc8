// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.language.Sentence;
import org.parley.language.Token;

class SubjectMendsTest {
  @Test
  void givesAClauseTheSubjectThatAPrepositionTook() {
    assertThat(
            mended(
                new StolenSubject(),
                "Talks NNS 1 nsubj",
                "opened VBD -1 root",
                "after IN 1 prep",
                "truce NN 2 pobj",
                "took VBD 1 conj",
                "effect NN 4 dobj"))
        .containsExactly(
            "Talks NNS 1 nsubj",
            "opened VBD -1 root",
            "after IN 4 mark",
            "truce NN 4 nsubj",
            "took VBD 1 advcl",
            "effect NN 4 dobj");
  }

  @Test
  void givesAClauseTheSubjectThatAnObjectTook() {
    assertThat(
            mended(
                new StolenSubject(),
                "Chad NNP 1 nsubj",
                "backs VBZ -1 root",
                "rebels NNS 1 dobj",
                "and CC 2 cc",
                "Libya NNP 2 conj",
                "will MD 6 aux",
                "protest VB 1 conj"))
        .containsExactly(
            "Chad NNP 1 nsubj",
            "backs VBZ -1 root",
            "rebels NNS 1 dobj",
            "and CC 1 cc",
            "Libya NNP 6 nsubj",
            "will MD 6 aux",
            "protest VB 1 conj");
  }

  @Test
  void leavesAloneWhatARoleIsGivenTo() {
    String[] tree = {
      "Envoys NNS 1 nsubj",
      "serve VBP -1 root",
      "as IN 1 prep",
      "envoy NN 2 pobj",
      "left VBD 1 conj"
    };

    assertThat(mended(new StolenSubject(), tree)).containsExactly(tree);
  }

  @Test
  void leavesAPhraseThatACommaEndsAlone() {
    String[] tree = {
      "Chad NNP 1 nsubj",
      "grew VBD -1 root",
      "after IN 1 prep",
      "war NN 2 pobj",
      ", , 1 punct",
      "lost VBD 1 conj"
    };

    assertThat(mended(new StolenSubject(), tree)).containsExactly(tree);
  }

  @Test
  void leavesAVerbThatSharesItsSubjectAlone() {
    String[] tree = {
      "Chad NNP 1 nsubj",
      "left VBD -1 root",
      "after IN 1 prep",
      "talks NNS 2 pobj",
      "and CC 1 cc",
      "protested VBD 1 conj"
    };
    assertThat(mended(new StolenSubject(), tree)).containsExactly(tree);
  }

  @Test
  void putsAWhoseClauseInItsPlace() {
    assertThat(
            mended(
                new WhoseClause(),
                "Okello NNP 3 nsubj",
                "whose WP$ 2 poss",
                "troops NNS 3 nsubj",
                "attacked VBD -1 root",
                "left VBD 3 conj",
                "Juba NNP 4 dobj"))
        .containsExactly(
            "Okello NNP 4 nsubj",
            "whose WP$ 2 poss",
            "troops NNS 3 nsubj",
            "attacked VBD 0 relcl",
            "left VBD -1 root",
            "Juba NNP 4 dobj");
  }

  private static List<String> mended(TreeMend mend, String... rows) {
    List<Token> tokens = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(" ");
      int index = tokens.size();
      tokens.add(
          new Token(
              index,
              10 * index,
              10 * index + 9,
              cells[0],
              cells[0].toLowerCase(java.util.Locale.ROOT),
              cells[1],
              Integer.parseInt(cells[2]),
              cells[3]));
    }
    return mend.mend(new Sentence(tokens, List.of())).tokens().stream()
        .map(t -> t.form() + " " + t.tag() + " " + t.head() + " " + t.label())
        .toList();
  }
}
