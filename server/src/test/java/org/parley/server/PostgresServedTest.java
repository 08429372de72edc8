// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Generated;
import org.parley.store.PostgresServer;
import org.parley.store.StoreAddress;
import tools.jackson.databind.JsonNode;

/** A record in PostgreSQL is served as one in a file. */
class PostgresServedTest {
  private static final List<String> QUESTIONS =
      List.of(
          "pages?limit=3",
          "pages/" + Served.PAGE,
          "pages/" + Served.PAGE + "/reading",
          "stories?limit=4",
          "stories/" + Served.STORY,
          "stories?outlet=The%20Paper",
          "actors",
          "actors?q=fro",
          "actors/front-of-rebels",
          "events?limit=5",
          "events?actor=front-of-rebels&polarity=denied",
          "events/" + Served.STORY + "-e1",
          "statements",
          "proposals",
          "positions",
          "incidents",
          "incidents/i1",
          "search?q=truce",
          "search?q=spokesman%20rivertown",
          "search?q=front&kind=actor",
          "timeline",
          "timeline?split=type&actor=front-of-rebels",
          "map",
          "network",
          "places?q=riv",
          "outlets",
          "corrections");

  @TempDir Path folder;

  @Test
  void everyQuestionHasTheSameAnswer() {
    try (Served file = Served.in(folder);
        Served server = Served.of(StoreAddress.of(PostgresServer.newAddress()), folder)) {
      for (Served served : List.of(file, server)) {
        for (int page = 1; page < 8; page++) {
          served.store.put(Generated.reading(page, 3, page + ".txt"), "test");
        }
        served.sample();
      }
      for (String question : QUESTIONS) {
        assertThat(server.client.ok("/api/v1/" + question))
            .as(question)
            .isEqualTo(file.client.ok("/api/v1/" + question));
      }
    }
  }

  @Test
  void aPageThatComesIsSeenAtOnce() {
    try (Served served = Served.of(StoreAddress.of(PostgresServer.newAddress()), folder).sample()) {
      JsonNode overview = served.client.ok("/api/v1/overview");
      assertThat(overview.at("/totals/pages").asInt()).isEqualTo(1);
      served.store.put(Generated.reading(7, 2, "7.txt"), "test");
      assertThat(served.client.ok("/api/v1/overview").at("/totals/pages").asInt()).isEqualTo(2);
    }
  }
}
