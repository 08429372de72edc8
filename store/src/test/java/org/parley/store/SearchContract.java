// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Span;

/** What every store finds by words. */
abstract class SearchContract extends ContractTests {
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
}
