// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.model.StorySpan;

class PostgresStoreTest extends StoreContract {
  private static final String A = "00000000000000aa";

  private final String address = PostgresServer.newAddress();

  @Override
  protected Store open() {
    return StoreAddress.of(address).open();
  }

  @Test
  void anAddressTellsWhetherAStoreIsThere() {
    assertThat(StoreAddress.of(address).exists()).isTrue();
    assertThat(StoreAddress.of(address).lacks()).isZero();
    assertThat(StoreAddress.of(PostgresServer.newAddress()).exists()).isFalse();
  }

  @Test
  void aWordLongerThanALexemeIsFoundAndNoOtherOne() {
    String word = "ж".repeat(3_000);
    store.put(Texts.reading(A, word + "a ends. " + word + "b"), "reader 1");
    assertThat(store.search(word + "A", 5)).hasSize(1);
    assertThat(store.search(word + "c", 5)).isEmpty();
    assertThat(store.search(word, 5)).isEmpty();
  }

  @Test
  void aStoryWithMoreWordsThanATsvectorHoldsIsKept() {
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < 100_000; number++) {
      text.append("word").append(Integer.toString(number * 7_919, 36)).append("éé ");
    }
    store.put(Texts.reading(A, text.toString()), "reader 1");
    assertThat(store.search("word0éé", 5)).hasSize(1);
    assertThat(store.all(Kind.PAGES).get(0).text()).hasSize(text.length());
  }

  @Test
  void noRowOutlivesItsPage() throws Exception {
    store.put(Samples.reading(A, "1.txt"), "reader 1");
    store.put(Samples.reading(A, "0.txt"), "reader 1");
    for (String table : List.of("stories", "story_search", "page_positions")) {
      assertThat(PostgresServer.ask(address, "SELECT count(*) FROM " + table))
          .as(table)
          .isEqualTo("1");
    }
    assertThat(PostgresServer.ask(address, "SELECT count(*) FROM mentions")).isEqualTo("3");
    assertThat(PostgresServer.ask(address, "SELECT stories FROM story_search_sums")).isEqualTo("1");
  }

  @Test
  void noProgramCanChangeOrRemoveACorrection() {
    store.correct(Samples.correction("c1"));
    for (String sql :
        List.of(
            "UPDATE corrections SET row = '{}'",
            "DELETE FROM corrections",
            "TRUNCATE corrections")) {
      assertThatThrownBy(() -> PostgresServer.change(address, sql))
          .hasMessageContaining("a correction is never changed or removed");
    }
  }

  @Test
  void whatAnotherProcessMergesIsSeenAfterASnapshotAndNotInIt() {
    store.put(Samples.reading(A, "a.txt"), "reader 1");
    merge(Samples.merged());
    try (Store theirs = open()) {
      assertThat(group()).isEqualTo("g1");
      store.snapshot(
          () -> {
            assertThat(group()).isEqualTo("g1");
            Merges.put(MergedRecord.EMPTY, theirs);
            assertThat(group()).isEqualTo("g1");
            assertThat(store.all(Kind.ACTORS)).hasSize(1);
          });
      assertThat(group()).isEqualTo(A + "-1");
      assertThat(store.all(Kind.ACTORS)).isEmpty();
    }
  }

  private String group() {
    return store.find(Kind.STORIES, A + "-1").orElseThrow().group();
  }

  /** Readings of a page that is one story. */
  private static final class Texts {
    static PageReading reading(String id, String text) {
      PageReading sample = Samples.reading(id, id + ".txt");
      Story story = sample.stories().get(0);
      return new PageReading(
          new Page(id, id + ".txt", "text/plain", null, sample.page().sha256(), text, List.of()),
          List.of(
              new Story(
                  story.id(),
                  id,
                  1,
                  null,
                  "en",
                  null,
                  null,
                  null,
                  List.of(new StorySpan(0, text.length(), StorySpan.Role.BODY)),
                  story.published(),
                  story.id(),
                  true,
                  null)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
  }
}
