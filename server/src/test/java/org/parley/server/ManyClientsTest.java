// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.store.Samples;

/** Many who ask while pages are read, and pages that mean harm. */
class ManyClientsTest {
  private static final int CLIENTS = 50;
  private static final int QUESTIONS = 6;

  @TempDir Path folder;

  @Test
  void fiftyClientsAreAnsweredWhilePagesAreRead() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (Served served = Served.in(folder).sample()) {
      StringBuilder pages = new StringBuilder();
      for (int i = 1; i <= 60; i++) {
        pages.append(i).append('\n');
      }
      HttpRequest upload =
          served
              .client
              .request("/api/v1/uploads?name=many")
              .header("Content-Type", "application/octet-stream")
              .POST(HttpRequest.BodyPublishers.ofString(pages.toString()))
              .build();
      String progress = served.client.send(upload).header("Location") + "/progress";
      List<Future<Integer>> answers = new ArrayList<>();
      String[] paths = {
        "events?limit=5", "stories", "overview", "timeline", "map", "search?q=truce", "network"
      };
      for (int client = 0; client < CLIENTS; client++) {
        int number = client;
        Callable<Integer> asking =
            () -> {
              int good = 0;
              for (int i = 0; i < QUESTIONS; i++) {
                String path = "/api/v1/" + paths[(number + i) % paths.length];
                good += served.client.get(path).status() == 200 ? 1 : 0;
              }
              return good;
            };
        answers.add(clients.submit(asking));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(QUESTIONS);
      }
      served.client.events(progress);
      assertThat(served.client.ok("/api/v1/pages?limit=200").path("items")).hasSize(61);
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void hostileTextComesBackAsTheSameTextInJson() {
    String hostile =
        "<script>alert(1)</script><img src=x onerror=alert(1)> \u202Eevil\u2066 a\u0301\u0301\u0301"
            + " javascript:alert(1) \u0001 \uD83D\uDE00 </script>\n";
    try (Served served = Served.in(folder)) {
      PageReading sample = Samples.reading(Served.PAGE, "<b>x</b>.html");
      Page page = sample.page();
      int length = hostile.codePointCount(0, hostile.length());
      Story story = sample.stories().get(0);
      served.store.put(
          new PageReading(
              new Page(
                  page.id(), page.uri(), "text/html", "UTF-8", page.sha256(), hostile, List.of()),
              List.of(
                  new Story(
                      story.id(),
                      page.id(),
                      1,
                      hostile.strip(),
                      "en",
                      "<i>Outlet</i>",
                      null,
                      null,
                      List.of(new StorySpan(0, length, StorySpan.Role.BODY)),
                      story.published(),
                      story.id(),
                      true,
                      null)),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          "test");
      for (String path :
          List.of(
              "pages/" + page.id(),
              "pages/" + page.id() + "/reading",
              "stories",
              "search?q=evil")) {
        Client.Answer answer = served.client.get("/api/v1/" + path);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      }
      assertThat(served.client.ok("/api/v1/pages/" + page.id()).path("text").stringValue())
          .isEqualTo(hostile);
      assertThat(served.client.ok("/api/v1/stories").at("/items/0/title").stringValue())
          .isEqualTo(hostile.strip());
      Client.Answer none = served.client.get("/api/v1/pages/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
      assertThat(none.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }
}
