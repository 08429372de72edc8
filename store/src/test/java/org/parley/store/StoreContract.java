// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.CorrectedRows;
import org.parley.model.Correction;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Reprint;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.store.IndexedStory.Key;
import org.parley.store.IndexedStory.Link;
import org.parley.store.IndexedStory.Links;

/** What every store does. A new kind of store subclasses this. */
public abstract class StoreContract {
  private static final String A = "00000000000000aa";
  private static final String B = "00000000000000bb";
  private static final String READER = "reader 1";

  private Store store;

  /** A new store with nothing in it. */
  protected abstract Store open() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

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
  void aMergeGivesRowsTheirIdsAcrossPages() {
    store.put(Samples.reading(A, "a.txt"), READER);
    merge(Samples.merged());
    Story story = store.all(Kind.STORIES).get(0);
    assertThat(story.group()).isEqualTo("g1");
    assertThat(story.firstInGroup()).isFalse();
    Event event = store.all(Kind.EVENTS).get(0);
    assertThat(event.actor()).extracting("id").containsExactly("front-of-rebels");
    assertThat(event.recipient()).extracting("id").containsExactly((Object) null);
    assertThat(event.claimedBy())
        .extracting("id")
        .containsExactly("spokesman-of-rebel-front", null);
    assertThat(store.all(Kind.STATEMENTS).get(0).via())
        .extracting("id")
        .containsExactly("front-of-rebels");
    assertThat(store.all(Kind.MENTIONS).get(0)).extracting("id").isEqualTo("front-of-rebels");
    assertThat(store.all(Kind.ACTORS)).isEqualTo(Samples.merged().actors());
    assertThat(store.all(Kind.PROPOSALS)).isEqualTo(Samples.merged().proposals());
    assertThat(store.all(Kind.POSITIONS)).isEqualTo(Samples.merged().positions());
    assertThat(store.all(Kind.INCIDENTS)).isEqualTo(Samples.merged().incidents());
    assertThat(store.merged()).isEqualTo(Samples.merged());
    assertThat(readings())
        .as("what the merge reads keeps the ids of the page")
        .containsExactly(Samples.reading(A, "a.txt"));
  }

  @Test
  void aPageIsUngroupedFromTheMomentItIsPutUntilItIsSaidToBeGrouped() {
    store.put(Samples.reading(B, "b.txt"), READER);
    store.put(Samples.reading(A, "a.txt"), READER);
    assertThat(store.ungrouped(5)).containsExactly(A, B);
    assertThat(store.ungrouped(1)).containsExactly(A);
    store.index(index -> index.grouped(A));
    assertThat(store.ungrouped(5)).containsExactly(B);
    store.put(Samples.reading(A, "a.txt"), "reader 2");
    assertThat(store.ungrouped(5)).as("the same rows by another reader").containsExactly(B);
    store.put(Generated.reading(0xaa, 1, "a.txt"), READER);
    assertThat(store.ungrouped(5)).as("other rows").containsExactly(A, B);
  }

  @Test
  void theIndexFindsStoriesUnderKeysByRank() {
    store.index(
        index -> {
          index.add(indexed("s1", "p", 3));
          index.add(indexed("s2", "p", 1));
          index.add(indexed("s3", "q", 2));
          index.keep("s1", List.of(new Key(7, 3), new Key(-8, 3)));
          index.keep("s2", List.of(new Key(7, 1)));
          index.keep("s3", List.of(new Key(7, 2)));
        });
    store.index(
        index -> {
          assertThat(index.under(7, 5)).containsExactly("s2", "s3", "s1");
          assertThat(index.under(7, 2)).containsExactly("s2", "s3");
          assertThat(index.under(-8, 5)).containsExactly("s1");
          assertThat(index.under(9, 5)).isEmpty();
          index.drop("s3", List.of(new Key(7, 2), new Key(9, 2)));
          assertThat(index.under(7, 5)).containsExactly("s2", "s1");
          assertThat(index.ofPage("p"))
              .containsExactly(indexed("s1", "p", 3), indexed("s2", "p", 1));
        });
  }

  @Test
  void theIndexKnowsWhichStoriesAreLinkedToAnother() {
    Links links = new Links(new Link("s2", 9_000), new Link("s3", 400), null);
    store.index(
        index -> {
          index.add(indexed("s1", "p", 3));
          index.add(indexed("s2", "p", 1));
          index.add(indexed("s3", "q", 2).linked(new Links(null, null, new Link("s2", 5))));
          index.link("s1", links);
          assertThat(index.find("s1")).contains(indexed("s1", "p", 3).linked(links));
          assertThat(index.linkedTo("s2")).containsExactly("s1", "s3");
          assertThat(index.linkedTo("s3")).containsExactly("s1");
          index.link("s1", Links.NONE);
          assertThat(index.linkedTo("s2")).containsExactly("s3");
          index.remove("s3");
          assertThat(index.linkedTo("s2")).isEmpty();
          assertThat(index.find("s3")).isEmpty();
        });
    List<IndexedStory> all = new ArrayList<>();
    store.forEachIndexed(all::add);
    assertThat(all).containsExactly(indexed("s1", "p", 3), indexed("s2", "p", 1));
  }

  @Test
  void theIndexReadsThePageAndTheStoriesOfAReading() {
    PageReading reading = Samples.reading(A, "a.txt");
    store.put(reading, READER);
    store.index(
        index -> {
          PageReading read = index.reading(A).orElseThrow();
          assertThat(read.page()).isEqualTo(reading.page());
          assertThat(read.stories()).isEqualTo(reading.stories());
          assertThat(index.reading(B)).isEmpty();
        });
  }

  @Test
  void theIndexRefusesWhatItDoesNotHold() {
    assertThatThrownBy(() -> store.index(index -> index.link("nobody", Links.NONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("story nobody is not in the index");
  }

  @Test
  void aMergeTellsWhoseTextAStoryHas() {
    store.put(Samples.reading(A, "a.txt"), READER);
    Reprint reprint = new Reprint("other-1", Reprint.Kind.NEAR);
    MergedRecord merged =
        new MergedRecord(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(A + "-1", new MergedRecord.Group("other-1", false, "truce-other-1", reprint)));
    merge(merged);
    Story story = store.all(Kind.STORIES).get(0);
    assertThat(story.group()).isEqualTo("other-1");
    assertThat(story.cluster()).isEqualTo("truce-other-1");
    assertThat(story.reprint()).isEqualTo(reprint);
    assertThat(store.merged()).isEqualTo(merged);
  }

  private static IndexedStory indexed(String story, String page, long rank) {
    return new IndexedStory(story, page, rank, -rank, "traits of " + story, Links.NONE);
  }

  @Test
  void aMergeReplacesTheEarlierOne() {
    store.put(Samples.reading(A, "a.txt"), READER);
    merge(Samples.merged());
    merge(MergedRecord.EMPTY);
    assertThat(store.merged()).isEqualTo(MergedRecord.EMPTY);
    assertThat(store.all(Kind.ACTORS)).isEmpty();
    assertThat(store.all(Kind.STORIES).get(0).group()).isEqualTo(A + "-1");
  }

  @Test
  void aMergeIsPendingFromAChangeUntilItIsMerged() {
    store.put(Samples.reading(A, "a.txt"), READER);
    assertThat(store.mergePending()).isTrue();
    merge(Samples.merged());
    assertThat(store.mergePending()).isFalse();
    store.put(Samples.reading(A, "a.txt"), "reader 2");
    assertThat(store.mergePending()).as("the same rows by another reader").isFalse();
    store.put(Samples.reading(B, "b.txt"), READER);
    assertThat(store.mergePending()).isTrue();
  }

  @Test
  void aMergeIsPendingWhenItsNotesAreForgotten() {
    store.put(Samples.reading(A, "a.txt"), READER);
    merge(Samples.merged());
    store.merging(MergeNotes::forgetAll);
    assertThat(store.mergePending()).isTrue();
    assertThat(store.merged()).isEqualTo(MergedRecord.EMPTY);
    merge(Samples.merged());
    assertThat(store.mergePending()).isFalse();
    assertThat(store.merged()).isEqualTo(Samples.merged());
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
  void aMergeTakesThePlaceOfTheEarlierOneRowByRow() {
    merge(Samples.merged());
    MergedRecord one = Samples.merged();
    Actor other = one.actors().get(0).withCorrected(List.of("name"));
    merge(
        new MergedRecord(
            List.of(other), one.proposals(), List.of(), one.incidents(), Map.of(), Map.of()));
    assertThat(store.all(Kind.ACTORS)).containsExactly(other);
    assertThat(store.all(Kind.POSITIONS)).isEmpty();
    assertThat(store.all(Kind.INCIDENTS)).isEqualTo(one.incidents());
    assertThat(store.merged().actorIds()).isEmpty();
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

  @Test
  void searchFindsStoriesThatHoldEveryWordAndMarksThem() {
    store.put(Samples.reading(A, "a.txt"), READER);
    List<Hit> hits = store.search("spokesman RIVERTOWN", 5);
    assertThat(hits).extracting(Hit::story).containsExactly(A + "-1");
    Hit hit = hits.get(0);
    assertThat(hit.marks()).isNotEmpty();
    assertThat(hit.marks())
        .extracting(mark -> hit.snippet().substring(mark.start(), mark.end()).toLowerCase())
        .containsAnyOf("spokesman", "rivertown");
    assertThat(store.search("spokesman nowhere", 5)).isEmpty();
    assertThat(store.search("spokes", 5)).as("part of a word").isEmpty();
  }

  @Test
  void searchKnowsNeitherCaseNorAccentsNorSyntax() {
    store.put(Samples.reading(A, "a.txt"), READER);
    assertThat(store.search("trücé", 5)).hasSize(1);
    assertThat(store.search("\"truce* - (OR) :", 5)).as("OR is a word").isEmpty();
    assertThat(store.search("\"truce* - ( :", 5)).hasSize(1);
    assertThat(store.search("?!", 5)).isEmpty();
    assertThat(store.search("", 5)).isEmpty();
    assertThat(store.search("share", 5)).as("left out of every story").isEmpty();
  }

  @Test
  void searchStopsAtItsLimit() {
    store.put(Samples.reading(A, "a.txt"), READER);
    store.put(Samples.reading(B, "b.txt"), READER);
    assertThat(store.search("truce", 5)).hasSize(2);
    assertThat(store.search("truce", 1)).hasSize(1);
  }

  @Test
  void aSnippetShowsTheWordsInTheirPlaceAndWhereItWasCut() {
    store.put(Samples.reading(A, "a.txt"), READER);
    assertThat(store.search("spokesman", 1))
        .containsExactly(
            new Hit(
                A + "-1",
                "…Rebel Front rejected a truce in Rivertown, its spokesman said.",
                List.of(new Span(48, 57))));
  }

  @Test
  void aSnippetOfAShortStoryIsTheStory() {
    store.put(Generated.reading(7, 1, "a.txt"), READER);
    assertThat(store.search("front", 1))
        .containsExactly(
            new Hit(
                "0000000000000007-1",
                "Front 7 rejected a truce with front 0 in Rivertown.",
                List.of(new Span(0, 5), new Span(30, 35))));
  }

  @Test
  void aSnippetOfALongStoryIsCutAtBothEnds() {
    store.put(Samples.reading(A, "a.txt"), READER);
    store.put(Generated.reading(7, 9, "b.txt"), READER);
    assertThat(store.search("4", 1))
        .containsExactly(
            new Hit(
                "0000000000000007-1",
                "…Rivertown.\nFront 7 rejected a truce with front 4 in Rivertown.\nFront 7 rejected a truce with"
                    + " front 5 in Rivertown.\nFront 7 rejected…",
                List.of(new Span(48, 49))));
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
  void notesOfTheMergeAreFoundUnderTheirKeysAlone() {
    store.merging(
        notes -> {
          notes.keep("shelf", "b", new byte[] {1}, List.of("red", "round", "red"));
          notes.keep("shelf", "a", new byte[] {2}, List.of("red"));
          notes.keep("other", "c", new byte[] {3}, List.of("red"));
        });
    store.merging(
        notes -> {
          assertThat(notes.under("shelf", "red")).containsExactly("a", "b");
          assertThat(notes.under("shelf", "blue")).isEmpty();
          notes.keep("shelf", "b", new byte[] {4}, List.of("blue", "round"));
          notes.drop("shelf", "a");
          notes.drop("shelf", "nobody");
        });
    store.merging(
        notes -> {
          assertThat(notes.note("shelf", "b").orElseThrow()).containsExactly(4);
          assertThat(notes.note("shelf", "a")).isEmpty();
          assertThat(notes.under("shelf", "red")).isEmpty();
          assertThat(notes.under("shelf", "blue")).containsExactly("b");
          assertThat(notes.under("shelf", "round")).containsExactly("b");
          assertThat(notes.under("other", "red")).containsExactly("c");
          List<String> ids = new ArrayList<>();
          notes.forEach("shelf", (id, note) -> ids.add(id));
          assertThat(ids).containsExactly("b");
        });
  }

  @Test
  void aPageIsToBeTakenUpOnceForEachChange() {
    PageReading plain = Samples.reading(A, "a.txt");
    store.put(plain, READER);
    store.merging(
        notes -> {
          assertThat(notes.changed(9)).containsExactly(plain.page().id());
          assertThat(notes.reading(plain.page().id())).contains(plain);
          PageReading bare = notes.readingWithoutMentions(plain.page().id()).orElseThrow();
          assertThat(bare.mentions()).isEmpty();
          assertThat(bare.events()).isEqualTo(plain.events());
          notes.takenUp(plain.page().id());
          assertThat(notes.changed(9)).isEmpty();
          notes.merged();
        });
    assertThat(store.mergePending()).isFalse();
    store.put(plain, "another reader");
    assertThat(store.mergePending()).isFalse();
    store.merging(
        notes -> {
          assertThat(notes.changed(9)).isEmpty();
          notes.keep("shelf", "a", new byte[] {1}, List.of());
          notes.forgetAll();
          assertThat(notes.changed(9)).containsExactly(plain.page().id());
          assertThat(notes.note("shelf", "a")).isEmpty();
        });
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();
    assertThatThrownBy(() -> store.all(Kind.PAGES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    store.close();
  }

  private List<PageReading> readings() {
    List<PageReading> readings = new ArrayList<>();
    store.forEachReading(readings::add);
    return readings;
  }

  private void merge(MergedRecord merged) {
    Merges.put(merged, store);
  }
}
