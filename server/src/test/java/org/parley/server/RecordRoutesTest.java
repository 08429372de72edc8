// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Claim;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.store.Merges;
import org.parley.store.Samples;
import tools.jackson.databind.JsonNode;

/** One small page, read and merged, as the server shows it. */
class RecordRoutesTest {
  private static final String PAGE = Served.PAGE;
  private static final String STORY = Served.STORY;

  @TempDir static Path folder;
  private static Served served;
  private static Client client;

  @BeforeAll
  static void start() {
    served = Served.in(folder).sample();
    client = served.client;
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void theHealthTellsTheState() {
    JsonNode health = client.ok("/api/v1/health");
    assertThat(health.path("status").stringValue()).isEqualTo("up");
    assertThat(health.path("version").stringValue()).isEqualTo("0.1");
    assertThat(health.path("merge_pending").booleanValue()).isFalse();
  }

  @Test
  void aPageIsShownWithoutTheFolderItWasIn() {
    assertThat(client.ok("/api/v1/pages").at("/items/0/uri").stringValue()).isEqualTo("truce.txt");
    JsonNode page = client.ok("/api/v1/pages/" + PAGE);
    assertThat(page.path("uri").stringValue()).isEqualTo("truce.txt");
    assertThat(page.path("text").stringValue()).isEqualTo(Samples.TEXT);
  }

  @Test
  void aReadingHasAllThatThePageSaysWithIdsAcrossPages() {
    JsonNode reading = client.ok("/api/v1/pages/" + PAGE + "/reading");
    assertThat(reading.path("mentions")).hasSize(3);
    assertThat(reading.at("/mentions/0/id").stringValue()).isEqualTo("front-of-rebels");
    assertThat(reading.at("/events/0/actor/0/id").stringValue()).isEqualTo("front-of-rebels");
    assertThat(reading.at("/statements/0/via/0/id").stringValue()).isEqualTo("front-of-rebels");
    assertThat(reading.at("/stories/0/group").stringValue()).isEqualTo("g1");
    assertThat(reading.at("/positions/0/id").stringValue()).isEqualTo("p1");
    assertThat(reading.at("/names/front-of-rebels").stringValue()).isEqualTo("Rebel Front");
  }

  @Test
  void anEventComesWithItsWordsNamesAndSource() {
    JsonNode events = client.ok("/api/v1/events");
    assertThat(events.at("/items/0/sentence").stringValue())
        .isEqualTo("The Rebel Front rejected a truce in Rivertown, its spokesman said.");
    assertThat(events.at("/items/0/row/type").stringValue()).isEqualTo("REJECT");
    assertThat(events.at("/names/front-of-rebels").stringValue()).isEqualTo("Rebel Front");
    assertThat(events.at("/stories/" + STORY + "/uri").stringValue()).isEqualTo("truce.txt");
    assertThat(events.path("next").isNull()).isTrue();
    JsonNode event = client.ok("/api/v1/events/" + STORY + "-e1");
    assertThat(event.path("item")).isEqualTo(events.at("/items/0"));
  }

  @Test
  void aStatementComesWithItsWords() {
    JsonNode statements = client.ok("/api/v1/statements");
    assertThat(statements.at("/items/0/content/0").stringValue())
        .isEqualTo("The Rebel Front rejected a truce in Rivertown");
    assertThat(client.ok("/api/v1/statements/" + STORY + "-s1").path("item"))
        .isEqualTo(statements.at("/items/0"));
  }

  @Test
  void aProposalComesWithItsTracks() {
    assertThat(client.ok("/api/v1/proposals").at("/items/0/name").stringValue())
        .isEqualTo("Truce in Rivertown");
    JsonNode proposal = client.ok("/api/v1/proposals/rivertown-truce");
    assertThat(proposal.at("/words/0").stringValue()).isEqualTo("a truce");
    assertThat(proposal.at("/tracks/0/side").stringValue()).isEqualTo("front-of-rebels");
    assertThat(proposal.at("/tracks/0/positions/0/conditions/0").stringValue())
        .isEqualTo("a truce");
    assertThat(proposal.path("undated")).isEmpty();
  }

  @Test
  void aPositionComesWithItsWords() {
    JsonNode positions = client.ok("/api/v1/positions?proposal=rivertown-truce");
    assertThat(positions.at("/items/0/row/stance").stringValue()).isEqualTo("leaves_unsigned");
    assertThat(client.ok("/api/v1/positions/p1").at("/item/evidence/0").stringValue())
        .isEqualTo("The Rebel Front rejected a truce in Rivertown");
  }

  @Test
  void anIncidentComesWithTheWordsOfItsAccountsAndItsEvents() {
    assertThat(client.ok("/api/v1/incidents").at("/items/0/id").stringValue()).isEqualTo("i1");
    JsonNode incident = client.ok("/api/v1/incidents/i1");
    assertThat(incident.at("/words/0").stringValue())
        .isEqualTo("The Rebel Front rejected a truce in Rivertown");
    assertThat(incident.at("/events/0/row/id").stringValue()).isEqualTo(STORY + "-e1");
  }

  @Test
  void whatOneHolderSaysIsOneColumnWithTheOutletsBehindItAndCopiesFolded(@TempDir Path other) {
    try (Served two = Served.in(other).sample()) {
      String copy = "00000000000000bb-1";
      two.store.put(Samples.reading("00000000000000bb", "copy.txt"), "test");
      MergedRecord sample = Samples.merged();
      Incident first = sample.incidents().get(0);
      List<Incident.Account> accounts =
          List.of(
              account("front-of-rebels", Incident.Says.HAPPENED, STORY),
              account(null, Incident.Says.DID_NOT_HAPPEN, STORY),
              account("front-of-rebels", Incident.Says.DID_NOT_HAPPEN, copy));
      Merges.put(
          new MergedRecord(
              sample.actors(),
              List.of(),
              List.of(),
              List.of(
                  new Incident(
                      "i2",
                      first.type(),
                      first.date(),
                      first.place(),
                      List.of(),
                      List.of(),
                      List.of(STORY + "-e1"),
                      accounts,
                      true,
                      1)),
              sample.actorIds(),
              Map.of(
                  STORY, new MergedRecord.Group("g", true),
                  copy, new MergedRecord.Group("g", false))),
          two.store);
      JsonNode columns = two.client.ok("/api/v1/incidents/i2").path("columns");
      assertThat(columns).hasSize(2);
      assertThat(columns.at("/0/holder").stringValue()).isEqualTo("front-of-rebels");
      assertThat(columns.at("/0/says").toString()).isEqualTo("[\"happened\",\"did_not_happen\"]");
      assertThat(columns.at("/0/accounts").toString()).isEqualTo("[0,2]");
      assertThat(columns.at("/0/tellings")).hasSize(1);
      assertThat(columns.at("/0/tellings/0/story").stringValue()).isEqualTo(STORY);
      assertThat(columns.at("/0/tellings/0/reprints/0").stringValue()).isEqualTo(copy);
      assertThat(columns.at("/0/words/0").stringValue())
          .isEqualTo("The Rebel Front rejected a truce in Rivertown");
      assertThat(columns.at("/1/holder").isNull()).isTrue();
      assertThat(columns.at("/1/outlet")).isEqualTo(columns.at("/0/tellings/0/outlet"));
    }
  }

  private static Incident.Account account(String holder, Incident.Says says, String story) {
    return new Incident.Account(
        holder, Claim.Relation.ASSERTS, says, List.of(), new Evidence(story, 42, 87));
  }

  @Test
  void anActorTellsThroughWhomItIsQuoted() {
    JsonNode actor = client.ok("/api/v1/actors/front-of-rebels");
    assertThat(actor.path("quotes_complete").booleanValue()).isTrue();
    for (String side : List.of("quoted_by", "quotes")) {
      for (JsonNode other : actor.path(side)) {
        assertThat(client.ok(other.path("link").stringValue()).path("items"))
            .hasSize(other.path("statements").intValue());
      }
    }
  }

  @Test
  void anActorHasSomeOfTheStoriesOfEachAlias() {
    assertThat(client.ok("/api/v1/actors?q=reb").at("/items/0/id").stringValue())
        .isEqualTo("front-of-rebels");
    JsonNode actor = client.ok("/api/v1/actors/front-of-rebels");
    assertThat(actor.at("/item/aliases/0/story_count").intValue()).isEqualTo(1);
    assertThat(actor.at("/item/aliases/0/stories/0").stringValue()).isEqualTo(STORY);
  }

  @Test
  void aStoryHasItsGroup() {
    assertThat(client.ok("/api/v1/stories?group=g1").at("/items/0/id").stringValue())
        .isEqualTo(STORY);
    assertThat(client.ok("/api/v1/stories/" + STORY).path("group").stringValue()).isEqualTo("g1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "events?actor=front-of-rebels",
        "events?actor=front-of-rebels&side=actor&type=REJECT&from=2021-05-03&to=2021-05-03",
        "events?place=geonames:42&country=AAA&quad=3",
        "events?contested=true",
        "events?incident=i1",
        "events?polarity=denied",
        "incidents?contested=true&actor=front-of-rebels&quad=3",
        "positions?actor=front-of-rebels&stance=leaves_unsigned",
        "proposals?actor=front-of-rebels",
        "proposals?actor=mediators&kind=ceasefire",
        "statements?actor=front-of-rebels&side=via",
        "stories?actor=front-of-rebels",
        "stories?from=2021-05-01&to=2021-05-31",
        "stories?page=00000000000000aa"
      })
  void aFilterThatHoldsFindsTheRow(String question) {
    assertThat(client.ok("/api/v1/" + question).path("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "events?actor=rebel-front",
        "events?actor=front-of-rebels&side=recipient",
        "events?type=AID",
        "events?from=2021-05-04",
        "events?outlet=Daily",
        "events?polarity=affirmed",
        "events?contested=false",
        "incidents?quad=4",
        "positions?stance=accepts",
        "statements?from=2021-05-03",
        "stories?cluster=c1"
      })
  void aFilterThatDoesNotHoldFindsNothing(String question) {
    assertThat(client.ok("/api/v1/" + question).path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /api/v1/events/none             | 404 | the record has no event 'none'
          /api/v1/nothing                 | 404 | there is nothing at this address; /api/v1/openapi.yaml lists all there is
          /api/v1/events?typ=AID          | 400 | there is no parameter 'typ' here; there are: from, to, actor, side, place, country, type, quad, polarity, contested, outlet, story, incident, cursor, limit
          /api/v1/events?from=yesterday   | 400 | 'from' wants a day, as 2020-01-13
          /api/v1/events?limit=0          | 400 | 'limit' wants a number from 1 to 200
          /api/v1/events?quad=5           | 400 | 'quad' is one of: 1, 2, 3, 4
          /api/v1/events?cursor=x         | 400 | the cursor cannot be used: it is not one that an answer gave
          /api/v1/events?contested=maybe  | 400 | 'contested' wants true or false
          """)
  void aBadRequestIsToldWhatToDo(String path, int status, String detail) {
    Client.Answer answer = client.get(path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.at("/detail").stringValue()).isEqualTo(detail);
  }

  @Test
  void anotherMethodIsRefused() {
    Client.Answer answer = client.post("/api/v1/events", "{}");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.at("/detail").stringValue())
        .isEqualTo("this address does not take this method; see /api/v1/openapi.yaml");
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    String tag = client.get("/api/v1/events").header("ETag");
    assertThat(tag).startsWith("\"").endsWith("\"");
    Client.Answer again =
        client.send(client.request("/api/v1/events").header("If-None-Match", tag).build());
    assertThat(again.status()).isEqualTo(304);
    Client.Answer other =
        client.send(client.request("/api/v1/events").header("If-None-Match", "\"x\"").build());
    assertThat(other.status()).isEqualTo(200);
  }
}
