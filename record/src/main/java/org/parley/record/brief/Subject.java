// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.record.brief.Brief.Role;

/**
 * Whether rows speak of the proposal and the actor that were asked for. Without one, all do.
 *
 * @param proposal id of the proposal, or empty
 * @param words where the proposal's words stand, by story
 * @param actors ids of the actor and of those who count as he, or none
 */
record Subject(String proposal, Map<String, List<Span>> words, Set<String> actors) {
  /**
   * @param actors ids, or none for all
   */
  static Subject of(
      BriefFilter filter, List<Proposal> proposals, List<Position> positions, Set<String> actors) {
    Map<String, List<Span>> words = new HashMap<>();
    String wanted = filter.proposal() == null ? "" : filter.proposal();
    if (!wanted.isEmpty()) {
      Set<Evidence> evidence = new HashSet<>();
      proposals.stream()
          .filter(proposal -> proposal.id().equals(wanted))
          .forEach(proposal -> evidence.addAll(proposal.evidence()));
      positions.stream()
          .filter(position -> position.proposal().equals(wanted))
          .forEach(position -> evidence.addAll(position.evidence()));
      for (Evidence one : evidence) {
        Span span = new Span(one.start(), one.end());
        words.merge(
            one.story(),
            List.of(span),
            (held, more) -> Stream.concat(held.stream(), more.stream()).toList());
      }
    }
    return new Subject(wanted, words, actors);
  }

  boolean hasActor() {
    return !actors.isEmpty();
  }

  /** Whether a position is on the proposal and of the actor. */
  boolean takes(Position position) {
    return isOf(position.proposal()) && (actors.isEmpty() || actors.contains(position.actor()));
  }

  /** Whether it is the proposal. */
  boolean isOf(String id) {
    return proposal.isEmpty() || proposal.equals(id);
  }

  /** Whether a passage of a story holds words of the proposal. */
  boolean touches(String story, Span passage) {
    return proposal.isEmpty()
        || words.getOrDefault(story, List.of()).stream().anyMatch(passage::overlaps);
  }

  /** Whether an event is told in words of the proposal. */
  boolean touches(Event event) {
    return touches(event.story(), event.sentence());
  }

  /** How the actor stands to an event; {@link Role#ANY} when none was asked for, null when not. */
  @Nullable Role role(Event event) {
    if (actors.isEmpty()) {
      return Role.ANY;
    }
    if (event.actor().stream().anyMatch(ref -> actors.contains(String.valueOf(ref.id())))) {
      return Role.DID;
    }
    return event.recipient().stream().anyMatch(ref -> actors.contains(String.valueOf(ref.id())))
        ? Role.DONE_TO
        : null;
  }

  /** Whether the actor is one of an incident's parties or holds an account of it. */
  boolean concerns(Incident incident) {
    return actors.isEmpty()
        || incident.actor().stream().anyMatch(actors::contains)
        || incident.recipient().stream().anyMatch(actors::contains)
        || incident.accounts().stream().anyMatch(this::holds);
  }

  /** Whether the actor holds an account. */
  boolean holds(Incident.Account account) {
    return actors.contains(String.valueOf(account.holder()));
  }
}
