// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.MergedRecord;
import org.parley.model.Proposal;
import org.parley.store.MemoryStore;
import org.parley.store.Merges;
import org.parley.store.Store;

class SubjectLookupTest {
  private Store store = new MemoryStore();

  @BeforeEach
  void fill() {
    store = new MemoryStore();
    Merges.put(
        new MergedRecord(
            List.of(
                actor("river-front", "River Front", List.of("RF", "Frente del Río"), "rf-1"),
                actor("river-council", "River Council", List.of("the council"), "rc-1"),
                actor("old-council", "Old Council", List.of("the council"), "oc-1")),
            List.of(
                proposal("proposal-truce", "Truce in the valley"),
                proposal("proposal-truce-2", "Truce at the coast")),
            List.of(),
            List.of(),
            Map.of(),
            Map.of()),
        store);
  }

  @Test
  void findsAnActorByIdByAnIdThatWasJoinedByNameAndByWordsOfIt() {
    for (String words :
        List.of("river-front", "rf-1", "River front", "rf", "frente del rio", "front")) {
      assertThat(SubjectLookup.actor(store, words)).as(words).isEqualTo("river-front");
    }
  }

  @Test
  void findsAProposalByWords() {
    assertThat(SubjectLookup.proposal(store, "valley truce")).isEqualTo("proposal-truce");
  }

  @Test
  void listsThoseThatAWordMayMean() {
    assertThatThrownBy(() -> SubjectLookup.actor(store, "The Council"))
        .isInstanceOf(SubjectException.class)
        .hasMessage(
            """
            'The Council' may mean several actors; name one by its id:
              old-council  Old Council (armed group)
              river-council  River Council (armed group)""");
    assertThatThrownBy(() -> SubjectLookup.proposal(store, "truce"))
        .hasMessageContaining("proposal-truce-2  Truce at the coast");
  }

  @Test
  void saysWhatToDoWhenThereIsNone() {
    assertThatThrownBy(() -> SubjectLookup.proposal(store, "pipeline"))
        .hasMessage(
            "the record has no proposal 'pipeline'; parley brief --all lists the proposals");
    assertThatThrownBy(() -> SubjectLookup.actor(store, "mountain council"))
        .hasMessage(
            """
            the record has no actor 'mountain council'; parley actors lists the actors. Some of \
            the words are in:
              old-council  Old Council (armed group)
              river-council  River Council (armed group)""");
    assertThatThrownBy(() -> SubjectLookup.actor(store, "?!"))
        .hasMessage("the record has no actor '?!'; parley actors lists the actors");
  }

  private static Actor actor(String id, String name, List<String> aliases, String joined) {
    return new Actor(
        id,
        name,
        Actor.Kind.ARMED_GROUP,
        null,
        null,
        null,
        Stream.concat(Stream.of(name), aliases.stream())
            .map(alias -> new Actor.Alias(alias, List.of()))
            .toList(),
        List.of(),
        1,
        List.of(new Actor.Join(joined, name, id, List.of("the same name"))));
  }

  private static Proposal proposal(String id, String name) {
    return new Proposal(
        id,
        name,
        Proposal.Kind.CEASEFIRE,
        List.of(),
        List.of(),
        null,
        DateRange.UNKNOWN,
        List.of(new Evidence("a-1", 0, 1)));
  }
}
