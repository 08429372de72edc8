// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;

/**
 * All that one page says, read by itself: the same bytes and configuration give the same reading.
 *
 * <p>Actors, proposals and positions carry ids of this page's own reading; {@link MergedRecord}
 * says what they are across pages.
 */
public record PageReading(
    Page page,
    List<Story> stories,
    List<Mention> mentions,
    List<Actor> actors,
    List<Event> events,
    List<Statement> statements,
    List<Proposal> proposals,
    List<Position> positions) {
  public PageReading {
    stories = List.copyOf(stories);
    mentions = List.copyOf(mentions);
    actors = List.copyOf(actors);
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    proposals = List.copyOf(proposals);
    positions = List.copyOf(positions);
  }
}
