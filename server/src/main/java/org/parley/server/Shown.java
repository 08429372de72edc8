// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.store.query.ActorSummary;
import org.parley.store.query.StorySource;
import org.parley.store.query.View;

/**
 * Makes rows fit to be shown: with their words, and with the names of the actors and the sources of
 * the stories that they refer to. For one answer.
 */
final class Shown {
  private final View view;
  private final Set<String> actors = new HashSet<>();
  private final Set<String> stories = new HashSet<>();

  Shown(View view) {
    this.view = view;
  }

  /** An event and the words of its sentence. */
  record EventWithWords(Event row, String sentence) {}

  /** A statement and the words of its content. */
  record StatementWithWords(Statement row, List<String> content) {}

  /** A position and its words. */
  record PositionWithWords(
      Position row, List<String> evidence, List<String> conditions, List<String> reasons) {}

  List<EventWithWords> events(List<Event> rows) {
    List<String> sentences =
        view.words(rows.stream().map(row -> at(row.story(), row.sentence())).toList());
    List<EventWithWords> shown = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      note(rows.get(i));
      shown.add(new EventWithWords(rows.get(i), sentences.get(i)));
    }
    return shown;
  }

  List<StatementWithWords> statements(List<Statement> rows) {
    List<List<String>> words =
        words(rows.stream().map(row -> at(row.story(), row.content())).toList());
    List<StatementWithWords> shown = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      note(rows.get(i));
      shown.add(new StatementWithWords(rows.get(i), words.get(i)));
    }
    return shown;
  }

  List<PositionWithWords> positions(List<Position> rows) {
    List<List<Evidence>> places = new ArrayList<>();
    for (Position row : rows) {
      String story = row.evidence().get(0).story();
      places.add(row.evidence());
      places.add(at(story, row.conditions()));
      places.add(at(story, row.reasons()));
    }
    Iterator<List<String>> words = words(places).iterator();
    List<PositionWithWords> shown = new ArrayList<>();
    for (Position row : rows) {
      note(row);
      shown.add(new PositionWithWords(row, words.next(), words.next(), words.next()));
    }
    return shown;
  }

  /** Notes whom a row refers to. */
  void note(Event row) {
    stories.add(row.story());
    row.actor().forEach(this::note);
    row.recipient().forEach(this::note);
    claims(row.claimedBy());
  }

  void note(Statement row) {
    stories.add(row.story());
    row.via().forEach(this::note);
    note(row.speaker());
    note(row.addressee());
  }

  void note(Position row) {
    actors.add(row.actor());
    claims(row.claimedBy());
    row.evidence().forEach(evidence -> stories.add(evidence.story()));
  }

  void note(Proposal row) {
    actors.addAll(row.proposedBy());
    actors.addAll(row.backedBy());
  }

  void note(Incident row) {
    actors.addAll(row.actor());
    actors.addAll(row.recipient());
    row.accounts().forEach(account -> actor(account.holder()));
  }

  void actor(@Nullable String id) {
    if (id != null) {
      actors.add(id);
    }
  }

  void story(String id) {
    stories.add(id);
  }

  private void note(@Nullable ActorRef ref) {
    if (ref != null) {
      actor(ref.id());
    }
  }

  private void claims(Collection<Claim> claims) {
    claims.forEach(claim -> actor(claim.id()));
  }

  /** The words at some places of each row, asked for at once. */
  private List<List<String>> words(List<List<Evidence>> places) {
    List<String> all = view.words(places.stream().flatMap(List::stream).toList());
    List<List<String>> words = new ArrayList<>();
    int from = 0;
    for (List<Evidence> ofRow : places) {
      words.add(List.copyOf(all.subList(from, from + ofRow.size())));
      from += ofRow.size();
    }
    return words;
  }

  private static List<Evidence> at(String story, List<Span> spans) {
    return spans.stream().map(span -> at(story, span)).toList();
  }

  private static Evidence at(String story, Span span) {
    return new Evidence(story, span.start(), span.end());
  }

  /** Names of the actors noted. */
  Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, ActorSummary> actor : view.actors().of(actors).entrySet()) {
      names.put(actor.getKey(), Objects.requireNonNull(actor.getValue()).name());
    }
    return names;
  }

  /** Sources of the stories noted. */
  Map<String, StorySource> sources() {
    Map<String, StorySource> sources = new TreeMap<>();
    view.sources(stories)
        .forEach(
            (id, source) ->
                sources.put(
                    id,
                    new StorySource(
                        source.page(),
                        Addresses.shown(source.uri()),
                        source.title(),
                        source.outlet(),
                        source.published())));
    return sources;
  }
}
