// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.model.Correction;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.PageReading;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.record.RecordUpdate;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

/** What people add to a page that was read. */
final class AddedRowsTest {
  private final Store store = new MemoryStore();
  private int seconds;

  @BeforeEach
  void read() {
    store.put(Told.page(Told.A), "first");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Correction add(String target, Change change) {
    Analyst analyst = new Analyst("ada", Instant.ofEpochSecond(++seconds), null);
    return new Corrections(store).add(Target.parse(target), change, analyst);
  }

  private PageReading page() {
    AddedRows.update(store);
    return store.page(Told.A).orElseThrow().reading();
  }

  @Test
  void anEventSaysItsWordsItsTypeAndNothingElse() {
    add("event:" + Told.A + ":24-32", new Change.Add(EventType.COERCE)); // "the mill"
    Event added =
        page().events().stream()
            .filter(event -> event.corrected().equals(List.of("added")))
            .findFirst()
            .orElseThrow();
    assertThat(added.cue().text()).isEqualTo("the mill");
    assertThat(added.type()).isEqualTo(EventType.COERCE);
    assertThat(added.quad()).isEqualTo(EventType.COERCE.quad());
    assertThat(added.sentence()).isEqualTo(new Span(0, 63));
    assertThat(added.actor()).isEmpty();
    assertThat(added.recipient()).isEmpty();
    assertThat(added.date().isKnown()).isFalse();
  }

  @Test
  void aStatementSaysItsWords() {
    add("statement:" + Told.A + ":4-32", new Change.Add(null));
    Statement added = page().statements().get(1);
    assertThat(added.content()).containsExactly(new Span(4, 32));
    assertThat(added.speaker()).isNull();
    assertThat(added.corrected()).containsExactly("added");
  }

  /** When a merge passed over it, nothing was pending and the row came with the next change. */
  @Test
  void whatIsAddedWhileAnotherRowIsBeingAddedIsThereWhenNoMergeIsPending() {
    add("event:" + Told.A + ":24-32", new Change.Add(EventType.COERCE));
    boolean[] meanwhile = {false};
    RecordUpdate.run(
        store,
        () -> {
          AddedRows.update(store);
          if (!meanwhile[0]) {
            meanwhile[0] = true;
            add("event:" + Told.A + ":4-8", new Change.Add(EventType.AID));
          }
        },
        () -> {});
    assertThat(RecordUpdate.isPending(store)).isFalse();
    assertThat(store.all(Kind.EVENTS))
        .filteredOn(event -> event.corrected().contains("added"))
        .extracting(Event::type)
        .containsExactlyInAnyOrder(EventType.COERCE, EventType.AID);
  }

  @Test
  void whatTheReadingHasIsNotAddedAgain() {
    add("event:" + Told.A + ":34-41", new Change.Add(EventType.REJECT));
    add("statement:" + Told.A + ":59-62", new Change.Add(null));
    assertThat(page()).isEqualTo(Told.page(Told.A));
  }

  @Test
  void itStaysWhenThePageIsReadAgainAndGoesWhenItIsTakenBack() {
    Correction made = add("event:" + Told.A + ":24-32", new Change.Add(EventType.COERCE));
    assertThat(page().events()).hasSize(3);
    store.put(AddedRows.of(store).with(Told.page(Told.A, 20)), "second");
    assertThat(page().events()).hasSize(3);
    new Corrections(store).undo(made.id(), new Analyst("ben", Instant.ofEpochSecond(99), null));
    assertThat(page()).isEqualTo(Told.page(Told.A, 20));
  }

  @Test
  void wordsOfNoStoryAddNothing() {
    add("event:" + Told.A + ":60-70", new Change.Add(EventType.AID));
    add("event:" + Told.B + ":0-3", new Change.Add(EventType.AID));
    assertThat(page()).isEqualTo(Told.page(Told.A));
    assertThat(store.all(Kind.CORRECTIONS)).hasSize(2);
  }
}
