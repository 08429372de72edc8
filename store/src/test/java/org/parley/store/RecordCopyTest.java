// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.PageReading;

class RecordCopyTest {
  private static final String RECUT = "%016x".formatted(3);

  @TempDir Path folder;

  private final StoreAddress server = StoreAddress.of(PostgresServer.newAddress());

  private Store file(String name) {
    return new SqliteAddress(folder.resolve(name)).open();
  }

  private static Store filled(Store store) {
    for (int page = 0; page < 6; page++) {
      PageReading reading = Samples.reading("%016x".formatted(page), page + ".txt");
      store.put(reading, "reader " + page, page == 3 ? reading.stories() : List.of());
    }
    store.correct(Samples.correction("c1"));
    store.tell(
        "ada",
        List.of(
            new Told("event", RECUT, 1, 2, "", "", "words", Instant.parse("2024-02-03T04:05:06Z"))),
        List.of());
    return store;
  }

  private static void copy(Store from, Store to) {
    RecordCopy copy = new RecordCopy(from, to);
    copy.run(() -> {});
    Merges.put(from.merged(), to);
    assertThat(copy.differences()).isEmpty();
  }

  @Test
  void aRecordGoesFromAFileToAServerAndBackWhole() {
    try (Store from = filled(file("from.db"));
        Store through = server.open();
        Store back = file("back.db")) {
      Merges.put(Samples.merged(), from);
      copy(from, through);
      copy(through, back);
      assertThat(back.page(RECUT).orElseThrow().isRecut()).isTrue();
      assertThat(back.page(RECUT).orElseThrow().reader()).isEqualTo("reader 3");
      assertThat(back.told("ada")).isEqualTo(from.told("ada"));
      assertThat(back.merged()).isEqualTo(from.merged());
    }
  }

  @Test
  void aCopyThatWasCutOffGoesOnWhereItEnded() {
    try (Store from = filled(file("from.db"));
        Store to = server.open()) {
      int[] steps = {0};
      assertThatThrownBy(
              () ->
                  new RecordCopy(from, to)
                      .run(
                          () -> {
                            if (++steps[0] == 4) {
                              throw new IllegalStateException("cut off");
                            }
                          }))
          .hasMessage("cut off");
      RecordCopy again = new RecordCopy(from, to);
      assertThat(again.strangers()).isZero();
      assertThat(again.differences()).contains("pages: 6 there, 4 in the copy");
      assertThat(again.run(() -> {})).as("pages written").isEqualTo(2);
      assertThat(again.differences()).isEmpty();
      assertThat(again.run(() -> {})).as("pages written").isZero();
    }
  }

  @Test
  void aReadingThatHasChangedSinceIsCopiedAgain() {
    try (Store from = filled(file("from.db"));
        Store to = server.open()) {
      copy(from, to);
      from.put(Generated.reading(5, 2, "5.txt"), "reader 5");
      RecordCopy again = new RecordCopy(from, to);
      assertThat(again.differences()).isNotEmpty();
      assertThat(again.run(() -> {})).isEqualTo(1);
      assertThat(again.differences()).isEmpty();
    }
  }

  @Test
  void whatTheOtherHasAloneIsCountedAndWhatDiffersIsNamed() {
    try (Store from = filled(file("from.db"));
        Store to = server.open()) {
      copy(from, to);
      to.put(Samples.reading("00000000000000bb", "b.txt"), "reader 1");
      RecordCopy copy = new RecordCopy(from, to);
      assertThat(copy.strangers()).isEqualTo(1);
      from.put(Samples.reading("00000000000000bb", "b.txt"), "reader 2");
      assertThat(copy.strangers()).isZero();
      assertThat(copy.differences())
          .containsExactly("readings: as many in the copy, but not the same");
    }
  }
}
