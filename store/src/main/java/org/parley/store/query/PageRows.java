// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;
import org.parley.model.Event;
import org.parley.model.Mention;
import org.parley.model.Page;
import org.parley.model.Position;
import org.parley.model.Statement;
import org.parley.model.Story;

/** A page and what the record has of it, with ids across pages, in the order of the page. */
public record PageRows(
    Page page,
    List<Story> stories,
    List<Mention> mentions,
    List<Event> events,
    List<Statement> statements,
    List<Position> positions) {
  public PageRows {
    stories = List.copyOf(stories);
    mentions = List.copyOf(mentions);
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    positions = List.copyOf(positions);
  }
}
