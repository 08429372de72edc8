// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.language.Sentence;
import org.parley.language.Token;

class SubjectAndObjectTest {
  @Test
  void whomTheArmyArrestedIsNotTheArmy() {
    Sentence read =
        sentence(
            "army NN 2 nsubj",
            "had VBD 2 aux",
            "arrested VBN -1 root",
            "the DT 4 det",
            "leader NN 0 appos",
            ". . 2 punct");
    assertThat(shown(new ObjectReadAsSubject().mend(read))).contains("leader NN 2 dobj");
  }

  @Test
  void anotherNameOfTheSubjectStaysWhereTheVerbHasAnObject() {
    Sentence read =
        sentence(
            "army NN 1 nsubj",
            "arrested VBD -1 root",
            "him PRP 1 dobj",
            ", , 0 punct",
            "a DT 5 det",
            "force NN 0 appos",
            ". . 1 punct");
    assertThat(new ObjectReadAsSubject().mend(read)).isSameAs(read);
  }

  @Test
  void theVerbBehindAnAppositionIsTheSentences() {
    Sentence read =
        sentence(
            "Sulti NNP -1 root",
            ", , 0 punct",
            "the DT 3 det",
            "governor NN 0 appos",
            ", , 0 punct",
            "called VBN 0 acl",
            "on IN 5 prep",
            "rebels NNS 6 pobj",
            "leave VB 5 xcomp",
            ". . 0 punct");
    assertThat(shown(new VerbReadAsParticiple().mend(read)))
        .contains("Sulti NNP 5 nsubj", "called VBD -1 root", "leave VB 5 xcomp", ". . 5 punct");
  }

  @Test
  void theVerbBehindAQuotationReportsIt() {
    Sentence read =
        sentence(
            "Agreed VBN -1 root",
            "with IN 0 prep",
            "League NNP 1 pobj",
            "” `` 5 punct",
            "they PRP 5 nsubj",
            "written VBN 2 acl",
            "have VBP 5 aux",
            ". . 5 punct");
    assertThat(shown(new VerbAfterQuotation().mend(read)))
        .contains("Agreed VBN 5 ccomp", "written VBN -1 root", "they PRP 5 nsubj");
  }

  @Test
  void aParticipleWithinAQuotationStaysOne() {
    Sentence read =
        sentence(
            "Agreed VBN -1 root",
            "with IN 0 prep",
            "League NNP 1 pobj",
            "founded VBN 2 acl",
            "here RB 3 advmod",
            "” '' 0 punct");
    assertThat(new VerbAfterQuotation().mend(read)).isSameAs(read);
  }

  @Test
  void theInquiryFoundAndNotTheMissionItIsOf() {
    Sentence read =
        sentence(
            "inquiry NN 5 nsubj",
            "of IN 0 prep",
            "the DT 3 det",
            "mission NN 1 pobj",
            "UNOTA NNP 5 nsubj",
            "found VBD -1 root",
            ". . 5 punct");
    assertThat(shown(new NameReadAsSubject().mend(read)))
        .contains("inquiry NN 5 nsubj", "UNOTA NNP 3 appos");
  }

  @Test
  void aNameBehindACommaStaysASubject() {
    Sentence read =
        sentence(
            "inquiry NN 5 nsubj",
            "of IN 0 prep",
            "mission NN 1 pobj",
            ", , 5 punct",
            "UNOTA NNP 5 nsubj",
            "found VBD -1 root",
            ". . 5 punct");
    assertThat(new NameReadAsSubject().mend(read)).isSameAs(read);
  }

  @Test
  void whoSaidItAtTheEndIsNoneOfTheDead() {
    Sentence read =
        sentence(
            "shells NNS 1 nsubj",
            "killed VBD 6 ccomp",
            "people NNS 1 dobj",
            ", , 2 punct",
            "a DT 5 det",
            "group NN 2 appos",
            "said VBD -1 root",
            ". . 6 punct");
    assertThat(shown(new SpeakerReadAsApposition().mend(read)))
        .contains("group NN 6 nsubj", "people NNS 1 dobj");
  }

  @Test
  void anotherNameOfTheDeadStaysWhereTheVerbHasASpeaker() {
    Sentence read =
        sentence(
            "shells NNS 1 nsubj",
            "killed VBD 7 ccomp",
            "Sulti NNP 1 dobj",
            ", , 2 punct",
            "a DT 5 det",
            "doctor NN 2 appos",
            "he PRP 7 nsubj",
            "said VBD -1 root",
            ". . 7 punct");
    assertThat(new SpeakerReadAsApposition().mend(read)).isSameAs(read);
  }

  @Test
  void aCaptionStaysOne() {
    Sentence read =
        sentence(
            "Sulti NNP -1 root",
            ", , 0 punct",
            "the DT 3 det",
            "governor NN 0 appos",
            ", , 0 punct",
            "killed VBN 0 acl",
            "on IN 5 prep",
            "Monday NNP 6 pobj",
            ". . 0 punct");
    assertThat(new VerbReadAsParticiple().mend(read)).isSameAs(read);
  }

  @Test
  void aParticipleWithAnAgentStaysOne() {
    Sentence read =
        sentence(
            "Sulti NNP -1 root",
            ", , 0 punct",
            "the DT 3 det",
            "governor NN 0 appos",
            ", , 0 punct",
            "killed VBN 0 acl",
            "by IN 5 agent",
            "rebels NNS 6 pobj",
            ". . 0 punct");
    assertThat(new VerbReadAsParticiple().mend(read)).isSameAs(read);
  }

  @Test
  void thePossessiveOfANameThatEndsInADigitIsCutOff() {
    List<List<Piece>> read =
        List.of(
            List.of(
                new Piece("M23’s", 4, 9), new Piece("1990's", 10, 16), new Piece("F-16", 17, 21)));
    assertThat(new Possessives().mend("", 0, read).get(0))
        .containsExactly(
            new Piece("M23", 4, 7),
            new Piece("’s", 7, 9),
            new Piece("1990's", 10, 16),
            new Piece("F-16", 17, 21));
  }

  @Test
  void occupiedGroundIsOccupiedByNobodyWhoSpeaksThere() {
    Sentence read =
        sentence(
            "Speaking VBG 5 advcl",
            "in IN 0 prep",
            "occupied VBD 5 advcl",
            "Aram NNP 2 dobj",
            "Callas NNP 5 nsubj",
            "called VBD -1 root",
            ". . 5 punct");
    assertThat(shown(new AttributeReadAsClause().mend(read)))
        .contains("occupied VBN 3 nmod", "Aram NNP 1 pobj", "Callas NNP 5 nsubj");
  }

  @Test
  void anAttributeBetweenAnArticleAndItsNounIsNoClause() {
    Sentence read =
        sentence(
            "Callas NNP 1 nsubj",
            "spoke VBD -1 root",
            "in IN 5 prep",
            "the DT 6 det",
            "northern JJ 2 pobj",
            "occupied VBD 1 conj",
            "Aram NNP 5 dobj",
            ". . 5 punct");
    assertThat(shown(new AttributeReadAsClause().mend(read)))
        .contains(
            "in IN 1 prep",
            "northern JJ 6 nmod",
            "occupied VBN 6 nmod",
            "Aram NNP 2 pobj",
            ". . 1 punct");
  }

  @Test
  void aClauseBehindAConjunctionStaysOne() {
    Sentence read =
        sentence(
            "Callas NNP 1 nsubj",
            "left VBD -1 root",
            "after IN 1 prep",
            "captured VBN 1 advcl",
            "towns NNS 3 dobj",
            ". . 1 punct");
    assertThat(new AttributeReadAsClause().mend(read)).isSameAs(read);
  }

  @Test
  void whatIsSaidToBeAMistakeIsNotDoneByWhoSaysSo() {
    Sentence read =
        sentence(
            "He PRP 1 nsubj",
            "said VBD -1 root",
            "“ `` 1 punct",
            "arming VBG 1 advcl",
            "villages NNS 3 dobj",
            "was VBD 1 ccomp",
            "wrong JJ 5 acomp",
            ". . 1 punct");
    assertThat(shown(new GerundReadAsAdjunct().mend(read)))
        .contains("arming VBG 5 csubj", "was VBD 1 ccomp");
  }

  @Test
  void anAdjunctBeforeAClauseWithASubjectStaysOne() {
    Sentence read =
        sentence(
            "He PRP 1 nsubj",
            "said VBD -1 root",
            "quoting VBG 1 advcl",
            "her PRP 2 dobj",
            "it PRP 5 nsubj",
            "was VBD 1 ccomp",
            ". . 1 punct");
    assertThat(new GerundReadAsAdjunct().mend(read)).isSameAs(read);
  }

  private static Sentence sentence(String... rows) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String row : rows) {
      String[] part = row.split(" ");
      String lemma = part[0].toLowerCase(Locale.ROOT);
      int end = at + part[0].length();
      int head = Integer.parseInt(part[2]);
      tokens.add(new Token(tokens.size(), at, end, part[0], lemma, part[1], head, part[3]));
      at = end + 1;
    }
    return new Sentence(tokens, List.of());
  }

  private static List<String> shown(Sentence sentence) {
    return sentence.tokens().stream()
        .map(t -> t.form() + " " + t.tag() + " " + t.head() + " " + t.label())
        .toList();
  }
}
