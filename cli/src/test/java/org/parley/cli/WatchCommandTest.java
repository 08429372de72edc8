// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.DateRange;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.SqliteStore;
import org.parley.watch.LocalServer;

class WatchCommandTest {
  private static final String PAGE =
      "<html><body><article><h1>%s</h1><p>The River Front said that the truce holds in all towns"
          + " along the river, as both sides had promised when they met there on the day before,"
          + " and that its soldiers would stay where they are until the talks are at an end."
          + "</p></article></body></html>";

  @TempDir Path folder;
  private LocalServer server;
  private Path record;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    record = folder.resolve("parley.db");
    server.page("/1", PAGE.formatted("Truce holds"));
    server.xml(
        "/feed",
        "<rss version='2.0'><channel><title>River News</title><item><link>/1</link>"
            + "<pubDate>Mon, 03 May 2021 08:00:00 GMT</pubDate></item></channel></rss>");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private CommandRun watch(String... args) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(
                    "watch",
                    "--store",
                    record.toString(),
                    "--allow-private",
                    "127.0.0.1",
                    "--delay",
                    "1"),
                Stream.of(args))
            .toArray(String[]::new));
  }

  @Test
  void whatAFeedNamesComesIntoTheRecordAsIfItHadBeenRead() {
    CommandRun run = watch("--once", at("/feed"), "--contact", "ada@example.org");

    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("\\S+ \\S+ 1 list asked, 1 new page read\n");
    assertThat(run.errors())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("list     " + at("/feed") + ": 1 entries, 1 new"),
            line -> assertThat(line).endsWith("read     " + at("/1") + " (1 story)"));
    assertThat(server.requests().get(0).header("User-Agent"))
        .matches("Parley/\\S+ \\(\\+ada@example.org\\)");
    try (SqliteStore store = SqliteStore.openExisting(record)) {
      Page page = store.all(Kind.PAGES).get(0);
      Story story = store.all(Kind.STORIES).get(0);
      assertThat(page.uri()).isEqualTo(at("/1"));
      assertThat(page.mediaType()).isEqualTo("text/html");
      assertThat(story.title()).isEqualTo("Truce holds");
      assertThat(story.published().from()).isEqualTo("2021-05-03");
      assertThat(story.published().basis()).isEqualTo(DateRange.Basis.METADATA);
      assertThat(store.mergePending()).isFalse();
    }
  }

  @Test
  void statusTellsWhatIsRememberedOfEachFeed() {
    server.page("/photo", "x").on("/photo", LocalServer.answer("200 OK", "image/png", "x"));
    server.xml(
        "/feed",
        "<rss version='2.0'><channel><title>River\u0007 News</title><item><link>/1</link></item>"
            + "<item><link>/photo</link></item></channel></rss>");
    watch("--once", at("/feed"), at("/none"));

    CommandRun run = CommandRun.of("watch", "--status", "--store", record.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "TIME"))
        .isEqualTo(
            """
            %s  River News
              last asked     TIME: 2 entries, 2 new
              last new page  TIME
              pages          1 read, 0 waiting, 1 left
              failures       0
              not before     TIME
            %s
              last asked     TIME: the server answers 404
              last new page  never
              pages          0 read, 0 waiting, 0 left
              failures       1
              not before     TIME
            Pages left:
              1 not a page
            """
                .formatted(at("/feed"), at("/none")));
  }

  @Test
  void theBriefOfADayTellsWhatIsNewAndIsWrittenOnce() throws IOException {
    Path briefs = folder.resolve("briefs");
    String[] options = {
      "--once",
      at("/feed"),
      "--brief",
      briefs.toString(),
      "--brief-at",
      "0:00",
      "--brief-format",
      "markdown"
    };
    CommandRun first = watch(options);
    Path brief = only(briefs);
    assertThat(first.out()).contains("brief written: " + brief);
    assertThat(brief.getFileName().toString()).matches("brief-\\d{4}-\\d\\d-\\d\\d\\.md");
    assertThat(Files.readString(brief)).contains("1 page");
    Files.delete(brief);

    CommandRun second = watch(options);

    assertThat(second.out()).doesNotContain("brief written");
    assertThat(briefs).isEmptyDirectory();
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  @Test
  void aHostOnThisMachineIsRefusedUnlessItIsAllowed() {
    CommandRun run = CommandRun.of("watch", "--once", "--store", record.toString(), at("/feed"));

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("127.0.0.1 is for this machine");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void feedsMayStandInAFile() throws IOException {
    Path outline = folder.resolve("feeds.opml");
    Files.writeString(outline, "<opml><body><outline xmlUrl='" + at("/feed") + "'/></body></opml>");
    Path list = folder.resolve("feeds.txt");
    Files.writeString(list, "# mine\n" + at("/feed") + "\n");

    CommandRun run = watch("--once", outline.toString(), list.toString());

    assertThat(run.out()).contains("1 list asked, 1 new page read");
  }

  @Test
  void whatCannotBeWatchedIsMisuse() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "<html><p>x");
    Path feed =
        Files.writeString(folder.resolve("feed.xml"), "<rss version='2.0'><channel/></rss>");
    Map<List<String>, String> wrong =
        Map.of(
            List.of(), "name a feed, a sitemap, or a file of such",
            List.of("nowhere"), "nowhere: no such file, and no address with http or https",
            List.of("ftp://news.example/feed"), "is no address with http or https",
            List.of(page.toString()), "neither OPML nor a file with an address a line",
            List.of(feed.toString()), "parley read reads it",
            List.of(at("/feed"), "--brief", "x", "--brief-at", "25:00"), "a time such as 06:30",
            List.of(at("/feed"), "--every", "0"), "--every, --delay and --days want 1 or more",
            List.of(at("/feed"), "--contact", "a\r\nX: y"), "--contact wants a mail address");
    wrong.forEach(
        (args, message) -> {
          CommandRun run = watch(args.toArray(String[]::new));
          assertThat(run.code()).as(message).isEqualTo(ExitCode.MISUSE);
          assertThat(run.err()).contains(message);
        });
    assertThat(server.requests()).isEmpty();
    assertThat(CommandRun.of("watch", "--status", "--store", record.toString()).err())
        .contains("nothing has been watched yet");
  }

  @Test
  void aTerminationEndsItCleanly() throws Exception {
    assumeTrue(!System.getProperty("os.name", "").startsWith("Windows"), "no signals");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PlainParley.class.getName(),
                "watch",
                "--allow-private",
                "127.0.0.1",
                "--delay",
                "1",
                "--store",
                record.toString(),
                at("/feed"))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && !line.endsWith("1 list asked, 1 new page read")) {
        line = out.readLine();
      }
      assertThat(line).isNotNull();
      child.toHandle().destroy();
      assertThat(out.lines().toList()).isEmpty();
      assertThat(child.waitFor()).isEqualTo(128 + 15);
    } finally {
      child.destroyForcibly().waitFor();
    }
    // Nobody is at work with it any more, and what was read is there.
    assertThat(watch("--once", at("/feed")).out()).contains("1 there already");
  }
}
