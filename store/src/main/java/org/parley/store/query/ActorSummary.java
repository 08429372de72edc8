// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/** An actor without what grows with the record. The fields are those of {@link Actor}. */
public record ActorSummary(
    String id,
    String name,
    @Nullable String kind,
    @Nullable String country,
    @Nullable String sector,
    @Nullable String wikidata,
    int mentions) {
  static ActorSummary of(Actor actor) {
    return new ActorSummary(
        actor.id(),
        actor.name(),
        actor.kind().name().toLowerCase(Locale.ROOT),
        actor.country(),
        actor.sector(),
        actor.wikidata(),
        actor.mentions());
  }
}
