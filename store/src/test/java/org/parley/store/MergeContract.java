// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.Event;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.model.Reprint;
import org.parley.model.Story;

/** What every store does with merges and their notes. */
abstract class MergeContract extends ContractTests {
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
            Map.of(A + "-1", new Group("other-1", false, "truce-other-1", reprint)));
    merge(merged);
    Story story = store.all(Kind.STORIES).get(0);
    assertThat(story.group()).isEqualTo("other-1");
    assertThat(story.cluster()).isEqualTo("truce-other-1");
    assertThat(story.reprint()).isEqualTo(reprint);
    assertThat(store.merged()).isEqualTo(merged);
  }

  @Test
  void whatOneStoryIsLikeIsToldWithoutTheOthers() {
    Group group = new Group("other-1", false, null, new Reprint("other-1", Reprint.Kind.EXACT));
    Group first = new Group("other-1", true, "truce-other-1", null);
    store.merging(
        notes -> {
          notes.group(A + "-1", group);
          notes.group("other-1", group);
          notes.group("other-1", first);
          notes.group(B + "-1", group);
          notes.group(B + "-1", null);
          assertThat(notes.group(A + "-1")).contains(group);
          assertThat(notes.group("other-1")).contains(first);
          assertThat(notes.group(B + "-1")).isEmpty();
        });
    Map<String, Group> all = new TreeMap<>();
    store.forEachGroup(all::put);
    assertThat(all).isEqualTo(Map.of(A + "-1", group, "other-1", first));
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
  void notesAreToldApartWhoseKeysBeginAlike() {
    store.merging(
        notes -> {
          for (int number = 0; number < 500; number++) {
            String key = "on Monday\tword " + number;
            notes.keep("shelf", "note " + number, new byte[0], List.of(key, "on Monday"));
          }
        });
    store.merging(
        notes -> {
          for (int number = 0; number < 500; number++) {
            assertThat(notes.under("shelf", "on Monday\tword " + number))
                .containsExactly("note " + number);
          }
          assertThat(notes.under("shelf", "on Monday")).hasSize(500);
          assertThat(notes.under("shelf", "on Monday\t")).isEmpty();
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
}
