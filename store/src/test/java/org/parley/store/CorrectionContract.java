// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.model.CorrectedRows;
import org.parley.model.Correction;
import org.parley.model.Event;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Story;

/** What every store does with what people correct and were told. */
abstract class CorrectionContract extends ContractTests {
  @Test
  void correctionsOutliveReadingAndMerging() {
    store.correct(Samples.correction("c2"));
    store.correct(Samples.correction("c1"));
    store.correct(Samples.correction("c2"));
    store.put(Samples.reading(A, "a.txt"), READER);
    merge(Samples.merged());
    assertThat(store.all(Kind.CORRECTIONS))
        .containsExactly(Samples.correction("c1"), Samples.correction("c2"));
  }

  @Test
  void whatAReaderWasToldOutlivesReadingAndMerging() {
    Told truce = told("position", 42, "rejected a truce", 1);
    Told attack = told("event", 7, "shelled the mill", 1);
    store.tell("ada", List.of(truce, attack), List.of());
    store.tell("eva", List.of(attack), List.of());
    assertThat(store.mergePending()).isFalse();
    store.put(Samples.reading(A, "a.txt"), READER);
    store.put(Samples.reading(A, "a.txt"), "reader 2");
    merge(Samples.merged());
    assertThat(store.told("ada")).containsExactly(attack, truce);
    assertThat(store.told("eva")).containsExactly(attack);
    assertThat(store.told("bob")).isEmpty();
  }

  @Test
  void whatIsToldAgainReplacesWhatWasToldAndTheRestCanBeForgotten() {
    Told truce = told("position", 42, "rejected a truce", 1);
    Told attack = told("event", 7, "shelled the mill", 1);
    store.tell("ada", List.of(truce, attack), List.of());
    Told again = told("event", 7, "shelled the old mill", 2);
    store.tell("ada", List.of(again), List.of(truce, told("event", 99, "never told", 1)));
    assertThat(store.told("ada")).containsExactly(again);
  }

  private static Told told(String kind, int start, String words, int second) {
    return new Told(kind, A, start, start + 5, "", "", words, Instant.ofEpochSecond(second));
  }

  @Test
  void aCorrectionIsNeverChanged() {
    Correction first = Samples.correction("c1");
    assertThat(store.correct(List.of(first, first, Samples.correction("c2")))).isEqualTo(2);
    assertThat(store.correct(List.of(first))).isZero();
    Correction other = new Correction("c1", "actor:x", "{\"op\":\"note\"}", "b", first.at(), "no");
    assertThatThrownBy(() -> store.correct(List.of(Samples.correction("c3"), other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "another correction with the id c1 is in the record: by an analyst");
    assertThat(store.all(Kind.CORRECTIONS)).containsExactly(first, Samples.correction("c2"));
  }

  @Test
  void aMergeIsPendingAfterANewCorrectionOnly() {
    store.correct(Samples.correction("c1"));
    assertThat(store.mergePending()).isTrue();
    merge(MergedRecord.EMPTY);
    store.correct(Samples.correction("c1"));
    assertThat(store.mergePending()).isFalse();
  }

  @Test
  void whatAPersonCorrectedTakesThePlaceOfWhatWasReadUntilThePageIsReadAnew() {
    PageReading reading = Samples.reading(A, "a.txt");
    store.put(reading, READER);
    Event event = reading.events().get(0).withCorrected(List.of("type"));
    String statement = reading.statements().get(0).id();
    CorrectedRows corrected =
        new CorrectedRows(
            List.of(event),
            List.of(),
            Set.of(),
            Set.of(statement),
            List.of(
                new CorrectedRows.Outcome("c1", CorrectedRows.State.APPLIED, null, null),
                new CorrectedRows.Outcome("c2", CorrectedRows.State.LOST, null, "gone")));
    merge(corrected(Samples.merged(), corrected));
    assertThat(store.merged().corrected()).isEqualTo(corrected);
    assertThat(store.find(Kind.EVENTS, event.id()).orElseThrow().corrected())
        .containsExactly("type");
    assertThat(store.find(Kind.EVENTS, event.id()).orElseThrow().actor().get(0).id())
        .isEqualTo("front-of-rebels");
    assertThat(store.all(Kind.STATEMENTS)).isEmpty();
    assertThat(store.find(Kind.STATEMENTS, statement)).isEmpty();

    store.put(Samples.reading(A, "0.txt"), READER);
    assertThat(store.all(Kind.EVENTS).get(0).corrected()).isEmpty();
    assertThat(store.all(Kind.STATEMENTS)).hasSize(1);
  }

  private static MergedRecord corrected(MergedRecord merged, CorrectedRows corrected) {
    return new MergedRecord(
        merged.actors(),
        merged.proposals(),
        merged.positions(),
        merged.incidents(),
        merged.actorIds(),
        merged.groups(),
        corrected);
  }

  @Test
  void theMachinesCutOfAPageIsKeptBesideThatOfAPerson() {
    PageReading reading = Samples.reading(A, "a.txt");
    List<Story> cut = List.of(reading.stories().get(0).withCorrected(List.of("spans")));
    store.put(reading, READER);
    assertThat(store.page(A)).contains(new KeptPage(reading, READER, reading.stories(), false));
    store.put(reading, "other", cut);
    assertThat(store.page(A)).contains(new KeptPage(reading, "other", cut, true));
    assertThat(store.recutPages()).containsExactly(A);
    store.put(reading, READER);
    assertThat(store.page(A).orElseThrow().isRecut()).isFalse();
    assertThat(store.recutPages()).isEmpty();
    assertThat(store.page(B)).isEmpty();
  }
}
