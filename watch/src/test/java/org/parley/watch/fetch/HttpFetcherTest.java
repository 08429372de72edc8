// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.watch.LocalServer;
import org.parley.watch.Names;
import org.parley.watch.fetch.Answer.Body;
import org.parley.watch.fetch.Answer.Moved;
import org.parley.watch.fetch.Answer.NotModified;
import org.parley.watch.fetch.Answer.Problem;

/** A server that does everything wrong gets an answer of its own each time, and soon. */
class HttpFetcherTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
  private static final Names NAMES = new Names(Map.of("news.example", new String[] {"127.0.0.1"}));

  /** Nothing ends a request here but what a test is about. */
  private static final FetchLimits PATIENT =
      new FetchLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));

  private static final int MOST = 100_000;

  private LocalServer server;
  private HttpFetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    fetcher = fetcher(PATIENT, NAMES);
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
  }

  private static HttpFetcher fetcher(FetchLimits limits, DnsResolver names) {
    AddressGuard guard = new AddressGuard(Set.of("news.example"), names);
    return new HttpFetcher(guard, "Parley/1.0 (+mailto:ada@example.org)", limits, CLOCK);
  }

  private Answer get(String path) {
    return get(fetcher, server.at("news.example", path));
  }

  private static Answer get(HttpFetcher fetcher, String address) {
    return fetcher.get(new Ask(URI.create(address), Ask.Mark.NONE, MOST, false));
  }

  private static Problem problem(Answer answer) {
    assertThat(answer).isInstanceOf(Problem.class);
    return (Problem) answer;
  }

  @Test
  void aPageComesWithWhatTheServerSaysOfIt() {
    server.on(
        "/a",
        LocalServer.answer("200 OK", "Text/HTML; charset=\"utf-8\"", "<p>Truce", "ETag: \"7\""));

    Body body = (Body) get("/a");

    assertThat(new String(body.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>Truce");
    assertThat(body.mediaType()).isEqualTo("text/html");
    assertThat(body.charset()).isEqualTo("utf-8");
    assertThat(body.mark()).isEqualTo(new Ask.Mark("\"7\"", null));
  }

  @Test
  void itSaysWhoAsksAndSendsNothingElseOfTheUser() {
    server.on("/a", LocalServer.answer("200 OK", "text/html", "x", "Set-Cookie: id=1"));
    get("/a");
    get("/a");

    assertThat(server.requests().get(1).head())
        .containsExactlyInAnyOrder(
            "GET /a HTTP/1.1",
            "Host: news.example:" + server.port(),
            "User-Agent: Parley/1.0 (+mailto:ada@example.org)",
            "Accept: text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
                + " application/xml;q=0.9, */*;q=0.5",
            "Accept-Encoding: gzip",
            "Connection: close");
  }

  @Test
  void whatIsKnownIsAskedForOnlyIfItHasChanged() {
    server.on("/feed", LocalServer.raw("HTTP/1.1 304 Not Modified\r\n\r\n"));
    Ask.Mark mark = new Ask.Mark("W/\"9\"", "Fri, 20 Nov 2026 09:00:00 GMT");

    Answer answer =
        fetcher.get(new Ask(URI.create(server.at("news.example", "/feed")), mark, MOST, false));

    assertThat(answer).isInstanceOf(NotModified.class);
    assertThat(server.requests().get(0).header("If-None-Match")).isEqualTo("W/\"9\"");
    assertThat(server.requests().get(0).header("If-Modified-Since"))
        .isEqualTo("Fri, 20 Nov 2026 09:00:00 GMT");
    assertThat(problem(get("/feed")).reason()).isEqualTo(Reason.BROKEN);
  }

  @ParameterizedTest
  @CsvSource({"301,true", "302,false", "303,false", "307,false", "308,true"})
  void aRedirectIsAnAnswerAndNotFollowed(int status, boolean lasting) {
    server.on("/a", LocalServer.redirect(status, "/b"));

    assertThat(get("/a")).isEqualTo(new Moved("/b", lasting));
    assertThat(server.paths()).containsExactly("/a");
  }

  @ParameterizedTest
  @CsvSource({
    "404,REFUSED,false",
    "410,REFUSED,false",
    "403,REFUSED,false",
    "401,REFUSED,false",
    "451,REFUSED,false",
    "408,REFUSED,true",
    "429,BUSY,true",
    "503,BUSY,true",
    "500,SERVER_FAULT,true",
    "302,REFUSED,false"
  })
  void whatIsNoPageSaysWhyAndWhetherItPasses(int status, Reason reason, boolean passing) {
    server.on("/a", LocalServer.answer(status + " x", "text/html", "an error page"));

    assertThat(problem(get("/a")))
        .isEqualTo(new Problem(reason, "the server answers " + status, passing));
  }

  @Test
  void aServerSaysWhenToComeAgain() {
    server.on("/s", LocalServer.answer("503 x", "text/html", "", "Retry-After: 120"));
    server.on(
        "/d",
        LocalServer.answer("429 x", "text/html", "", "Retry-After: Fri, 20 Nov 2026 11:00:00 GMT"));
    server.on("/n", LocalServer.answer("429 x", "text/html", "", "Retry-After: soon"));

    assertThat(problem(get("/s")).retryAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(problem(get("/d")).retryAfter()).isEqualTo(Duration.ofHours(1));
    assertThat(problem(get("/n")).retryAfter()).isNull();
  }

  @Test
  void aBodyWithoutEndIsLeftAtTheLimit() {
    server.on(
        "/endless",
        (request, client, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
          flood(out);
        });
    server.on(
        "/chunks",
        (request, client, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
          while (true) {
            out.write("5\r\nwords\r\n".getBytes(StandardCharsets.UTF_8));
          }
        });

    assertThat(problem(get("/endless")))
        .isEqualTo(new Problem(Reason.TOO_LARGE, "larger than 97 KiB", false));
    assertThat(problem(get("/chunks")).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void theBodyOfAnErrorOrRedirectIsNotReadAtAll() {
    server.on(
        "/error",
        (request, client, out) -> {
          out.write("HTTP/1.1 500 x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          flood(out);
        });

    assertThat(problem(get("/error")).reason()).isEqualTo(Reason.SERVER_FAULT);
  }

  @Test
  void ofALargeBodyTheBeginningCanBeHad() {
    server.on("/big", LocalServer.answer("200 OK", "text/plain", "x".repeat(2 * MOST)));

    Answer answer =
        fetcher.get(
            new Ask(URI.create(server.at("news.example", "/big")), Ask.Mark.NONE, MOST, true));

    assertThat(((Body) answer).bytes()).hasSize(MOST);
  }

  @Test
  void aPackedBodyIsUnpackedAndABombIsNot() {
    byte[] page = "<p>The truce holds.".getBytes(StandardCharsets.UTF_8);
    server.on(
        "/packed",
        LocalServer.bytes("200 OK", "text/html", LocalServer.gzip(page), "Content-Encoding: gzip"));
    server.on(
        "/bomb",
        LocalServer.bytes(
            "200 OK", "text/html", LocalServer.gzip(new byte[50 << 20]), "Content-Encoding: gzip"));
    byte[] nothing = LocalServer.gzip(new byte[0]);
    server.on(
        "/members",
        (request, client, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          while (true) {
            out.write(nothing);
          }
        });
    server.on(
        "/damaged",
        LocalServer.answer("200 OK", "text/html", "not packed", "Content-Encoding: gzip"));
    server.on("/other", LocalServer.answer("200 OK", "text/html", "?", "Content-Encoding: br"));

    assertThat(((Body) get("/packed")).bytes()).isEqualTo(page);
    assertThat(problem(get("/bomb")).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(problem(get("/members")).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(problem(get("/damaged")).words()).isEqualTo("what it packed is damaged");
    assertThat(problem(get("/other")).words())
        .isEqualTo("it is packed as 'br', which was not asked for");
  }

  @Test
  void anAnswerThatIsShorterThanItClaimsIsNoPage() {
    server.on("/short", LocalServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>Tru"));
    server.on(
        "/chunk", LocalServer.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nab"));
    server.on("/length", LocalServer.raw("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nab"));
    server.on("/negative", LocalServer.raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nab"));
    server.on("/none", LocalServer.raw(""));
    server.on("/words", LocalServer.raw("hello\r\n\r\n"));
    server.on(
        "/header", LocalServer.raw("HTTP/1.1 200 OK\r\nX: " + "y".repeat(1 << 20) + "\r\n\r\n"));

    for (String path :
        new String[] {"/short", "/chunk", "/length", "/negative", "/none", "/words"}) {
      assertThat(problem(get(path))).as(path).matches(Problem::passing);
    }
    assertThat(problem(get("/short")).reason()).isEqualTo(Reason.BROKEN);
    assertThat(problem(get("/header")).reason()).isEqualTo(Reason.BROKEN);
  }

  @Test
  void picturesAndEmptyAnswersAreNoPages() {
    server.on("/a.jpg", LocalServer.answer("200 OK", "image/jpeg", "x"));
    server.on("/empty", LocalServer.answer("200 OK", "text/html", ""));
    server.on("/204", LocalServer.raw("HTTP/1.1 204 No Content\r\n\r\n"));

    assertThat(problem(get("/a.jpg")))
        .isEqualTo(new Problem(Reason.NO_PAGE, "it is 'image/jpeg'", false));
    assertThat(problem(get("/empty")).words()).isEqualTo("it is empty");
    assertThat(problem(get("/204")).words()).isEqualTo("it is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\nTru"
      })
  void aServerThatFallsSilentIsLeftWhenTheTimeForAllIsUp(String sent) {
    server.on(
        "/slow",
        (request, client, out) -> {
          out.write(sent.getBytes(StandardCharsets.US_ASCII));
          out.flush();
          // Until the client hangs up.
          client.getInputStream().read();
        });
    try (HttpFetcher hurried =
        fetcher(
            new FetchLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMillis(200)),
            NAMES)) {
      assertThat(get(hurried, server.at("news.example", "/slow")))
          .isEqualTo(new Problem(Reason.TOO_SLOW, "its answer was not whole after 200 ms", true));
    }
  }

  @Test
  void aServerThatDripsIsLeftWhenTheTimeForAllIsUp() {
    server.on(
        "/drip",
        (request, client, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          client.setSoTimeout(5);
          while (true) {
            out.write('.');
            out.flush();
            try {
              if (client.getInputStream().read() < 0) {
                return;
              }
            } catch (java.net.SocketTimeoutException e) {
              // The client still listens: another drop.
            }
          }
        });
    try (HttpFetcher hurried =
        fetcher(
            new FetchLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMillis(300)),
            NAMES)) {
      assertThat(problem(get(hurried, server.at("news.example", "/drip"))).reason())
          .isEqualTo(Reason.TOO_SLOW);
    }
  }

  @Test
  void aServerThatFallsSilentIsLeftWhenTheTimeWithoutAByteIsUp() {
    server.on("/slow", (request, client, out) -> client.getInputStream().read());
    try (HttpFetcher hurried =
        fetcher(
            new FetchLimits(Duration.ofSeconds(30), Duration.ofMillis(200), Duration.ofSeconds(30)),
            NAMES)) {
      assertThat(get(hurried, server.at("news.example", "/slow")))
          .isEqualTo(new Problem(Reason.TOO_SLOW, "it kept silent too long", true));
    }
  }

  @Test
  void aHostThatIsNotThereIsAPassingProblem() throws IOException {
    server.close();

    assertThat(problem(get("/a")).reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(get(fetcher, "http://unknown.example/"))
        .isEqualTo(new Problem(Reason.UNREACHABLE, "there is no such host", true));
  }

  @Test
  void aPrivateAddressIsRefusedHoweverItIsWritten() {
    server.page("/secret", "<p>secret");
    try (HttpFetcher strict =
        new HttpFetcher(new AddressGuard(Set.of()), "Parley/1.0", PATIENT, CLOCK)) {
      for (String host :
          new String[] {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "127.1"}) {
        assertThat(problem(get(strict, "http://" + host + ":" + server.port() + "/secret")))
            .as(host)
            .matches(problem -> problem.reason() == Reason.PRIVATE_ADDRESS && !problem.passing());
      }
    }
    assertThat(server.requests()).isEmpty();
  }

  /** It is looked up once, and the connection goes to what was found then. */
  @Test
  void aNameThatChangesItsAddressAfterTheCheckGainsNothing() {
    server.page("/secret", "<p>secret");
    AtomicInteger asked = new AtomicInteger();
    DnsResolver rebinding =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            // A public address that leads nowhere, and this machine ever after.
            String address = asked.getAndIncrement() == 0 ? "0:0:0:0:0:ffff:7f00:1" : "127.0.0.1";
            return new InetAddress[] {InetAddress.getByName(address)};
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    AddressGuard guard = new AddressGuard(Set.of(), rebinding);
    try (HttpFetcher strict = new HttpFetcher(guard, "Parley/1.0", PATIENT, CLOCK)) {
      String address = server.at("rebinding.example", "/secret");
      assertThat(problem(get(strict, address)).reason()).isEqualTo(Reason.PRIVATE_ADDRESS);
      assertThat(asked).hasValue(1);
      assertThat(problem(get(strict, address)).reason()).isEqualTo(Reason.PRIVATE_ADDRESS);
      assertThat(asked).hasValue(2);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void whatIsUnderWayEndsWhenTheFetcherIsClosed() {
    server.on(
        "/slow",
        (request, client, out) -> {
          fetcher.close();
          client.getInputStream().read();
        });

    assertThat(get("/slow")).isEqualTo(new Problem(Reason.BROKEN, "broken off", true));
    assertThat(get("/slow")).isEqualTo(new Problem(Reason.BROKEN, "broken off", true));
    assertThat(server.paths()).containsExactly("/slow");
  }

  private static void flood(OutputStream out) throws IOException {
    byte[] words = "words ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    while (true) {
      out.write(words);
    }
  }
}
