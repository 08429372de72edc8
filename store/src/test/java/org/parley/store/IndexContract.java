// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.PageReading;
import org.parley.store.IndexedStory.Key;
import org.parley.store.IndexedStory.Link;
import org.parley.store.IndexedStory.Links;
import org.parley.store.LinkedStories.Relinked;

/** What every store does with its index of stories. */
abstract class IndexContract extends ContractTests {
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
          assertThat(index.copiesOf("s2")).containsExactly("s1");
          assertThat(index.copiesOf("s3")).isEmpty();
          index.link("s1", Links.NONE);
          assertThat(index.linkedTo("s2")).containsExactly("s3");
          index.remove("s3");
          assertThat(index.linkedTo("s2")).isEmpty();
          assertThat(index.find("s3")).isEmpty();
        });
    List<IndexedStory> all = new ArrayList<>();
    store.forEachIndexed(all::add);
    assertThat(all).containsExactly(indexed("s1", "p", 3), indexed("s2", "p", 1));
    assertThat(store.indexed("s2")).contains(indexed("s2", "p", 1));
    assertThat(store.indexed("s3")).isEmpty();
  }

  @Test
  void theIndexKnowsWhatStoriesWereUntilAMergeTakesThemUp() {
    Links before = new Links(new Link("s2", 9_000), null, new Link("s3", 5));
    store.index(
        index -> {
          for (String story : List.of("s1", "s2", "s3", "s4")) {
            index.add(indexed(story, "p", 3));
          }
          index.link("s1", before);
          assertThat(index.relinked())
              .as("stories that were not there")
              .containsExactly(isNew("s1"), isNew("s2"), isNew("s3"), isNew("s4"));
        });
    store.merging(MergeNotes::regrouped);
    store.index(
        index -> {
          assertThat(index.relinked()).isEmpty();
          index.link("s1", Links.NONE);
          index.link("s1", new Links(null, new Link("s4", 1), null));
          index.remove("s4");
          index.add(indexed("s5", "p", 4));
          index.remove("s5");
        });
    store.merging(
        notes ->
            assertThat(notes.stories().relinked())
                .as("as they were before the first change")
                .containsExactly(
                    new Relinked("s1", -3L, "s2", "s3"),
                    new Relinked("s4", -3L, null, null),
                    isNew("s5")));
    store.merging(MergeNotes::forgetAll);
    store.merging(
        notes ->
            assertThat(notes.stories().relinked())
                .as("no merge knows any")
                .containsExactly(isNew("s1"), isNew("s2"), isNew("s3")));
  }

  private static Relinked isNew(String story) {
    return new Relinked(story, null, null, null);
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

  private static IndexedStory indexed(String story, String page, long rank) {
    return new IndexedStory(story, page, rank, -rank, "traits of " + story, Links.NONE);
  }
}
