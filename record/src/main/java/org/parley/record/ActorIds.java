// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.Position;

/**
 * Gives rows of readings the ids of actors across pages.
 *
 * @param across from a story and an id of its reading to the id across pages
 */
record ActorIds(BinaryOperator<String> across) {
  Position of(Position position) {
    String story = position.evidence().isEmpty() ? "" : position.evidence().get(0).story();
    return new Position(
        position.id(),
        position.proposal(),
        across.apply(story, position.actor()),
        position.stance(),
        position.conditions(),
        position.reasons(),
        position.date(),
        claims(story, position.claimedBy()),
        position.evidence(),
        position.corrected());
  }

  Event of(Event event) {
    return new Event(
        event.id(),
        event.story(),
        event.sentence(),
        event.type(),
        event.mode(),
        event.contexts(),
        event.cue(),
        refs(event.story(), event.actor()),
        refs(event.story(), event.recipient()),
        event.object(),
        event.aux(),
        event.date(),
        event.place(),
        event.fatalities(),
        claims(event.story(), event.claimedBy()),
        event.quad(),
        event.score(),
        event.cameo(),
        event.territory(),
        event.corrected());
  }

  private List<ActorRef> refs(String story, List<ActorRef> refs) {
    return refs.stream()
        .map(ref -> new ActorRef(moved(story, ref.id()), ref.start(), ref.end(), ref.text()))
        .toList();
  }

  private List<Claim> claims(String story, List<Claim> claims) {
    return claims.stream()
        .map(
            claim ->
                new Claim(
                    moved(story, claim.id()),
                    claim.relation(),
                    claim.start(),
                    claim.end(),
                    claim.text()))
        .toList();
  }

  private @Nullable String moved(String story, @Nullable String id) {
    return id == null ? null : across.apply(story, id);
  }
}
