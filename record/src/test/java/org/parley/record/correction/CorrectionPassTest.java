// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.CorrectedRows.Outcome;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Statement;
import org.parley.record.RecordMerge;

/** What corrections make of a record of the pages of {@link Told}. */
final class CorrectionPassTest {
  private static final String A = Told.A;
  private static final String B = Told.B;
  private static final String SHELLED = "event:" + A + ":16-23";

  private static MergedRecord merged(List<PageReading> pages, String... targetsAndChanges) {
    RecordMerge merge = new RecordMerge(Map.of(), CorrectionLog.of(Told.log(targetsAndChanges)));
    pages.forEach(merge::add);
    return merge.merge();
  }

  private static MergedRecord merged(String... targetsAndChanges) {
    return merged(List.of(Told.page(A), Told.page(B)), targetsAndChanges);
  }

  private static List<String> outcomes(MergedRecord merged) {
    return merged.corrected().outcomes().stream().map(CorrectionPassTest::words).toList();
  }

  private static String words(Outcome outcome) {
    return outcome.correction()
        + " "
        + outcome.state()
        + (outcome.by() == null ? "" : " by " + outcome.by())
        + (outcome.reason() == null ? "" : ": " + outcome.reason());
  }

  private static String set(String field, String value) {
    return "{\"op\":\"set\",\"field\":\"" + field + "\",\"value\":" + value + "}";
  }

  @Test
  void aFieldIsSetAndMarkedAndWhatHangsOnItFollows() {
    MergedRecord merged =
        merged(
            SHELLED, set("date", "\"2020-01-13\""),
            SHELLED, set("type", "\"ACCUSE\""),
            SHELLED, set("recipient", "[\"Town\"]".replace("Town", "town")),
            SHELLED, set("fatalities", "7"),
            SHELLED, set("place", "\"mill\""));
    assertThat(outcomes(merged)).allMatch(outcome -> outcome.endsWith(" APPLIED"));
    Event event = merged.corrected().events().get(0);
    assertThat(event.corrected())
        .containsExactly("type", "recipient", "date", "place", "fatalities");
    assertThat(event.type()).isEqualTo(EventType.ACCUSE);
    assertThat(event.quad()).isEqualTo(3);
    assertThat(event.mode()).as("a mode of the other type").isNull();
    assertThat(event.date().from()).hasToString("2020-01-13");
    assertThat(event.recipient().get(0).text()).as("the sentence").isEqualTo(Told.TEXT);
    assertThat(event.fatalities().high()).isEqualTo(7);
    assertThat(event.place().place().name()).isEqualTo("Mill");
    assertThat(merged.incidents())
        .as("incidents are made of what people set")
        .extracting(Incident::id)
        .doesNotContain("incident-" + A + "-1-e1");
  }

  @Test
  void theLaterOfTwoHoldsAndOneThatCannotBeDoneOverrulesNothing() {
    MergedRecord merged =
        merged(
            SHELLED, set("date", "\"2020\""),
            SHELLED, set("date", "\"2021\""),
            SHELLED, set("date", "\"the day after\""));
    assertThat(merged.corrected().events().get(0).date().from()).hasToString("2021-01-01");
    assertThat(outcomes(merged))
        .containsExactly(
            "c1 OVERRULED by c2",
            "c2 APPLIED",
            "c3 REFUSED: 'the day after' is no date; write 2020-01-13, 2020-01, 2020 or"
                + " 2020-01-13/2020-01-15");
  }

  @Test
  void whatCannotBeSetIsTold() {
    assertThat(
            outcomes(
                merged(
                    SHELLED,
                    set("actor", "[\"nobody\"]"),
                    SHELLED,
                    set("type", "\"WAR\""),
                    SHELLED,
                    set("place", "\"moon\""),
                    "position:" + A + ":34-49:river-front",
                    set("stance", "\"likes\""))))
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("c1 REFUSED: the record has no actor nobody"),
            two ->
                assertThat(two)
                    .startsWith("c2 REFUSED: \"type\" cannot be \"WAR\"; it is one of AGREE, "),
            three -> assertThat(three).startsWith("c3 REFUSED: the page names no place 'moon'"),
            four ->
                assertThat(four)
                    .startsWith(
                        "c4 REFUSED: \"stance\" cannot be \"likes\"; it is one of proposes"));
  }

  @Test
  void aStrikeOverrulesWhatElseWasSaidOfTheRow() {
    assertThat(
            outcomes(
                merged(
                    SHELLED, set("type", "\"ACCUSE\""),
                    SHELLED, "{\"op\":\"strike\"}",
                    SHELLED, set("mode", "null"))))
        .containsExactly("c1 OVERRULED by c2", "c2 APPLIED", "c3 OVERRULED by c2");
  }

  @Test
  void rowsAreStruck() {
    MergedRecord merged =
        merged(
            SHELLED,
            "{\"op\":\"strike\"}",
            "statement:" + A + ":54-58",
            "{\"op\":\"strike\"}",
            "position:" + A + ":34-49:river-front",
            "{\"op\":\"strike\"}",
            "proposal:" + B + ":42-49",
            "{\"op\":\"strike\"}");
    assertThat(outcomes(merged)).hasSize(4).allMatch(outcome -> outcome.endsWith(" APPLIED"));
    assertThat(merged.corrected().struckEvents()).containsExactly(A + "-1-e1");
    assertThat(merged.corrected().struckStatements()).containsExactly(A + "-1-s1");
    assertThat(merged.positions()).isEmpty();
    assertThat(merged.proposals()).isEmpty();
    assertThat(merged.incidents())
        .extracting(Incident::id)
        .doesNotContain("incident-" + A + "-1-e1");
  }

  @Test
  void statementsAndPositionsAreSet() {
    MergedRecord merged =
        merged(
            "statement:" + A + ":54-58", set("speaker", "\"town\""),
            "position:" + A + ":34-49:river-front", set("stance", "\"accepts_if\""),
            "position:" + A + ":34-49:River Front", set("conditions", "[{\"start\":4,\"end\":15}]"),
            "position:" + A + ":34-49:river-front",
                set("proposal", "\"proposal:" + B + ":42-49\""));
    assertThat(outcomes(merged)).allMatch(outcome -> outcome.endsWith(" APPLIED"));
    Statement statement = merged.corrected().statements().get(0);
    assertThat(statement.speaker().id()).isEqualTo("town");
    assertThat(statement.speaker().text()).isEqualTo("said");
    Position position = merged.positions().get(0);
    assertThat(position.stance()).isEqualTo(Position.Stance.ACCEPTS_IF);
    assertThat(position.conditions()).hasSize(1);
    assertThat(position.corrected()).containsExactly("proposal", "stance", "conditions");
    assertThat(position.proposal()).isEqualTo(merged.positions().get(1).proposal());
  }

  @Test
  void proposalsAreJoinedPartedAndNamed() {
    String one = "proposal:" + A + ":42-49";
    String other = "proposal:" + B + ":42-49";
    assertThat(merged().proposals()).hasSize(2);
    MergedRecord joined =
        merged(
            one, "{\"op\":\"join\",\"with\":\"" + other + "\"}", other, set("name", "\"Truce\""));
    assertThat(outcomes(joined)).containsExactly("c1 APPLIED", "c2 APPLIED");
    Proposal proposal = joined.proposals().get(0);
    assertThat(joined.proposals()).hasSize(1);
    assertThat(proposal.name()).isEqualTo("Truce");
    assertThat(proposal.corrected()).containsExactly("name");
    assertThat(proposal.evidence()).hasSize(2);
    assertThat(joined.positions())
        .hasSize(2)
        .allSatisfy(position -> assertThat(position.proposal()).isEqualTo(proposal.id()));

    MergedRecord parted =
        merged(
            one, "{\"op\":\"join\",\"with\":\"" + other + "\"}",
            other, "{\"op\":\"part\",\"from\":\"" + one + "\"}");
    assertThat(outcomes(parted)).containsExactly("c1 OVERRULED by c2", "c2 APPLIED");
    assertThat(parted.proposals())
        .extracting(Proposal::name)
        .containsExactlyInAnyOrder("Truce a", "Truce b");
    assertThat(parted.positions()).extracting(Position::proposal).doesNotHaveDuplicates();
  }

  @Test
  void incidentsAreJoinedAndParted() {
    String one = "incident:" + A + ":16-23";
    String other = "incident:" + B + ":16-23";
    assertThat(ids(merged())).contains("incident-" + A + "-1-e1", "incident-" + B + "-1-e1");
    MergedRecord joined =
        merged(
            one, "{\"op\":\"join\",\"with\":\"" + other + "\"}", other, set("contested", "true"));
    Incident incident =
        joined.incidents().stream().filter(i -> i.events().size() == 2).findFirst().orElseThrow();
    assertThat(incident.id()).isEqualTo("incident-" + A + "-1-e1");
    assertThat(incident.outlets()).isEqualTo(2);
    assertThat(incident.accounts()).hasSize(2);
    assertThat(incident.contested()).isTrue();
    assertThat(incident.corrected()).containsExactly("contested");

    MergedRecord parted =
        merged(
            one, "{\"op\":\"join\",\"with\":\"" + other + "\"}",
            one, "{\"op\":\"part\",\"from\":\"" + other + "\"}");
    assertThat(outcomes(parted)).containsExactly("c1 OVERRULED by c2", "c2 APPLIED");
    assertThat(parted.incidents()).hasSameSizeAs(merged().incidents());
    assertThat(parted.incidents()).allSatisfy(apart -> assertThat(apart.events()).hasSize(1));
  }

  private static List<String> ids(MergedRecord merged) {
    return merged.incidents().stream().map(Incident::id).toList();
  }

  @Test
  void actorsAreJoinedPartedAndNamed() {
    MergedRecord joined =
        merged(
            "actor:river-front",
            "{\"op\":\"join\",\"with\":\"actor:town\"}",
            "actor:town",
            set("name", "\"The Front\""),
            "actor:nobody",
            set("name", "\"X\""),
            "actor:town",
            "{\"op\":\"join\",\"with\":\"actor:nobody\"}");
    assertThat(joined.actors()).extracting(Actor::name).containsExactly("The Front");
    assertThat(joined.actors().get(0).corrected()).containsExactly("name");
    assertThat(outcomes(joined))
        .containsExactly(
            "c1 APPLIED",
            "c2 APPLIED",
            "c3 LOST: the record has no actor nobody",
            "c4 LOST: the record has no actor nobody");
    MergedRecord parted =
        merged(
            "actor:river-front", "{\"op\":\"join\",\"with\":\"actor:town\"}",
            "actor:river-front", "{\"op\":\"part\",\"from\":\"actor:town\"}");
    assertThat(parted.actors()).hasSize(2);
    assertThat(outcomes(parted)).containsExactly("c1 OVERRULED by c2", "c2 APPLIED");
  }

  @Test
  void aCorrectionHoldsWhereAnotherParleyTakesAWordMoreForTheCue() {
    MergedRecord merged = merged(List.of(Told.page(A, 10)), SHELLED, "{\"op\":\"strike\"}");
    assertThat(outcomes(merged)).containsExactly("c1 APPLIED");
    assertThat(merged.corrected().struckEvents()).containsExactly(A + "-1-e1");
  }

  @Test
  void whatIsNotThereAnyMoreIsTold() {
    assertThat(
            outcomes(
                merged(
                    "event:" + A + ":0-3",
                    "{\"op\":\"strike\"}",
                    "event:" + "c".repeat(16) + ":0-3",
                    "{\"op\":\"note\"}",
                    "incident:" + A + ":34-41",
                    set("contested", "true"),
                    "border:" + A + ":16",
                    "{\"op\":\"begin\"}",
                    "correction:c-9",
                    "{\"op\":\"undo\"}",
                    "event:" + A + ":16-23",
                    "{\"op\":\"paint\"}")))
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("c1 LOST: the page has no such row any more"),
            two -> assertThat(two).isEqualTo("c2 LOST: the record has no page cccccccccccccccc"),
            three -> assertThat(three).startsWith("c3 LOST: the record has no incident:"),
            four -> assertThat(four).startsWith("c4 LOST: the page has no such border"),
            five -> assertThat(five).isEqualTo("c5 LOST: the record has no correction c-9"),
            six -> assertThat(six).startsWith("c6 REFUSED: \"paint\" is no change here"));
  }
}
