// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Mention;
import org.parley.model.Page;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.query.Filter;
import org.parley.store.query.PageRows;
import org.parley.store.query.PageSummary;
import org.parley.store.query.Rows;
import org.parley.store.query.StorySource;
import org.parley.store.query.View;

/** The rows of the record: lists and single ones. */
final class RecordRoutes {
  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final List<String> PARTS = List.of("speaker", "via", "addressee");

  private final Answers answers;
  private final ProposalTracks tracks;

  RecordRoutes(Answers answers) {
    this.answers = answers;
    this.tracks = new ProposalTracks();
  }

  /** Rows of a list without more. */
  record Plain(List<?> items, @Nullable String next) {}

  /** Rows of a list with the names of actors. */
  record Named(List<?> items, @Nullable String next, Map<String, String> names) {}

  /** Rows of a list with names and sources. */
  record Sourced(
      List<?> items,
      @Nullable String next,
      Map<String, String> names,
      Map<String, StorySource> stories) {}

  /** One row with names and sources. */
  record One(Object item, Map<String, String> names, Map<String, StorySource> stories) {}

  /** A page and all that was read from it. */
  record Reading(
      Page page,
      List<Story> stories,
      List<Mention> mentions,
      List<Event> events,
      List<Statement> statements,
      List<Position> positions,
      Map<String, String> names) {}

  void add(RoutesConfig routes) {
    routes.get("/api/v1/pages", this::pages);
    routes.get("/api/v1/pages/{id}", this::page);
    routes.get("/api/v1/pages/{id}/reading", this::reading);
    routes.get("/api/v1/stories", this::stories);
    routes.get("/api/v1/stories/{id}", this::story);
    routes.get("/api/v1/actors", this::actors);
    routes.get("/api/v1/actors/{id}", this::actor);
    routes.get("/api/v1/events", this::events);
    routes.get("/api/v1/events/{id}", this::event);
    routes.get("/api/v1/statements", this::statements);
    routes.get("/api/v1/statements/{id}", this::statement);
    routes.get("/api/v1/proposals", this::proposals);
    routes.get("/api/v1/proposals/{id}", this::proposal);
    routes.get("/api/v1/positions", this::positions);
    routes.get("/api/v1/positions/{id}", this::position);
    routes.get("/api/v1/incidents", this::incidents);
    routes.get("/api/v1/incidents/{id}", this::incident);
  }

  private static int limit(Params params) {
    return params.number("limit", 1, MOST, USUAL);
  }

  private void pages(Context context) {
    Params params = Params.of(context, "cursor", "limit");
    answers.record(
        context,
        view -> {
          Rows<PageSummary> rows = view.pages(params.text("cursor"), limit(params));
          return new Plain(rows.items().stream().map(RecordRoutes::shown).toList(), rows.next());
        });
  }

  private static PageSummary shown(PageSummary page) {
    return new PageSummary(
        page.id(),
        Addresses.shown(page.uri()),
        page.mediaType(),
        page.charset(),
        page.sha256(),
        page.storyless(),
        page.stories());
  }

  static Page shown(Page page) {
    return new Page(
        page.id(),
        Addresses.shown(page.uri()),
        page.mediaType(),
        page.charset(),
        page.sha256(),
        page.text(),
        page.leftOut(),
        page.elements(),
        page.storyless());
  }

  private void page(Context context) {
    Params.of(context);
    answers.record(context, view -> shown(find(view, Kind.PAGES, "page", context)));
  }

  private void reading(Context context) {
    Params.of(context);
    String id = context.pathParam("id");
    answers.record(
        context,
        view -> {
          PageRows rows = view.reading(id).orElseThrow(() -> ProblemException.notFound("page", id));
          Shown shown = new Shown(view);
          rows.events().forEach(shown::note);
          rows.statements().forEach(shown::note);
          rows.positions().forEach(shown::note);
          for (Mention mention : rows.mentions()) {
            if (mention instanceof Mention.OfActor actor) {
              shown.actor(actor.id());
            }
          }
          return new Reading(
              shown(rows.page()),
              rows.stories(),
              rows.mentions(),
              rows.events(),
              rows.statements(),
              rows.positions(),
              shown.names());
        });
  }

  private void stories(Context context) {
    Params params =
        Params.of(
            context, "from", "to", "actor", "outlet", "page", "group", "cluster", "cursor",
            "limit");
    Filter filter =
        Filters.common(params, null)
            .page(params.text("page"))
            .alike(params.text("group"), params.text("cluster"))
            .build();
    answers.record(
        context,
        view -> {
          Rows<Story> rows = list(view, Kind.STORIES, filter, params);
          return new Plain(rows.items(), rows.next());
        });
  }

  private static <T> Rows<T> list(View view, Kind<T> kind, Filter filter, Params params) {
    return view.list(kind, filter, params.text("cursor"), limit(params));
  }

  private void story(Context context) {
    Params.of(context);
    answers.record(context, view -> find(view, Kind.STORIES, "story", context));
  }

  private static <T> T find(View view, Kind<T> kind, String what, Context context) {
    String id = context.pathParam("id");
    return view.find(kind, id).orElseThrow(() -> ProblemException.notFound(what, id));
  }

  private void actors(Context context) {
    Params params = Params.of(context, "q", "kind", "country", "cursor", "limit");
    answers.record(
        context,
        view ->
            view.actors()
                .list(
                    Objects.requireNonNullElse(params.text("q"), ""),
                    params.someOf("kind", Params.words(Actor.Kind.values())),
                    Filters.set(params, "country"),
                    params.text("cursor"),
                    limit(params)));
  }

  private void actor(Context context) {
    Params.of(context);
    answers.record(context, view -> ActorAnswer.of(context.pathParam("id"), view));
  }

  private void events(Context context) {
    Params params =
        Params.of(context, Filters.and(Filters.OF_EVENTS, "story", "incident", "cursor", "limit"));
    Filter filter =
        Filters.events(params)
            .story(params.text("story"))
            .incident(params.text("incident"))
            .build();
    answers.record(
        context,
        view -> {
          Rows<Event> rows = list(view, Kind.EVENTS, filter, params);
          Shown shown = new Shown(view);
          List<?> items = shown.events(rows.items());
          return new Sourced(items, rows.next(), shown.names(), shown.sources());
        });
  }

  private void event(Context context) {
    Params.of(context);
    answers.record(
        context,
        view -> {
          Shown shown = new Shown(view);
          Object item = shown.events(List.of(find(view, Kind.EVENTS, "event", context))).get(0);
          return new One(item, shown.names(), shown.sources());
        });
  }

  private void statements(Context context) {
    Params params =
        Params.of(context, "from", "to", "actor", "side", "outlet", "story", "cursor", "limit");
    Filter filter = Filters.common(params, PARTS).story(params.text("story")).build();
    answers.record(
        context,
        view -> {
          Rows<Statement> rows = list(view, Kind.STATEMENTS, filter, params);
          Shown shown = new Shown(view);
          List<?> items = shown.statements(rows.items());
          return new Sourced(items, rows.next(), shown.names(), shown.sources());
        });
  }

  private void statement(Context context) {
    Params.of(context);
    answers.record(
        context,
        view -> {
          Shown shown = new Shown(view);
          Statement row = find(view, Kind.STATEMENTS, "statement", context);
          Object item = shown.statements(List.of(row)).get(0);
          return new One(item, shown.names(), shown.sources());
        });
  }

  private void proposals(Context context) {
    Params params =
        Params.of(context, "from", "to", "actor", "place", "country", "kind", "cursor", "limit");
    Filter filter =
        new Filter.Builder()
            .days(params.day("from"), params.day("to"))
            .actors(params.texts("actor", 5), null)
            .places(Filters.set(params, "place"))
            .countries(Filters.set(params, "country"))
            .types(params.someOf("kind", Params.words(Proposal.Kind.values())))
            .build();
    answers.record(
        context,
        view -> {
          Rows<Proposal> rows = list(view, Kind.PROPOSALS, filter, params);
          Shown shown = new Shown(view);
          rows.items().forEach(shown::note);
          return new Named(rows.items(), rows.next(), shown.names());
        });
  }

  private void proposal(Context context) {
    Params.of(context);
    answers.record(
        context, view -> tracks.of(find(view, Kind.PROPOSALS, "proposal", context), view));
  }

  private void positions(Context context) {
    Params params =
        Params.of(
            context,
            "from",
            "to",
            "actor",
            "proposal",
            "stance",
            "outlet",
            "story",
            "cursor",
            "limit");
    Filter filter =
        Filters.common(params, null)
            .proposal(params.text("proposal"))
            .types(params.someOf("stance", Params.words(Position.Stance.values())))
            .story(params.text("story"))
            .build();
    answers.record(
        context,
        view -> {
          Rows<Position> rows = list(view, Kind.POSITIONS, filter, params);
          Shown shown = new Shown(view);
          List<?> items = shown.positions(rows.items());
          return new Sourced(items, rows.next(), shown.names(), shown.sources());
        });
  }

  private void position(Context context) {
    Params.of(context);
    answers.record(
        context,
        view -> {
          Shown shown = new Shown(view);
          Position row = find(view, Kind.POSITIONS, "position", context);
          Object item = shown.positions(List.of(row)).get(0);
          return new One(item, shown.names(), shown.sources());
        });
  }

  private void incidents(Context context) {
    List<String> known = new ArrayList<>(List.of(Filters.OF_EVENTS));
    known.remove("polarity");
    known.addAll(List.of("cursor", "limit"));
    Params params = Params.of(context, known.toArray(String[]::new));
    Filter filter = Filters.events(params).build();
    answers.record(
        context,
        view -> {
          Rows<Incident> rows = list(view, Kind.INCIDENTS, filter, params);
          Shown shown = new Shown(view);
          rows.items().forEach(shown::note);
          return new Named(rows.items(), rows.next(), shown.names());
        });
  }

  private void incident(Context context) {
    Params.of(context);
    answers.record(
        context, view -> IncidentAnswer.of(find(view, Kind.INCIDENTS, "incident", context), view));
  }
}
