// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Correction;
import org.parley.record.RecordUpdate;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

final class CorrectionsTest {
  private static final Target OMAR = new Target.OfActor("omar");

  @TempDir private Path folder;

  private static Analyst at(int second) {
    return new Analyst("ada", Instant.ofEpochSecond(second), null);
  }

  @Test
  void aFileIsWrittenInOrderAndReadingItAgainChangesNothing() throws Exception {
    try (Store store = new MemoryStore();
        Store other = new MemoryStore()) {
      Corrections corrections = new Corrections(store);
      Correction note = corrections.add(OMAR, new Change.Note(), at(2));
      Correction join = corrections.add(OMAR, new Change.Join(new Target.OfActor("umar")), at(1));
      String file = written(corrections);
      assertThat(file)
          .isEqualTo(
              """
              {"id":"%s","target":"actor:omar","change":{"op":"join","with":"actor:umar"},\
              "author":"ada","at":"1970-01-01T00:00:01Z","note":null}
              {"id":"%s","target":"actor:omar","change":{"op":"note"},\
              "author":"ada","at":"1970-01-01T00:00:02Z","note":null}
              """
                  .formatted(join.id(), note.id()));
      Corrections elsewhere = new Corrections(other);
      assertThat(elsewhere.read(new StringReader(file), "f"))
          .isEqualTo(new Corrections.Imported(2, 0));
      assertThat(elsewhere.read(new StringReader("# reviewed\n\n" + file), "f"))
          .isEqualTo(new Corrections.Imported(0, 2));
      assertThat(written(elsewhere)).isEqualTo(file);
      assertThat(elsewhere.read(new StringReader(file.replaceAll("\"id\":\"[^\"]*\",", "")), "f"))
          .as("lines without ids")
          .isEqualTo(new Corrections.Imported(0, 2));
    }
  }

  @Test
  void whatCannotBeDoneToATargetIsNotKept() {
    try (Store store = new MemoryStore()) {
      assertThatThrownBy(() -> new Corrections(store).add(OMAR, new Change.Strike(), at(1)))
          .isInstanceOf(CorrectionException.class)
          .hasMessageStartingWith(
              "\"strike\" is no change here; what can be done to an actor: set");
      assertThat(store.all(Kind.CORRECTIONS)).isEmpty();
    }
  }

  private static String written(Corrections corrections) throws Exception {
    StringWriter out = new StringWriter();
    corrections.write(out);
    return out.toString();
  }

  @Test
  void aLineThatIsNotUnderstoodIsToldAndNothingOfTheFileIsKept() throws Exception {
    String good =
        """
        {"target":"actor:omar","change":{"op":"note"},"author":"ben","at":"2024-02-03T04:05:06Z"}
        """;
    try (Store store = new MemoryStore()) {
      refused(store, good + "{\"target\":", "f.jsonl:2: no JSON: ");
      refused(store, good + good.replace("actor:", "animal:"), "f.jsonl:2: 'animal:omar' is no");
      refused(
          store, good.replace("\"author\"", "\"who\""), "f.jsonl:1: a correction has no \"who\"");
      refused(store, good.replace("04:05:06Z", "noon"), "f.jsonl:1: \"at\" cannot be '2024-02-03T");
      refused(
          store, good.replace("{\"op\":\"note\"}", "\"note\""), "f.jsonl:1: \"change\" wants an");
      refused(store, good.replace("\"ben\"", "\" \""), "f.jsonl:1: \"author\" is missing");
      assertThat(store.all(Kind.CORRECTIONS)).isEmpty();
      new Corrections(store).read(new StringReader(good.replace("{\"t", "{\"id\":\"1\",\"t")), "f");
      refused(
          store,
          good.replace("{\"t", "{\"id\":\"1\",\"t").replace("omar", "umar"),
          "f.jsonl: another correction with the id 1 is in the record: by ben on actor:omar");
    }
  }

  private static void refused(Store store, String file, String message) {
    assertThatThrownBy(() -> new Corrections(store).read(new StringReader(file), "f.jsonl"))
        .isInstanceOf(CorrectionException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void anUndoIsACorrectionTooAndCanBeUndone() {
    try (Store store = new MemoryStore()) {
      store.put(Told.page(Told.A), "1");
      Corrections corrections = new Corrections(store);
      Target event = corrections.target(Subject.EVENT, Told.A + "-1-e1").orElseThrow();
      assertThat(event.text()).isEqualTo("event:" + Told.A + ":16-23");
      Correction strike = corrections.add(event, new Change.Strike(), at(1));
      assertThat(events(store)).hasSize(1);
      Correction undo = corrections.undo(strike.id(), at(2));
      assertThat(events(store)).hasSize(2);
      assertThatThrownBy(() -> corrections.undo(strike.id(), at(3)))
          .hasMessage(strike.id() + " is taken back already, by " + undo.id());
      corrections.undo(undo.id(), at(4));
      assertThat(events(store)).hasSize(1);
      assertThat(corrections.list())
          .extracting(
              listed -> String.valueOf(listed.outcome()).replaceAll(".*state=(\\w+).*", "$1"))
          .containsExactly("APPLIED", "UNDONE", "APPLIED");
      assertThatThrownBy(() -> corrections.undo("c-0", at(5)))
          .hasMessage("the record has no correction c-0");
    }
  }

  private static List<String> events(Store store) {
    RecordUpdate.run(store, () -> {});
    return store.all(Kind.EVENTS).stream().map(event -> event.id()).toList();
  }

  /** Two processes are two connections to one file. */
  @Test
  void analystsWhoCorrectAtOnceLoseNothing() throws Exception {
    Path file = folder.resolve("r.db");
    SqliteStore.open(file).close();
    List<Callable<Integer>> analysts = new ArrayList<>();
    for (String author : List.of("ada", "ben", "eve")) {
      analysts.add(
          () -> {
            try (Store store = SqliteStore.open(file)) {
              Corrections corrections = new Corrections(store);
              for (int i = 0; i < 25; i++) {
                Analyst analyst = new Analyst(author, Instant.ofEpochSecond(i), "number " + i);
                corrections.add(OMAR, new Change.Note(), analyst);
                RecordUpdate.run(store, () -> {});
              }
              return 25;
            }
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (Future<Integer> made : threads.invokeAll(analysts)) {
        assertThat(made.get()).isEqualTo(25);
      }
    } finally {
      threads.shutdownNow();
    }
    try (Store store = SqliteStore.open(file)) {
      RecordUpdate.run(store, () -> {});
      assertThat(store.all(Kind.CORRECTIONS)).hasSize(75);
      assertThat(store.mergePending()).isFalse();
      assertThat(new Corrections(store).list())
          .hasSize(75)
          .allSatisfy(listed -> assertThat(listed.outcome()).isNotNull());
    }
  }
}
