// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Claim;
import org.parley.model.CorrectedRows;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.model.Position;
import org.parley.store.Merges;
import org.parley.store.Samples;
import tools.jackson.databind.JsonNode;

/** What is new is what came since the visit, whenever it happened. */
class OverviewRouteTest {
  private static final String LATER = "00000000000000bb";
  private static final String FIRST_STORY = Served.STORY;
  private static final String LATER_STORY = LATER + "-1";

  @TempDir Path folder;

  @Test
  void allOfTheRecordIsNewToWhomItIsShownFirst() {
    try (Served served = Served.in(folder).sample()) {
      JsonNode overview = served.client.ok("/api/v1/overview");
      assertThat(overview.path("since").isNull()).isTrue();
      assertThat(overview.at("/totals").toString())
          .isEqualTo(
              "{\"actors\":1,\"corrections\":0,\"events\":1,\"incidents\":1,\"pages\":1,"
                  + "\"positions\":1,\"proposals\":1,\"statements\":1,\"stories\":1}");
      assertThat(overview.at("/contested/0/id").stringValue()).isEqualTo("i1");
      assertThat(overview.at("/positions/0/row/id").stringValue()).isEqualTo("p1");
      assertThat(overview.at("/active/0/actor/name").stringValue()).isEqualTo("Rebel Front");
      assertThat(overview.at("/days").toString())
          .isEqualTo("[{\"start\":\"2021-05-03\",\"events\":1}]");
      assertThat(overview.path("positions_moved")).isEmpty();
    }
  }

  @Test
  void nothingIsNewRightAfterAVisitAndAllSinceTheDayOfTheFirst() {
    try (Served served = Served.in(folder).sample()) {
      long visit = served.client.ok("/api/v1/overview").path("revision").longValue();
      JsonNode after = served.client.ok("/api/v1/overview?since=" + visit);
      for (String part : List.of("days", "active", "contested", "positions", "positions_moved")) {
        assertThat(after.path(part)).as(part).isEmpty();
      }
      assertThat(after.at("/since/pages").longValue()).isZero();
      assertThat(after.at("/since/at").stringValue()).matches("2\\d{3}-\\d\\d-\\d\\dT.*Z");
      JsonNode today =
          served.client.ok(
              "/api/v1/overview?since=" + after.at("/since/at").stringValue().substring(0, 10));
      assertThat(today.path("contested")).hasSize(1);
      assertThat(served.client.ok("/api/v1/overview?since=2999-01-01").path("contested")).isEmpty();
      for (String wrong : List.of("yesterday", "2021-02-30", "-1")) {
        assertThat(served.client.get("/api/v1/overview?since=" + wrong).status()).isEqualTo(400);
      }
    }
  }

  @Test
  void aPositionThatMovedShowsBothItsWords() {
    try (Served served = Served.in(folder).sample()) {
      long visit = served.client.ok("/api/v1/overview").path("revision").longValue();
      served.store.put(Samples.reading(LATER, "later.txt"), "test");
      merge(
          served,
          List.of(
              position("before", Position.Stance.REJECTS, "2021-05-03", FIRST_STORY),
              position("after", Position.Stance.ACCEPTS, "2021-06-10", LATER_STORY)),
          Samples.merged().incidents());
      JsonNode overview = served.client.ok("/api/v1/overview?since=" + visit);
      JsonNode moved = overview.at("/positions_moved/0");
      assertThat(moved.path("kind").stringValue()).isEqualTo("changed_sides");
      assertThat(moved.path("proposal_name").stringValue()).isEqualTo("Truce in Rivertown");
      assertThat(moved.at("/before/row/stance").stringValue()).isEqualTo("rejects");
      assertThat(moved.at("/after/row/stance").stringValue()).isEqualTo("accepts");
      assertThat(moved.at("/after/evidence/0").stringValue()).isNotBlank();
      assertThat(moved.path("days").longValue()).isEqualTo(38);
      assertThat(overview.at("/since/pages").longValue()).isEqualTo(1);
      assertThat(overview.at("/names/front-of-rebels").stringValue()).isEqualTo("Rebel Front");
      long next = overview.path("revision").longValue();
      assertThat(served.client.ok("/api/v1/overview?since=" + next).path("positions_moved"))
          .isEmpty();
    }
  }

  @Test
  void anIncidentIsNewlyContestedOnceOnly() {
    try (Served served = Served.in(folder).sample()) {
      merge(served, List.of(), List.of(incident(false, account(FIRST_STORY, "happened"))));
      long visit = served.client.ok("/api/v1/overview").path("revision").longValue();
      served.store.put(Samples.reading(LATER, "later.txt"), "test");
      merge(
          served,
          List.of(),
          List.of(
              incident(
                  true, account(FIRST_STORY, "happened"), account(LATER_STORY, "did_not_happen"))));
      JsonNode then = served.client.ok("/api/v1/overview?since=" + visit);
      assertThat(then.at("/contested/0/id").stringValue()).isEqualTo("i1");
      String third = "00000000000000cc";
      long second = then.path("revision").longValue();
      served.store.put(Samples.reading(third, "third.txt"), "test");
      merge(
          served,
          List.of(),
          List.of(
              incident(
                  true,
                  account(FIRST_STORY, "happened"),
                  account(LATER_STORY, "did_not_happen"),
                  account(third + "-1", "happened"))));
      assertThat(served.client.ok("/api/v1/overview?since=" + second).path("contested")).isEmpty();
    }
  }

  private static Position position(String id, Position.Stance stance, String day, String story) {
    LocalDate date = LocalDate.parse(day);
    return new Position(
        id,
        Samples.merged().proposals().get(0).id(),
        "front-of-rebels",
        stance,
        List.of(),
        List.of(),
        new DateRange(date, date, DateRange.Precision.DAY, DateRange.Basis.TEXT, null),
        List.of(),
        List.of(new Evidence(story, 0, 5)));
  }

  private static Incident.Account account(String story, String says) {
    return new Incident.Account(
        null,
        Claim.Relation.ASSERTS,
        Incident.Says.valueOf(says.toUpperCase(Locale.ROOT)),
        List.of(),
        new Evidence(story, 0, 5),
        null);
  }

  private static Incident incident(boolean contested, Incident.Account... accounts) {
    Incident sample = Samples.merged().incidents().get(0);
    List<String> events = new ArrayList<>();
    for (Incident.Account account : accounts) {
      events.add(account.evidence().story() + "-e1");
    }
    return new Incident(
        sample.id(),
        sample.type(),
        sample.date(),
        sample.place(),
        sample.actor(),
        sample.recipient(),
        events,
        List.of(accounts),
        contested,
        1);
  }

  private static void merge(Served served, List<Position> positions, List<Incident> incidents) {
    MergedRecord sample = Samples.merged();
    Merges.put(
        new MergedRecord(
            sample.actors(),
            sample.proposals(),
            positions,
            incidents,
            sample.actorIds(),
            Map.of(),
            CorrectedRows.NONE),
        served.store);
  }
}
