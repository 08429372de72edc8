// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.Mention;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Statement;
import org.parley.model.Story;

/**
 * Turns rows as one page was read into rows of the record: actors get their ids across pages,
 * stories their near-duplicate group and their cluster. Pure; the same for every kind of store.
 *
 * @param actors as {@link MergedRecord#actorIds}
 * @param groups for each story that is like another one, its group and its cluster
 */
record MergedIds(Map<String, String> actors, Map<String, Group> groups) {
  static final MergedIds NONE = of(MergedRecord.EMPTY);

  static MergedIds of(MergedRecord merged) {
    return new MergedIds(merged.actorIds(), merged.groups());
  }

  Story apply(Story row) {
    Group group = groups.get(row.id());
    return group == null
        ? row
        : new Story(
            row.id(),
            row.page(),
            row.order(),
            row.title(),
            row.language(),
            row.outlet(),
            row.byline(),
            row.dateline(),
            row.spans(),
            row.published(),
            row.otherDates(),
            group.id(),
            group.first(),
            group.cluster(),
            group.reprint());
  }

  Mention apply(Mention row) {
    return row instanceof Mention.OfActor actor
        ? new Mention.OfActor(
            actor.story(), actor.start(), actor.end(), actor.text(), actor(row.story(), actor.id()))
        : row;
  }

  Event apply(Event row) {
    return new Event(
        row.id(),
        row.story(),
        row.sentence(),
        row.type(),
        row.mode(),
        row.contexts(),
        row.cue(),
        refs(row.story(), row.actor()),
        refs(row.story(), row.recipient()),
        row.object(),
        row.aux(),
        row.date(),
        row.place(),
        row.fatalities(),
        row.claimedBy().stream().map(claim -> claim(row.story(), claim)).toList(),
        row.quad(),
        row.score(),
        row.cameo(),
        row.territory());
  }

  Statement apply(Statement row) {
    return new Statement(
        row.id(),
        row.story(),
        ref(row.story(), row.speaker()),
        refs(row.story(), row.via()),
        row.cue(),
        row.content(),
        row.form(),
        ref(row.story(), row.addressee()),
        row.date());
  }

  private @Nullable String actor(String story, @Nullable String id) {
    return id == null ? null : MergedRecord.actorId(actors, story, id);
  }

  private List<ActorRef> refs(String story, List<ActorRef> refs) {
    return refs.stream().map(ref -> known(story, ref)).toList();
  }

  private @Nullable ActorRef ref(String story, @Nullable ActorRef ref) {
    return ref == null ? null : known(story, ref);
  }

  private ActorRef known(String story, ActorRef ref) {
    return new ActorRef(actor(story, ref.id()), ref.start(), ref.end(), ref.text());
  }

  private Claim claim(String story, Claim claim) {
    return new Claim(
        actor(story, claim.id()), claim.relation(), claim.start(), claim.end(), claim.text());
  }
}
