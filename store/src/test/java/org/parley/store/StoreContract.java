// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/** What every store does. A new kind of store subclasses this. */
public abstract class StoreContract extends ContractTests {
  @Test
  void aNewStoreHoldsNothing() {
    for (Kind<?> kind : Kind.ALL) {
      assertThat(store.all(kind)).as(kind.name()).isEmpty();
    }
    assertThat(store.holds(A, "a.txt", READER)).isFalse();
    assertThat(store.mergePending()).isFalse();
    assertThat(store.merged()).isEqualTo(MergedRecord.EMPTY);
    assertThat(store.search("truce", 5)).isEmpty();
  }

  @Test
  void aReadingComesBackAsItWasPut() {
    store.put(Samples.reading(A, "a.txt"), READER);
    assertThat(readings()).containsExactly(Samples.reading(A, "a.txt"));
  }

  @Test
  void rowsComeByPageWhateverTheOrderOfArrival() {
    store.put(Samples.reading(B, "b.txt"), READER);
    store.put(Samples.reading(A, "a.txt"), READER);
    assertThat(store.all(Kind.PAGES)).extracting(Page::id).containsExactly(A, B);
    assertThat(store.all(Kind.STORIES)).extracting(Story::id).containsExactly(A + "-1", B + "-1");
    assertThat(store.all(Kind.EVENTS))
        .extracting(Event::id)
        .containsExactly(A + "-1-e1", B + "-1-e1");
    assertThat(store.all(Kind.STATEMENTS))
        .extracting(Statement::id)
        .containsExactly(A + "-1-s1", B + "-1-s1");
    assertThat(store.all(Kind.MENTIONS)).hasSize(6);
  }

  @Test
  void aPageIsHeldForTheReaderThatReadIt() {
    store.put(Samples.reading(A, "a.txt"), READER);
    assertThat(store.holds(A, "a.txt", READER)).isTrue();
    assertThat(store.holds(A, "a.txt", "reader 2")).isFalse();
    assertThat(store.holds(B, "a.txt", READER)).isFalse();
  }

  @Test
  void aPageFoundAtTwoAddressesKeepsTheSmallerWhicheverCameFirst() {
    store.put(Samples.reading(A, "b.txt"), READER);
    assertThat(store.holds(A, "a.txt", READER)).isFalse();
    assertThat(store.holds(A, "c.txt", READER)).isTrue();
    store.put(Samples.reading(A, "a.txt"), READER);
    store.put(Samples.reading(A, "c.txt"), READER);
    assertThat(store.all(Kind.PAGES)).extracting(Page::uri).containsExactly("a.txt");
  }

  @Test
  void anotherReadingReplacesTheEarlierOneWhole() {
    store.put(Samples.reading(A, "a.txt"), READER);
    Page page = Samples.reading(A, "a.txt").page();
    PageReading bare =
        new PageReading(
            page, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    store.put(bare, "reader 2");
    assertThat(readings()).containsExactly(bare);
    assertThat(store.all(Kind.EVENTS)).isEmpty();
    assertThat(store.search("truce", 5)).isEmpty();
    assertThat(store.holds(A, "a.txt", READER)).isFalse();
    assertThat(store.holds(A, "a.txt", "reader 2")).isTrue();
  }

  @Test
  void anUnsoundReadingIsRefusedAndNothingOfItKept() {
    PageReading good = Samples.reading(A, "a.txt");
    PageReading lost =
        new PageReading(
            good.page(),
            List.of(),
            List.of(),
            List.of(),
            good.events(),
            List.of(),
            List.of(),
            List.of());
    assertThatThrownBy(() -> store.put(lost, READER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the reading of page 00000000000000aa is unsound: event 00000000000000aa-1-e1 is of"
                + " story 00000000000000aa-1, which it lacks");
    PageReading twice =
        new PageReading(
            good.page(),
            good.stories(),
            List.of(),
            List.of(),
            List.of(good.events().get(0), good.events().get(0)),
            List.of(),
            List.of(),
            List.of());
    assertThatThrownBy(() -> store.put(twice, READER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two of its events have id 00000000000000aa-1-e1");
    Page shorter =
        new Page(A, "a.txt", "text/plain", null, good.page().sha256(), "Rebels refuse", List.of());
    PageReading beyond =
        new PageReading(
            shorter,
            good.stories(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThatThrownBy(() -> store.put(beyond, READER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "story 00000000000000aa-1 has a span that ends at 19, the text at 13");
    assertThat(store.all(Kind.PAGES)).isEmpty();
    assertThat(store.mergePending()).isFalse();
  }

  @Test
  void rowsAreFoundById() {
    store.put(Samples.reading(B, "b.txt"), READER);
    store.put(Samples.reading(A, "a.txt"), READER);
    merge(Samples.merged());
    store.correct(Samples.correction("c1"));
    assertThat(store.find(Kind.PAGES, B).orElseThrow().uri()).isEqualTo("b.txt");
    assertThat(store.find(Kind.STORIES, A + "-1").orElseThrow().group()).isEqualTo("g1");
    assertThat(store.find(Kind.MENTIONS, A + "-1:place:78-87").orElseThrow().text())
        .isEqualTo("Rivertown");
    assertThat(store.find(Kind.EVENTS, B + "-1-e1").orElseThrow().actor().get(0).id())
        .isEqualTo("front-of-rebels");
    assertThat(store.find(Kind.INCIDENTS, "i1")).isPresent();
    assertThat(store.find(Kind.CORRECTIONS, "c1")).isPresent();
    assertThat(store.find(Kind.EVENTS, "nowhere")).isEmpty();
    assertThat(store.find(Kind.ACTORS, "nobody")).isEmpty();
  }

  @Test
  void readingsComeInTheOrderOfTheirPages() {
    List<PageReading> put = new ArrayList<>();
    for (int page = 150; page > 0; page--) {
      put.add(0, Samples.reading("%016x".formatted(page), page + ".txt"));
      store.put(put.get(0), READER);
    }
    List<PageReading> all = new ArrayList<>();
    store.forEachReading(all::add);
    assertThat(all).isEqualTo(put);
  }

  @Test
  void rowsMayBeReadWhileRowsAreReadButNotChanged() {
    store.put(Samples.reading(A, "a.txt"), READER);
    List<Story> stories = new ArrayList<>();
    store.forEach(
        Kind.EVENTS, event -> store.find(Kind.STORIES, event.story()).ifPresent(stories::add));
    store.forEachReading(reading -> store.forEach(Kind.STORIES, stories::add));
    assertThat(stories).extracting(Story::id).containsExactly(A + "-1", A + "-1");
    PageReading other = Samples.reading(B, "b.txt");
    assertThatThrownBy(() -> store.forEach(Kind.EVENTS, event -> store.put(other, READER)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a consumer must not change the store that it reads");
    store.put(other, READER);
    assertThat(store.all(Kind.PAGES)).hasSize(2);
  }

  @Test
  void aSnapshotMayReadButNotChange() {
    store.put(Samples.reading(A, "a.txt"), READER);
    List<Object> rows = new ArrayList<>();
    store.snapshot(
        () -> {
          rows.addAll(store.all(Kind.STORIES));
          rows.addAll(store.search("truce", 5));
          rows.add(store.merged());
          store.forEachReading(rows::add);
        });
    assertThat(rows).hasSize(4);
    assertThatThrownBy(() -> store.snapshot(() -> store.correct(Samples.correction("c1"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.snapshot(store::close))
        .isInstanceOf(IllegalStateException.class);
    store.correct(Samples.correction("c1"));
  }

  @Test
  void aConsumersFailureReachesTheCaller() {
    store.put(Samples.reading(A, "a.txt"), READER);
    assertThatThrownBy(
            () ->
                store.forEachReading(
                    reading -> {
                      throw new UnsupportedOperationException("enough");
                    }))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("enough");
    assertThat(store.all(Kind.EVENTS)).hasSize(1);
  }

  @Test
  void threadsMayPutAtOnce() throws Exception {
    List<Callable<Void>> puts = new ArrayList<>();
    for (int page = 0; page < 40; page++) {
      PageReading reading = Samples.reading("%016x".formatted(page / 2), "a.txt");
      puts.add(
          () -> {
            store.put(reading, READER);
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Void> put : threads.invokeAll(puts)) {
        put.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store.all(Kind.EVENTS)).hasSize(20);
  }

  @Test
  void textBeyondTheBasicPlaneAndControlCharactersComeBack() {
    String text = "\uD83D\uDD4A Rebels\u0000\u0002 refuse \uD83D\uDD4A truce";
    PageReading good = Samples.reading(A, "\uD83D\uDD4A.txt");
    Page page =
        new Page(A, good.page().uri(), "text/plain", null, good.page().sha256(), text, List.of());
    Story plain = good.stories().get(0);
    Story story =
        new Story(
            plain.id(),
            A,
            1,
            null,
            "und",
            null,
            null,
            null,
            List.of(new StorySpan(2, 25, StorySpan.Role.BODY)),
            DateRange.UNKNOWN,
            plain.id(),
            true,
            null);
    PageReading reading =
        new PageReading(
            page, List.of(story), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    store.put(reading, READER);
    assertThat(readings()).containsExactly(reading);
    assertThat(store.search("truce", 1).get(0).marks()).containsExactly(new Span(18, 23));
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();
    assertThatThrownBy(() -> store.all(Kind.PAGES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    store.close();
  }

  @Nested
  class TheIndex extends IndexContract {
    @Override
    protected Store open() {
      return StoreContract.this.store;
    }
  }

  @Nested
  class TheMerge extends MergeContract {
    @Override
    protected Store open() {
      return StoreContract.this.store;
    }
  }

  @Nested
  class Corrections extends CorrectionContract {
    @Override
    protected Store open() {
      return StoreContract.this.store;
    }
  }

  @Nested
  class Search extends SearchContract {
    @Override
    protected Store open() {
      return StoreContract.this.store;
    }
  }
}
