// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.watch.LocalServer.answer;
import static org.parley.watch.LocalServer.redirect;
import static org.parley.watch.Watched.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.watch.Sink.Taken;
import org.parley.watch.fetch.Reason;
import org.parley.watch.state.ListState;

class WatchTest {
  private static final String PAGE = "<p>The truce holds.";

  @TempDir Path folder;
  private Watched watched;
  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    watched = new Watched(folder);
    server = watched.server;
    for (String path : List.of("/1", "/2", "/3", "/4")) {
      server.page(path, PAGE + path);
    }
  }

  @AfterEach
  void stop() throws IOException {
    watched.close();
  }

  private ListState list(String path) {
    return watched.state.list(watched.at(path), null);
  }

  @Test
  void newPagesOfAFeedAreReadOnceEach() {
    server.xml("/feed", feed(watched.at("/1") + "|a|One", "/2|b|Two"));

    Round first = watched.round(watched.at("/feed"));
    server.xml("/feed", feed("/3|c|Three", "/1#top|a|One", "/2?utm_source=rss|b|Two"));
    watched.reopen();
    Round second = watched.round(watched.at("/feed"));

    assertThat(watched.read()).containsExactly("/1", "/2", "/3");
    assertThat(watched.text(0)).isEqualTo(PAGE + "/1");
    assertThat(first.text()).isEqualTo("1 list asked, 2 new pages read");
    assertThat(second.text()).isEqualTo("1 list asked, 1 new page read; 2 left: 2 there already");
    assertThat(server.paths()).containsExactly("/feed", "/1", "/2", "/feed", "/3");
  }

  @Test
  void robotsIsAskedFirstAndOnceADay() {
    server.xml("/feed", feed("/1"));
    watched.round(watched.at("/feed"));
    watched.reopen();
    watched.round(watched.at("/feed"));
    watched.time.pass(Duration.ofHours(25));
    watched.round(watched.at("/feed"));

    assertThat(server.requests().stream().map(LocalServer.Request::path))
        .containsExactly("/robots.txt", "/feed", "/1", "/feed", "/robots.txt", "/feed");
  }

  @Test
  void whatRobotsDisallowsIsNotAsked() {
    server.on(
        "/robots.txt",
        answer(
            "200 OK",
            "text/plain",
            "User-agent: *\nDisallow: /\n\nUser-agent: Parley\nDisallow: /2\nAllow: /2/open\n"));
    server.xml("/feed", feed("/1", "/2", "/2/open", "/2/shut"));
    server.page("/2/open", PAGE);

    Round round = watched.round(watched.at("/feed"));

    assertThat(watched.read()).containsExactly("/1", "/2/open");
    assertThat(round.pagesLeft(Reason.ROBOTS)).isEqualTo(2);
    assertThat(watched.log)
        .contains(
            "left     "
                + watched.at("/2")
                + ": not allowed by robots.txt ("
                + watched.at("/robots.txt")
                + " disallows it)");
    assertThat(server.paths()).containsExactly("/feed", "/1", "/2/open");
  }

  @Test
  void whereRobotsCannotBeHadNothingIsAskedForTheTimeBeing() {
    server.on("/robots.txt", answer("500 x", "text/plain", ""));
    server.xml("/feed", feed("/1"));

    watched.round(watched.at("/feed"));
    assertThat(server.paths()).isEmpty();
    assertThat(list("/feed").told())
        .isEqualTo("its robots.txt cannot be had: the server answers 500");
    assertThat(list("/feed").next()).isEqualTo(Instant.parse("2026-11-20T10:01:00Z"));

    watched.time.pass(Duration.ofMinutes(2));
    watched.round(watched.at("/feed"));
    assertThat(list("/feed").next()).isEqualTo(Instant.parse("2026-11-20T10:04:00Z"));

    server.on("/robots.txt", answer("404 x", "text/plain", ""));
    watched.time.pass(Duration.ofMinutes(5));
    watched.round(watched.at("/feed"));
    assertThat(watched.read()).containsExactly("/1");
  }

  @Test
  void robotsMayBeElsewhereAndFarAway() {
    server.on("/robots.txt", redirect(301, server.at("other.example", "/rules")));
    server.on("/rules", answer("200 OK", "text/plain", "User-agent: *\nDisallow: /1"));
    server.xml("/feed", feed("/1", "/2"));

    watched.round(watched.at("/feed"));

    assertThat(watched.read()).containsExactly("/2");
  }

  @Test
  void aHostIsAskedOneRequestAtATimeWithADelay() {
    server.on(
        "/robots.txt", answer("200 OK", "text/plain", "User-agent: *\nCrawl-delay: 10\nDisallow:"));
    server.xml("/feed", feed("/1", "/2"));
    watched.round(watched.at("/feed"));
    // Ten seconds after robots.txt, after the feed, and after the first page.
    assertThat(watched.time.now()).isEqualTo(Instant.parse("2026-11-20T10:00:30Z"));
  }

  @Test
  void aDelayThatNobodyCanMeanIsFiveMinutes() {
    server.on("/robots.txt", answer("200 OK", "text/plain", "User-agent: *\nCrawl-delay: 86400"));
    server.xml("/feed", feed("/1"));
    watched.round(watched.at("/feed"));
    assertThat(watched.time.now()).isEqualTo(Instant.parse("2026-11-20T10:10:00Z"));
  }

  @Test
  void withoutAWordOfTheHostTheDelayIsOurs() {
    server.xml("/feed", feed("/1", "/2"));
    watched.round(watched.at("/feed"));
    assertThat(watched.time.now()).isEqualTo(Instant.parse("2026-11-20T10:00:06Z"));
  }

  @Test
  void aFeedIsAskedOnlyIfItHasChanged() {
    server.on(
        "/feed",
        (request, client, out) ->
            (request.header("If-None-Match").equals("\"1\"")
                    ? LocalServer.raw("HTTP/1.1 304 Not Modified\r\n\r\n")
                    : answer("200 OK", "text/xml", feed("/1"), "ETag: \"1\""))
                .to(request, client, out));

    watched.round(watched.at("/feed"));
    watched.reopen();
    Round second = watched.round(watched.at("/feed"));

    assertThat(second.text()).isEqualTo("1 list asked, 1 not modified, 0 new pages read");
    assertThat(list("/feed").told()).isEqualTo("not modified");
    assertThat(watched.read()).containsExactly("/1");
  }

  @Test
  void aFeedIsNotAskedBeforeItIsDueUnlessAllAreAsked() {
    server.xml("/feed", feed("/1"));
    watched.round(watched.at("/feed"));
    watched.time.pass(Duration.ofMinutes(14));
    Round early = watched.round(WatchSettings.USUAL, false, watched.at("/feed"));
    watched.time.pass(Duration.ofMinutes(1));
    Round due = watched.round(WatchSettings.USUAL, false, watched.at("/feed"));

    assertThat(early.isEmpty()).isTrue();
    assertThat(due.text()).isEqualTo("1 list asked, 0 new pages read; 1 left: 1 there already");
  }

  @Test
  void aHostThatIsBusyIsLeftInPeaceForAsLongAsItSays() {
    server.xml("/feed", feed("/1", "/2", "/3"));
    server.on("/2", answer("429 x", "text/html", "", "Retry-After: 3600"));

    Round round = watched.round(watched.at("/feed"));
    assertThat(round.text())
        .isEqualTo("1 list asked, 1 new page read; 2 to be tried again: 2 server busy");
    watched.reopen();
    server.page("/2", PAGE);
    watched.time.pass(Duration.ofMinutes(59));
    Round early = watched.round(watched.at("/feed"));
    watched.time.pass(Duration.ofMinutes(2));
    Round later = watched.round(watched.at("/feed"));

    assertThat(early.pagesRead()).isZero();
    assertThat(later.pagesRead()).isEqualTo(2);
    assertThat(watched.read()).containsExactly("/1", "/2", "/3");
    assertThat(server.paths()).containsExactly("/feed", "/1", "/2", "/feed", "/2", "/3");
  }

  @Test
  void whoFailsAgainAndAgainIsAskedLessAndLessAndAtLeastOnceADay() {
    server.on("/feed", answer("503 x", "text/html", ""));
    for (int i = 0; i < 13; i++) {
      watched.round(watched.at("/feed"));
      Instant next = list("/feed").next();
      watched.time.pass(Duration.between(watched.time.now(), next));
    }
    watched.round(watched.at("/feed"));

    assertThat(list("/feed").failures()).isEqualTo(14);
    assertThat(list("/feed").next()).isEqualTo(watched.time.now().plus(Duration.ofDays(1)));
    assertThat(server.paths()).hasSize(14);
  }

  @Test
  void aPageThatFailsIsTriedAgainAndGivenUpAfterDays() {
    server.xml("/feed", feed("/1"));
    server.on("/1", answer("500 x", "text/html", ""));

    watched.round(watched.at("/feed"));
    server.xml("/feed", feed());
    for (int i = 0; i < 20; i++) {
      watched.time.pass(Duration.ofHours(6));
      watched.round(watched.at("/feed"));
    }

    assertThat(watched.state.countWaiting()).isZero();
    assertThat(watched.state.left()).containsEntry(Reason.SERVER_FAULT, 1L);
    assertThat(watched.log)
        .contains(
            "left     "
                + watched.at("/1")
                + ": server at fault (the server answers 500; given up after 3 days)");
  }

  @Test
  void redirectsAreFollowedAndThePageHasTheAddressWhereItIs() {
    server.xml("/feed", feed("/go?to=1"));
    server.on("/go?to=1", redirect(302, "/hop"));
    server.on("/hop", redirect(301, server.at("other.example", "/1")));

    watched.round(watched.at("/feed"));

    assertThat(watched.pages.get(0).address()).isEqualTo(server.at("other.example", "/1"));
  }

  @Test
  void redirectsThatLeadNowhereAreLeft() {
    server.xml("/feed", feed("/circle", "/self", "/long0", "/file", "/empty"));
    server.on("/circle", redirect(302, "/circle2"));
    server.on("/circle2", redirect(302, "/circle"));
    server.on("/self", redirect(302, "/self"));
    for (int i = 0; i < 10; i++) {
      server.on("/long" + i, redirect(302, "/long" + (i + 1)));
    }
    server.on("/file", redirect(302, "file:///etc/passwd"));
    server.on("/empty", redirect(302, ""));

    Round round = watched.round(watched.at("/feed"));

    assertThat(round.pagesRead()).isZero();
    assertThat(round.pagesLeft(Reason.REDIRECTS)).isEqualTo(4);
    assertThat(round.pagesLeft(Reason.REFUSED)).isEqualTo(1);
    assertThat(server.paths().stream().filter(path -> path.startsWith("/long"))).hasSize(6);
  }

  @Test
  void everyHopIsCheckedForPrivateAddressesAndRobots() {
    server.xml("/feed", feed("/inside", "/shut"));
    server.on("/inside", redirect(302, server.at("inside.example", "/1")));
    server.on("/shut", redirect(302, server.at("other.example", "/2")));
    server.on(
        "/robots.txt",
        (request, client, out) ->
            answer(
                    "200 OK",
                    "text/plain",
                    "User-agent: *\nDisallow: "
                        + (request.host().startsWith("other") ? "/" : "/none"))
                .to(request, client, out));

    Round round = watched.round(watched.at("/feed"), server.at("inside.example", "/feed"));

    assertThat(round.text())
        .isEqualTo(
            "2 lists asked, 1 not to be had, 0 new pages read; 2 left: 1 not allowed by robots.txt,"
                + " 1 at a private address");
    assertThat(server.requests()).noneMatch(request -> request.host().startsWith("inside"));
  }

  @Test
  void aFeedThatHasMovedForGoodIsAskedWhereItIs() {
    server.on("/feed", redirect(301, "/new"));
    server.xml("/new", feed("/1"));
    server.on("/summer", redirect(302, "/now"));
    server.xml("/now", feed("/2"));

    watched.round(watched.at("/feed"), watched.at("/summer"));
    watched.round(watched.at("/feed"), watched.at("/summer"));

    assertThat(server.paths())
        .containsExactly("/feed", "/new", "/summer", "/now", "/1", "/2", "/new", "/summer", "/now");
    assertThat(watched.log)
        .contains(
            "list     "
                + watched.at("/feed")
                + ": 1 entries, 1 new; it has moved to "
                + watched.at("/new"));
  }

  @Test
  void twoLinksThatLeadToOnePageAreOnePage() {
    server.xml("/feed", feed("/short/1", "/1", "/2"));
    server.on("/short/1", redirect(301, "/1"));
    server.xml("/later", feed("/short/2"));
    server.on("/short/2", redirect(301, "/2"));

    watched.round(watched.at("/feed"));
    Round round = watched.round(watched.at("/later"));

    assertThat(watched.read()).containsExactly("/1", "/2");
    assertThat(round.pagesLeft(Reason.REPEAT)).isEqualTo(1);
  }

  @Test
  void aGuidThatComesAgainUnderAnotherLinkIsTheSamePageWhenItsHeadlineIs() {
    server.xml("/feed", feed("/1|7|Truce signed"));
    watched.round(watched.at("/feed"));
    server.xml("/feed", feed("/2|7|Truce signed", "/3|7|Truce broken"));
    watched.round(watched.at("/feed"));

    // The guid stands for two addresses now, so it tells neither apart.
    assertThat(watched.read()).containsExactly("/1", "/2", "/3");

    server.xml("/feed", feed("/4|8|Talks"));
    watched.round(watched.at("/feed"));
    server.page("/5", PAGE);
    server.xml("/feed", feed("/5|8|Talks"));
    watched.round(watched.at("/feed"));
    server.xml("/feed", feed("/5|8|Talks fail"));
    watched.round(watched.at("/feed"));
    assertThat(watched.read()).containsExactly("/1", "/2", "/3", "/4", "/5");
  }

  @Test
  void datesThatCannotBeAreNotBelievedAndHideNothing() {
    server.xml(
        "/feed",
        feed(
            "/1|a|x|Fri, 20 Nov 2026 08:00:00 GMT",
            "/2|b|x|Fri, 20 Nov 2099 08:00:00 GMT",
            "/3|c|x|Thu, 01 Jan 1970 00:00:00 GMT",
            "/4|d|x|yesterday"));
    watched.round(watched.at("/feed"));

    assertThat(watched.pages.stream().map(Sink.Page::published))
        .containsExactly(Instant.parse("2026-11-20T08:00:00Z"), null, Instant.EPOCH, null);
  }

  @Test
  void aFeedThatDatesEverythingNowIsNotBelieved() {
    String now = "Fri, 20 Nov 2026 10:00:00 GMT";
    server.xml("/feed", feed("/1|a|x|" + now, "/2|b|x|" + now, "/3|c|x|" + now));
    watched.round(watched.at("/feed"));

    assertThat(watched.pages).hasSize(3).allMatch(page -> page.published() == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel><title>N&A</title><item><link>/1</link><title>A & B&nbsp;</title></item>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&x;"
            + "</title><item><link>/1</link></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
            + "<rss version='2.0'><channel><title>&c;</title><item><link>/1</link></item></channel></rss>",
      })
  void aBrokenOrHostileFeedIsReadAsWellAsCanBe(String feed) {
    server.xml("/feed", feed);
    watched.round(watched.at("/feed"));

    assertThat(watched.read()).containsExactly("/1");
    assertThat(list("/feed").title()).doesNotContain("root:", "haha");
    assertThat(watched.log.get(0)).endsWith("its XML is broken and was read as well as could be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<rss", "{\"a\": 1}", "<svg/>", "\u0000\u0001", "<opml><body/>"})
  void whatIsNoFeedIsAFailureOfTheList(String body) {
    server.xml("/feed", body);
    Round round = watched.round(watched.at("/feed"));
    boolean opml = body.startsWith("<opml");
    assertThat(list("/feed").failures()).isEqualTo(opml ? 0 : 1);
    assertThat(round.pagesRead()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><urlset><url><loc>%s&x;</loc>"
            + "<lastmod>2026-11-20</lastmod></url></urlset>",
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><opml><body>"
            + "<outline xmlUrl='%s&x;'/></body></opml>",
        "<!DOCTYPE opml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><opml><body>"
            + "<outline xmlUrl='%s&b;'/></body></opml>"
      })
  void entitiesOfOtherListsAreNotBelievedEither(String list) {
    server.xml("/list", list.formatted(watched.at("/x")));
    watched.round(watched.at("/list"));
    assertThat(server.paths()).allMatch(path -> path.matches("/list|/x&[xb];"));
  }

  @Test
  void aListThatUnpacksTooFarIsAFailureOfTheList() {
    server.on(
        "/bomb.xml.gz",
        LocalServer.bytes("200 OK", "application/gzip", LocalServer.gzip(new byte[60 << 20])));
    watched.round(watched.at("/bomb.xml.gz"));
    assertThat(list("/bomb.xml.gz").told())
        .isEqualTo("what it packed is damaged or larger than 50 MiB");
  }

  @Test
  void aListInAListIsAskedAsOftenAsThat() {
    server.xml("/feeds", "<opml><body><outline xmlUrl='/feed'/></body></opml>");
    server.xml("/feed", feed());
    watched.round(WatchSettings.USUAL, false, watched.at("/feeds"));
    // The feed was asked two seconds after the list that names it.
    watched.time.pass(Duration.ofSeconds(15 * 60 - 1));
    watched.round(WatchSettings.USUAL, false, watched.at("/feeds"));
    assertThat(server.paths()).containsExactly("/feeds", "/feed", "/feeds", "/feed");
  }

  @Test
  void aWebPageSaysWhichFeedsItHas() {
    server.page(
        "/", "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=/feed>");
    watched.round(watched.at("/"));
    assertThat(list("/").told())
        .isEqualTo("it is a web page and no feed; watch its feed instead: " + watched.at("/feed"));
  }

  @Test
  void anOutlineOfFeedsIsFollowed() {
    server.xml(
        "/feeds.opml",
        "<opml><body><outline text='x'><outline type='rss' xmlUrl='/a'/><outline xmlUrl='/b'/>"
            + "<outline xmlUrl='javascript:x'/></outline></body></opml>");
    server.xml("/a", feed("/1"));
    server.xml("/b", feed("/1", "/2"));

    watched.round(watched.at("/feeds.opml"));

    assertThat(watched.read()).containsExactly("/1", "/2");
    assertThat(list("/b").parent()).isEqualTo(watched.at("/feeds.opml"));
  }

  @Test
  void anIndexOfSitemapsIsFollowedToWhatIsRecent() {
    server.xml(
        "/index.xml",
        """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap><loc>%s</loc><lastmod>2026-11-20</lastmod></sitemap>
          <sitemap><loc>%s</loc><lastmod>2019-01-01</lastmod></sitemap>
        </sitemapindex>
        """
            .formatted(watched.at("/new.xml.gz"), watched.at("/old.xml")));
    String urls =
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
          <url><loc>%s</loc><news:news><news:publication_date>2026-11-20T09:00:00Z</news:publication_date>
            <news:title>Truce</news:title></news:news></url>
          <url><loc>%s</loc><lastmod>2026-11-19</lastmod></url>
          <url><loc>%s</loc><lastmod>2020-01-01</lastmod></url>
          <url><loc>%s</loc></url>
        </urlset>
        """;
    server.on(
        "/new.xml.gz",
        LocalServer.bytes(
            "200 OK",
            "application/gzip",
            LocalServer.gzip(
                urls.formatted(
                        watched.at("/1"), watched.at("/2"), watched.at("/old"), watched.at("/3"))
                    .getBytes(StandardCharsets.UTF_8))));

    Round first = watched.round(watched.at("/index.xml"));
    assertThat(watched.read()).containsExactly("/1", "/2");
    assertThat(watched.pages.get(0).published()).isEqualTo("2026-11-20T09:00:00Z");
    assertThat(first.pagesLeft(Reason.OLD)).isEqualTo(2);

    // What has no date is new when it was not there before.
    server.on(
        "/new.xml.gz",
        LocalServer.bytes(
            "200 OK",
            "application/gzip",
            LocalServer.gzip(
                urls.formatted(
                        watched.at("/1"), watched.at("/3"), watched.at("/old"), watched.at("/4"))
                    .getBytes(StandardCharsets.UTF_8))));
    watched.round(watched.at("/index.xml"));
    assertThat(watched.read()).containsExactly("/1", "/2", "/4");
    assertThat(server.paths()).doesNotContain("/old.xml", "/old");
  }

  @Test
  void listsThatNameEachOtherEnd() {
    server.xml("/a", "<opml><body><outline xmlUrl='/b'/></body></opml>");
    server.xml("/b", "<opml><body><outline xmlUrl='/a'/><outline xmlUrl='/b'/></body></opml>");
    watched.round(watched.at("/a"));
    assertThat(server.paths()).containsExactly("/a", "/b");
  }

  @Test
  void aListOfAddressesIsASitemapWithoutDates() {
    server.on("/list.txt", answer("200 OK", "text/plain", watched.at("/1") + "\n"));
    watched.round(watched.at("/list.txt"));
    server.on(
        "/list.txt",
        answer("200 OK", "text/plain", watched.at("/1") + "\n" + watched.at("/2") + "\n"));
    watched.round(watched.at("/list.txt"));
    assertThat(watched.read()).containsExactly("/2");
  }

  @Test
  void whatIsNoPageSaysWhy() {
    server.xml("/feed", feed("/1", "/photo.jpg", "/gone", "/2", "mailto:ada@example.org"));
    server.on("/photo.jpg", answer("200 OK", "image/jpeg", "x"));
    watched.taken.put(watched.at("/2"), new Taken(Taken.Kind.NO_PAGE, "an empty file"));

    Round round = watched.round(watched.at("/feed"));

    assertThat(round.text())
        .isEqualTo(
            "1 list asked, 1 new page read; 4 left: 1 no address that can be asked, 2 not a page,"
                + " 1 refused or gone");
    assertThat(watched.log)
        .contains("left     " + watched.at("/2") + ": not a page (an empty file)");
  }

  @Test
  void aPageThatWasFetchedAndNotReadIsReadWithoutAskingAgain() {
    server.xml("/feed", feed("/1"));
    watched.round(watched.at("/feed"));
    // As if the process had been killed between the two.
    watched.state.fetched(
        watched.at("/1"),
        watched.at("/1"),
        "text/html",
        PAGE.getBytes(StandardCharsets.UTF_8),
        watched.time.now());
    watched.reopen();
    watched.round();

    assertThat(watched.text(1)).isEqualTo(PAGE);
    assertThat(server.paths()).containsExactly("/feed", "/1");
    assertThat(watched.state.unread()).isEmpty();
  }

  @Test
  void aPageOverWhichParleyBreaksOffIsGivenUp() {
    server.xml("/feed", feed("/1"));
    watched.round(watched.at("/feed"));
    watched.state.fetched(
        watched.at("/1"),
        watched.at("/1"),
        "text/html",
        PAGE.getBytes(StandardCharsets.UTF_8),
        watched.time.now());
    for (int i = 0; i < 3; i++) {
      watched.state.begin(watched.at("/1"));
    }
    Round round = watched.round();

    assertThat(watched.pages).hasSize(1);
    assertThat(round.pagesLeft(Reason.BROKEN)).isEqualTo(1);
  }

  @Test
  void twoCannotWatchWithOneMemory() {
    assertThatThrownBy(watched::again)
        .hasMessageContaining("another parley watch is at work with it");
  }
}
