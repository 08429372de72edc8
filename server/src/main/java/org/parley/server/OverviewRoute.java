// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Incident;
import org.parley.model.Position;
import org.parley.store.Kind;
import org.parley.store.query.ActorSummary;
import org.parley.store.query.Counts;
import org.parley.store.query.Filter;
import org.parley.store.query.News;
import org.parley.store.query.StorySource;
import org.parley.store.query.View;

/**
 * What the record has learned since a visit. A row is new when a story that tells it is on a page
 * that came after the visit, whenever it happened.
 */
final class OverviewRoute {
  private static final int BUSIEST = 20;
  private static final int LATEST = 20;

  private final Answers answers;

  OverviewRoute(Answers answers) {
    this.answers = answers;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/overview", this::overview);
  }

  /** An actor and its events. */
  record Active(ActorSummary actor, long events) {}

  /** Events of a day. */
  record Day(String start, long events) {}

  /** What is new, and since when. */
  record Overview(
      long revision,
      @Nullable News since,
      Map<String, Long> totals,
      List<Day> days,
      List<Active> active,
      List<Incident> contested,
      List<Moves.Moved> positionsMoved,
      List<Shown.PositionWithWords> positions,
      Map<String, String> names,
      Map<String, StorySource> stories) {}

  private void overview(Context context) {
    Params params = Params.of(context, "since");
    String since = params.text("since");
    boolean revision = since != null && since.matches("[0-9]{1,18}");
    LocalDate day = revision || since == null ? null : params.day("since");
    answers.record(
        context,
        view -> {
          if (day != null) {
            return overview(view, view.revisionBefore(day));
          }
          return overview(view, since == null ? null : Long.valueOf(since));
        });
  }

  private static Overview overview(View view, @Nullable Long since) {
    Filter newOnes = new Filter.Builder().learnedAfter(since).build();
    Shown shown = new Shown(view);
    List<Counts.OfActor> busiest = view.events().busiest(newOnes, BUSIEST);
    Map<String, ActorSummary> known =
        view.actors().of(busiest.stream().map(Counts.OfActor::actor).toList());
    List<Incident> contested = new Contested(view, since).latest(LATEST);
    contested.forEach(shown::note);
    List<Position> positions = view.list(Kind.POSITIONS, newOnes, null, Moves.LOOKED_AT).items();
    List<Moves.Moved> moved = new Moves(view, shown).latest(positions, LATEST);
    List<Shown.PositionWithWords> words =
        shown.positions(positions.subList(0, Math.min(LATEST, positions.size())));
    List<Day> days = days(view.events().days(newOnes, Counts.Split.NONE));
    List<Active> active =
        busiest.stream()
            .map(actor -> new Active(CountRoutes.node(actor.actor(), known), actor.events()))
            .toList();
    return new Overview(
        view.revision().rows(),
        since == null ? null : view.news(since),
        view.totals(),
        days,
        active,
        contested,
        moved,
        words,
        shown.names(),
        shown.sources());
  }

  private static List<Day> days(List<Counts.OfDay> counts) {
    return counts.stream()
        .filter(day -> !day.day().isEmpty())
        .map(day -> new Day(day.day(), day.events()))
        .toList();
  }
}
