// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Counts, the search and the overview of one small page. */
class CountRoutesTest {
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
  void theRoutesAreThoseOfTheContract() {
    assertThat(served.server.operations()).isEqualTo(Contract.read().operations());
  }

  @Test
  void aTimelineCountsByDayWeekAndMonth() {
    assertThat(client.ok("/api/v1/timeline").at("/counts").toString())
        .isEqualTo("[{\"start\":\"2021-05-03\",\"key\":null,\"events\":1}]");
    assertThat(client.ok("/api/v1/timeline?by=week&split=type").at("/counts").toString())
        .isEqualTo("[{\"start\":\"2021-05-03\",\"key\":\"REJECT\",\"events\":1}]");
    assertThat(
            client
                .ok("/api/v1/timeline?by=month&split=polarity&actor=front-of-rebels")
                .at("/counts")
                .toString())
        .isEqualTo("[{\"start\":\"2021-05-01\",\"key\":\"denied\",\"events\":1}]");
    assertThat(client.ok("/api/v1/timeline?type=AID").at("/counts")).isEmpty();
  }

  @Test
  void theMapHasPlacesWithTheirPrecision() {
    for (String question : new String[] {"", "?country=AAA", "?from=2021-05-03&quad=3"}) {
      JsonNode map = client.ok("/api/v1/map" + question);
      assertThat(map.at("/features/0/geometry/coordinates").toString()).isEqualTo("[30.25,-1.5]");
      assertThat(map.at("/features/0/properties").toString())
          .isEqualTo(
              "{\"name\":\"Rivertown\",\"country\":\"AAA\",\"admin1\":\"North\","
                  + "\"precision\":\"town\",\"events\":1}");
    }
    assertThat(client.ok("/api/v1/map?to=2021-05-02").path("features")).isEmpty();
  }

  @Test
  void theNetworkNeedsBothEnds() {
    JsonNode network = client.ok("/api/v1/network?split=type");
    assertThat(network.path("edges")).isEmpty();
    assertThat(network.path("nodes")).isEmpty();
  }

  @Test
  void placesAreFoundByTheBeginningsOfTheirWords() {
    assertThat(client.ok("/api/v1/places?q=river").at("/items/0/place/id").stringValue())
        .isEqualTo("geonames:42");
    assertThat(client.ok("/api/v1/places?q=town").path("items")).isEmpty();
  }

  @Test
  void theSearchFindsStoriesActorsAndProposals() {
    JsonNode found = client.ok("/api/v1/search?q=TRUCE%20Rivertown");
    assertThat(found.at("/hits/0/kind").stringValue()).isEqualTo("proposal");
    assertThat(found.at("/hits/0/title").stringValue()).isEqualTo("Truce in Rivertown");
    assertThat(found.at("/hits/1/kind").stringValue()).isEqualTo("story");
    assertThat(found.at("/hits/1/snippet").stringValue()).contains("rejected a truce in Rivertown");
    assertThat(found.at("/facets/kind").toString())
        .isEqualTo(
            "[{\"key\":\"story\",\"count\":1},{\"key\":\"actor\",\"count\":0},"
                + "{\"key\":\"proposal\",\"count\":1}]");
    assertThat(found.at("/facets/year").toString()).isEqualTo("[{\"key\":\"2021\",\"count\":1}]");
    assertThat(client.ok("/api/v1/search?q=rebel&kind=actor").at("/hits/0/id").stringValue())
        .isEqualTo("front-of-rebels");
    assertThat(client.ok("/api/v1/search?q=truce&year=2020&kind=story").path("hits")).isEmpty();
    assertThat(client.ok("/api/v1/search?q=%22%28*").path("hits")).isEmpty();
  }

  @Test
  void anExportIsAZipFile() throws Exception {
    assertThat(client.ok("/api/v1/exports").path("formats").toString()).contains("\"jsonl\"");
    java.util.zip.ZipInputStream zip =
        new java.util.zip.ZipInputStream(
            new java.io.ByteArrayInputStream(client.bytes("/api/v1/exports/jsonl")));
    java.util.Map<String, String> files = new java.util.TreeMap<>();
    for (java.util.zip.ZipEntry entry = zip.getNextEntry();
        entry != null;
        entry = zip.getNextEntry()) {
      files.put(
          entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(files).containsKeys("pages.jsonl", "events.jsonl");
    assertThat(files.get("pages.jsonl")).contains("\"uri\":\"truce.txt\"").doesNotContain("/home");
    assertThat(client.get("/api/v1/exports/xls").status()).isEqualTo(404);
  }
}
