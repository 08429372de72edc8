// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Evidence;
import org.parley.model.Proposal;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Finds the key of a row that a person sees by its id. */
final class TargetFinder {
  private final Store store;

  TargetFinder(Store store) {
    this.store = store;
  }

  Optional<Target> find(Subject subject, String id) {
    return all(subject, id).stream().findFirst();
  }

  /**
   * The keys that lead to a row: one a part that it is made of. An event's id means its incident, a
   * position's id its proposal, where those are wanted.
   */
  List<Target> all(Subject subject, String id) {
    return switch (subject) {
      case ACTOR ->
          store.find(Kind.ACTORS, id).stream()
              .<Target>map(actor -> new Target.OfActor(actor.id()))
              .toList();
      case EVENT -> event(id, Subject.EVENT);
      case STATEMENT -> found(page(story(id)).map(page -> page.targetOfStatement(id)));
      case POSITION -> position(id);
      case INCIDENT -> incident(id);
      case PROPOSAL -> proposal(id);
    };
  }

  private static List<Target> found(Optional<Target> target) {
    return target.stream().toList();
  }

  private List<Target> event(String id, Subject subject) {
    return found(page(story(id)).map(page -> page.targetOfEvent(id, subject)));
  }

  private List<Target> incident(String id) {
    List<Target> targets = new ArrayList<>();
    store
        .find(Kind.INCIDENTS, id)
        .ifPresent(
            incident -> incident.events().forEach(e -> targets.addAll(event(e, Subject.INCIDENT))));
    return targets.isEmpty() ? event(id, Subject.INCIDENT) : targets;
  }

  private List<Target> position(String id) {
    return found(
        store
            .find(Kind.POSITIONS, id)
            .flatMap(position -> page(position.evidence().get(0).story()))
            .map(page -> page.targetOfPosition(id)));
  }

  private List<Target> proposal(String id) {
    List<Target> targets = new ArrayList<>();
    store.find(Kind.PROPOSALS, id).ifPresent(proposal -> targets.addAll(parts(proposal)));
    store
        .find(Kind.POSITIONS, id)
        .flatMap(position -> page(position.evidence().get(0).story()))
        .ifPresent(
            page ->
                page.reading().positions().stream()
                    .filter(position -> position.id().equals(id))
                    .map(position -> page.targetOfProposal(position.proposal()))
                    .flatMap(target -> Optional.ofNullable(target).stream())
                    .forEach(targets::add));
    return targets;
  }

  private List<Target> parts(Proposal proposal) {
    List<Target> targets = new ArrayList<>();
    for (Evidence words : proposal.evidence()) {
      page(words.story())
          .ifPresent(
              page -> {
                for (Proposal read : page.reading().proposals()) {
                  Target target =
                      read.evidence().contains(words) ? page.targetOfProposal(read.id()) : null;
                  if (target != null && !targets.contains(target)) {
                    targets.add(target);
                  }
                }
              });
    }
    return targets;
  }

  /**
   * The story of a row of a page: {@code <story>-e3}, or the row's own word where ids are others.
   */
  private static String story(String row) {
    int dash = row.lastIndexOf('-');
    return dash < 0 ? row : row.substring(0, dash);
  }

  private Optional<PageRows> page(@Nullable String story) {
    int dash = story == null ? -1 : story.lastIndexOf('-');
    return dash < 0 || story == null
        ? Optional.empty()
        : store.page(story.substring(0, dash)).map(page -> new PageRows(page.reading()));
  }
}
