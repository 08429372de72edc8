// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;

class ObjectAfterDateTest {
  private static final Name WEEKDAY = new Name(3, 4, "DATE");
  private static final Name DAY = new Name(5, 7, "DATE");

  @Test
  void givesAVerbTheObjectReadAsAnApposition() {
    Sentence read = signed("accord NN 6 appos");
    Sentence mended = new ObjectAfterDate().mend(read);
    assertThat(shown(mended).get(9)).isEqualTo("accord NN 1 dobj");
    assertThat(shown(mended).subList(0, 9)).isEqualTo(shown(read).subList(0, 9));
  }

  @Test
  void givesAVerbTheObjectReadAsOneMoreDate() {
    assertThat(shown(new ObjectAfterDate().mend(signed("accord NN 6 conj"))).get(9))
        .isEqualTo("accord NN 1 dobj");
  }

  @Test
  void leavesADayThatIsNamedAgain() {
    Sentence read = signed("anniversary NN 6 appos");
    assertThat(new ObjectAfterDate().mend(read)).isSameAs(read);
  }

  @Test
  void leavesAVerbThatHasAnObject() {
    Sentence read =
        sentence(
            List.of(WEEKDAY, DAY),
            "Rebels NNS 1 nsubj",
            "freed VBD -1 root",
            "on IN 1 prep",
            "Monday NNP 2 pobj",
            ", , 1 punct",
            "4 CD 6 nmod",
            "March NNP 1 npadvmod",
            ", , 1 punct",
            "the DT 9 det",
            "eldest NN 6 appos",
            "them PRP 1 dobj");
    assertThat(new ObjectAfterDate().mend(read)).isSameAs(read);
  }

  @Test
  void leavesAnAppositionOfWhatIsNoDate() {
    Sentence read =
        sentence(
            List.of(),
            "Rebels NNS 1 nsubj",
            "fled VBD -1 root",
            "in IN 1 prep",
            "Okora NNP 2 pobj",
            ", , 1 punct",
            "4 CD 6 nmod",
            "March NNP 1 npadvmod",
            ", , 1 punct",
            "the DT 9 det",
            "accord NN 6 appos");
    assertThat(new ObjectAfterDate().mend(read)).isSameAs(read);
  }

  private static Sentence signed(String last) {
    return sentence(
        List.of(WEEKDAY, DAY),
        "Rebels NNS 1 nsubj",
        "signed VBD -1 root",
        "on IN 1 prep",
        "Monday NNP 2 pobj",
        ", , 1 punct",
        "4 CD 6 nmod",
        "March NNP 1 npadvmod",
        ", , 1 punct",
        "the DT 9 det",
        last);
  }

  private static List<String> shown(Sentence sentence) {
    List<String> shown = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      shown.add(
          String.join(" ", token.form(), token.tag(), String.valueOf(token.head()), token.label()));
    }
    return shown;
  }

  /** Rows of form, tag, head and label. */
  private static Sentence sentence(List<Name> names, String... rows) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      String[] row = rows[i].split(" ");
      String lemma = row[0].toLowerCase(Locale.ROOT);
      int head = Integer.parseInt(row[2]);
      tokens.add(new Token(i, 10 * i, 10 * i + 9, row[0], lemma, row[1], head, row[3]));
    }
    return new Sentence(tokens, names);
  }
}
