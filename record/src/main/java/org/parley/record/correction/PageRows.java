// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * Finds the rows of one page that targets mean: the row with the very words; else, since another
 * Parley may take a word more or less for a cue, the only one whose words overlap them. Immutable.
 */
final class PageRows {
  private final PageReading reading;

  PageRows(PageReading reading) {
    this.reading = reading;
  }

  PageReading reading() {
    return reading;
  }

  /** The words an event is found by. */
  static Span span(Event event) {
    return new Span(event.cue().start(), event.cue().end());
  }

  /** The words a statement is found by. */
  static Span span(Statement statement) {
    return statement.cue() == null
        ? statement.content().get(0)
        : new Span(statement.cue().start(), statement.cue().end());
  }

  /** The words a proposal is found by. */
  static Span span(Proposal proposal) {
    return new Span(proposal.evidence().get(0).start(), proposal.evidence().get(0).end());
  }

  /** The words a position is found by. */
  static Span span(Position position) {
    return new Span(position.evidence().get(0).start(), position.evidence().get(0).end());
  }

  Optional<Event> event(Target.Row target) {
    return find(reading.events(), PageRows::span, target, (row, actor) -> true);
  }

  Optional<Statement> statement(Target.Row target) {
    return find(reading.statements(), PageRows::span, target, (row, actor) -> true);
  }

  Optional<Proposal> proposal(Target.Row target) {
    return find(reading.proposals(), PageRows::span, target, (row, actor) -> true);
  }

  /**
   * @param canonical the id across pages of an actor's id or name
   */
  Optional<Position> position(Target.Row target, UnaryOperator<String> canonical) {
    return find(
        reading.positions(),
        PageRows::span,
        target,
        (row, actor) ->
            row.actor().equals(actor)
                || canonical.apply(row.actor()).equals(canonical.apply(actor)));
  }

  private static <T> Optional<T> find(
      List<T> rows, Function<T, Span> words, Target.Row target, BiPredicate<T, String> holds) {
    List<T> same = new ArrayList<>();
    List<T> near = new ArrayList<>();
    for (T row : rows) {
      if (target.actor() != null && !holds.test(row, target.actor())) {
        continue;
      }
      Span span = words.apply(row);
      if (span.equals(target.span())) {
        same.add(row);
      } else if (span.overlaps(target.span())) {
        near.add(row);
      }
    }
    if (!same.isEmpty()) {
      return target.number() <= same.size()
          ? Optional.of(same.get(target.number() - 1))
          : Optional.empty();
    }
    return near.size() == 1 && target.number() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** The target of an event of the page; of an incident, when that is the subject. */
  @Nullable Target targetOfEvent(String id, Subject subject) {
    return target(subject, reading.events(), Event::id, PageRows::span, id, null);
  }

  @Nullable Target targetOfStatement(String id) {
    return target(Subject.STATEMENT, reading.statements(), Statement::id, PageRows::span, id, null);
  }

  @Nullable Target targetOfProposal(String id) {
    return target(Subject.PROPOSAL, reading.proposals(), Proposal::id, PageRows::span, id, null);
  }

  @Nullable Target targetOfPosition(String id) {
    for (Position position : reading.positions()) {
      if (position.id().equals(id)) {
        List<Position> held =
            reading.positions().stream()
                .filter(other -> other.actor().equals(position.actor()))
                .toList();
        return target(Subject.POSITION, held, Position::id, PageRows::span, id, position.actor());
      }
    }
    return null;
  }

  private <T> @Nullable Target target(
      Subject subject,
      List<T> rows,
      Function<T, String> ids,
      Function<T, Span> words,
      String id,
      @Nullable String actor) {
    for (T row : rows) {
      if (ids.apply(row).equals(id)) {
        Span span = words.apply(row);
        List<T> same = rows.stream().filter(other -> words.apply(other).equals(span)).toList();
        return new Target.Row(subject, reading.page().id(), span, actor, same.indexOf(row) + 1);
      }
    }
    return null;
  }
}
