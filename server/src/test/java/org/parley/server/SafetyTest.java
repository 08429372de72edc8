// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other sites, other machines and too much of a thing come to. */
class SafetyTest {
  private static final String UPLOAD = "/api/v1/uploads?name=a.txt";

  @TempDir Path folder;

  /** The status line and headers of a raw request. */
  private static String raw(int port, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1.evil.example:PORT", ""})
  void aNameThatOthersPointHereIsNotAnswered(String host) throws IOException {
    try (Served served = Served.in(folder).sample()) {
      String name = host.replace("PORT", String.valueOf(served.server.port()));
      String answer =
          raw(
              served.server.port(),
              "GET /api/v1/events HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("truce");
      assertThat(answer).contains("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT"})
  void itsOwnNamesAreAnswered(String host) throws IOException {
    try (Served served = Served.in(folder).sample()) {
      String name = host.replace("PORT", String.valueOf(served.server.port()));
      assertThat(
              raw(
                  served.server.port(),
                  "GET /api/v1/events HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void pagesOfOtherSitesChangeNothing(String header, String value) {
    try (Served served = Served.in(folder)) {
      HttpRequest upload =
          served
              .client
              .request(UPLOAD)
              .header("Content-Type", "application/octet-stream")
              .header(header, value)
              .POST(HttpRequest.BodyPublishers.ofString("1"))
              .build();
      assertThat(served.client.send(upload).status()).isEqualTo(403);
      HttpRequest correction =
          served
              .client
              .request("/api/v1/corrections")
              .header("Content-Type", "application/json")
              .header(header, value)
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertThat(served.client.send(correction).status()).isEqualTo(403);
      assertThat(served.client.ok("/api/v1/uploads").path("items")).isEmpty();
    }
  }

  @Test
  void itsOwnPagesMayChangeThings() {
    try (Served served = Served.in(folder)) {
      HttpRequest upload =
          served
              .client
              .request(UPLOAD)
              .header("Content-Type", "application/octet-stream")
              .header("Origin", "http://127.0.0.1:" + served.server.port())
              .header("Sec-Fetch-Site", "same-origin")
              .POST(HttpRequest.BodyPublishers.ofString("1"))
              .build();
      assertThat(served.client.send(upload).status()).isEqualTo(202);
    }
  }

  @Test
  void aServerForOthersWantsItsToken() {
    try (Served served = Served.withToken(folder).sample()) {
      Client client = served.client;
      assertThat(client.get("/api/v1/events").status()).isEqualTo(401);
      assertThat(client.plain("/").status()).isEqualTo(401);
      assertThat(bearer(served, "wrong").status()).isEqualTo(401);
      assertThat(bearer(served, served.server.token()).status()).isEqualTo(200);
    }
  }

  private static Client.Answer bearer(Served served, String token) {
    return served.client.send(
        served.client.request("/api/v1/events").header("Authorization", "Bearer " + token).build());
  }

  @Test
  void aLinkGivesABrowserItsCookieOnce() {
    try (Served served = Served.withToken(folder).sample()) {
      String link = served.server.address().replaceFirst("http://[^/]+", "");
      assertThat(served.client.plain("/open/wrong").status()).isEqualTo(403);
      Client.Answer opened = served.client.plain(link);
      String cookie = opened.header("Set-Cookie");
      assertThat(cookie).endsWith("; Path=/; HttpOnly; SameSite=Strict");
      assertThat(served.client.plain(link).status()).isEqualTo(403);
      Client.Answer events =
          served.client.send(
              served
                  .client
                  .request("/api/v1/events")
                  .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                  .build());
      assertThat(events.status()).isEqualTo(200);
    }
  }

  @Test
  void everyAnswerForbidsScriptsOfOthers() throws IOException {
    try (Served served = Served.in(folder).sample()) {
      for (String path :
          List.of("/", "/api/v1/events", "/api/v1/none", "/proposals/x", "/start.css")) {
        Client.Answer answer = served.client.plain(path);
        assertThat(answer.header("Content-Security-Policy"))
            .isEqualTo(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      }
      assertThat(served.client.plain("/proposals/x").header("Content-Type"))
          .isEqualTo("text/html;charset=utf-8");
      String noHttp = raw(served.server.port(), "NONSENSE\r\n\r\n");
      assertThat(noHttp).contains("application/problem+json").doesNotContain("jetty");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f..%2fopenapi.yaml",
        "/api/v1/pages/..%2f..%2fx",
        "/openapi.yaml%00.css"
      })
  void noPathLeadsOutOfThePages(String path) throws IOException {
    try (Served served = Served.in(folder).sample()) {
      String answer =
          raw(
              served.server.port(),
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: 127.0.0.1:"
                  + served.server.port()
                  + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).doesNotContain("root:").doesNotContain("operationId");
      assertThat(answer).doesNotContain(folder.toString()).doesNotContain("at org.");
    }
  }

  @Test
  void whatIsTooLargeOrTooFastIsRefused() {
    Limits small = new Limits(1 << 20, 10, 1 << 22, 3, 0, 100);
    try (Served served = Served.in(folder, small)) {
      Client client = served.client;
      assertThat(send(client, "x".repeat((1 << 20) + 1)).status()).isEqualTo(413);
      assertThat(
              client
                  .send(
                      client
                          .request(UPLOAD)
                          .header("Content-Type", "application/octet-stream")
                          .POST(
                              HttpRequest.BodyPublishers.ofInputStream(
                                  () -> new java.io.ByteArrayInputStream(new byte[(1 << 20) + 1])))
                          .build())
                  .status())
          .as("without a length")
          .isEqualTo(413);
      assertThat(send(client, "1").status()).isEqualTo(202);
      Client.Answer refused = send(client, "2");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
    }
    try (Served served = Served.in(folder, new Limits(1 << 20, 10, 1 << 22, 3, 0, 100))) {
      assertThat(
              served
                  .client
                  .post("/api/v1/corrections", "{\"author\": \"" + "a".repeat(200) + "\"}")
                  .status())
          .isEqualTo(413);
    }
  }

  private static Client.Answer send(Client client, String body) {
    return client.send(
        client
            .request(UPLOAD)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void aConfirmedUploadIsReadByTheNextServer() throws Exception {
    // As a killed server leaves it: whole, and half of another one.
    Spool spool = new Spool(folder.resolve("uploads"));
    spool.keep(new java.io.ByteArrayInputStream("7\n8".getBytes(StandardCharsets.UTF_8)), "a", 9);
    java.nio.file.Files.writeString(folder.resolve("uploads").resolve("1_YQ.part"), "9");
    try (Served served = Served.in(folder)) {
      String id = served.client.ok("/api/v1/uploads").at("/items/0/id").stringValue();
      served.client.events("/api/v1/uploads/" + id + "/progress");
      assertThat(served.client.ok("/api/v1/pages").path("items")).hasSize(2);
    }
  }
}
