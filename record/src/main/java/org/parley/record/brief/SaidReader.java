// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.model.ActorRef;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.TextSpan;
import org.parley.record.brief.Brief.Named;
import org.parley.record.brief.Brief.Quote;
import org.parley.record.brief.Brief.Said;
import org.parley.record.brief.Brief.Source;

/** What the actor that was asked for said, for a brief. */
final class SaidReader {
  /** Code points between the words that attribute and what they attribute. */
  private static final int MOST_BETWEEN = 40;

  private final BriefFilter filter;
  private final Subject subject;
  private final RecordWords words;

  SaidReader(BriefFilter filter, Subject subject, RecordWords words) {
    this.filter = filter;
    this.subject = subject;
    this.words = words;
  }

  /** His statements, latest first; none when no actor was asked for. */
  List<Said> said(List<Statement> statements) {
    List<Said> said = new ArrayList<>();
    for (Statement statement : statements) {
      ActorRef speaker = statement.speaker();
      boolean his = speaker != null && subject.actors().contains(String.valueOf(speaker.id()));
      if (his
          && statement.content().stream().anyMatch(span -> subject.touches(statement.story(), span))
          && filter.dated(statement.date(), words.published(statement.story()))) {
        Said line = said(statement);
        if (filter.speaksOf(line.speaker().name() + " " + line.quote().words())) {
          said.add(line);
        }
      }
    }
    said.sort(
        Comparator.comparing(
                (Said line) -> words.day(line.date(), line.quote().source().story()),
                Comparator.reverseOrder())
            .thenComparing(line -> line.quote().source().label())
            .thenComparing(Said::id));
    return said;
  }

  /** "denied that …": without the words that lead in, it would be said. */
  private static boolean leadsIn(TextSpan cue, Span content) {
    return cue.end() <= content.start() && content.start() - cue.end() <= MOST_BETWEEN;
  }

  /** One statement. */
  Said said(Statement statement) {
    ActorRef speaker = statement.speaker();
    TextSpan cue = statement.cue();
    List<Span> told = new ArrayList<>(statement.content());
    boolean leads = cue != null && leadsIn(cue, told.get(0));
    if (cue != null && leads) {
      told.set(0, new Span(cue.start(), told.get(0).end()));
    }
    List<Quote> parts = words.quotes(statement.story(), told);
    Source first = parts.get(0).source();
    Span span =
        new Span(
            first.span().start(), statement.content().get(statement.content().size() - 1).end());
    String joined = parts.stream().map(Quote::words).collect(Collectors.joining(" … "));
    String through =
        statement.via().stream()
            .map(ref -> ref.id() == null ? Sources.fold(ref.text()) : words.name(ref.id()))
            .distinct()
            .collect(Collectors.joining(", "));
    return new Said(
        statement.id(),
        speaker == null || speaker.id() == null
            ? new Named("", speaker == null ? "" : Sources.fold(speaker.text()))
            : words.named(speaker.id()),
        statement.date(),
        statement.form(),
        cue == null || leads ? "" : Sources.fold(cue.text()),
        through,
        new Quote(
            joined, new Source(first.page(), first.story(), span, first.line(), first.label())));
  }
}
