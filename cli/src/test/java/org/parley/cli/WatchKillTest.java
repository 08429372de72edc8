// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Page;
import org.parley.store.Kind;
import org.parley.store.SqliteStore;
import org.parley.watch.LocalServer;

/**
 * Kills a real {@code parley watch} at several moments of one round and starts it again. The pages
 * of the server are never the same twice, so that one that were asked again after it was kept would
 * be two in the record.
 */
class WatchKillTest {
  private static final int PAGES = 5;

  @TempDir Path folder;

  /** A moment at which to kill: at which page, and how long after its answer was sent. */
  private record Moment(int page, long micros, boolean answers) {}

  @Test
  void nothingIsLostAndNothingIsReadTwice() throws Exception {
    Path file = folder.resolve("parley.db");
    List<Moment> moments =
        List.of(new Moment(1, 0, false), new Moment(2, 0, true), new Moment(3, 10_000, true));
    try (LocalServer server = new LocalServer()) {
      AtomicInteger served = new AtomicInteger();
      List<String> links = new ArrayList<>();
      for (int i = 0; i < PAGES; i++) {
        links.add("<item><link>/" + i + "</link><guid>" + i + "</guid></item>");
        server.on("/" + i, (request, client, out) -> page(served).to(request, client, out));
      }
      server.xml(
          "/feed",
          "<rss version='2.0'><channel><title>N</title>"
              + String.join("", links)
              + "</channel></rss>");
      String feed = "http://127.0.0.1:" + server.port() + "/feed";

      for (Moment moment : moments) {
        CountDownLatch reached = new CountDownLatch(1);
        server.on(
            "/" + moment.page(),
            (request, client, out) -> {
              if (moment.answers()) {
                page(served).to(request, client, out);
                out.flush();
                client.close();
              }
              reached.countDown();
              if (!moment.answers()) {
                client.getInputStream().read();
              }
            });
        Process child = start(file, feed);
        reached.await();
        long end = System.nanoTime() + moment.micros() * 1000;
        while (System.nanoTime() < end) {
          Thread.onSpinWait();
        }
        child.destroyForcibly().waitFor();
        server.on(
            "/" + moment.page(), (request, client, out) -> page(served).to(request, client, out));
      }
      assertThat(start(file, feed).waitFor()).isZero();

      try (SqliteStore store = SqliteStore.openExisting(file)) {
        List<String> read = store.all(Kind.PAGES).stream().map(Page::uri).sorted().toList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
          expected.add("http://127.0.0.1:" + server.port() + "/" + i);
        }
        assertThat(read).isEqualTo(expected);
        assertThat(store.mergePending()).isFalse();
      }
      // A page is asked again only when its answer was in nobody's hands at the kill.
      for (int i = 0; i < PAGES; i++) {
        String path = "/" + i;
        int most = moments.stream().anyMatch(moment -> path.equals("/" + moment.page())) ? 2 : 1;
        assertThat(Collections.frequency(server.paths(), path)).as(path).isBetween(1, most);
      }
    }
  }

  private static LocalServer.Reply page(AtomicInteger served) {
    return LocalServer.answer(
        "200 OK",
        "text/html",
        "<html><body><article><h1>Truce holds</h1><p>JUBA, 3 May 2021. The River Front said that"
            + " the truce holds in all towns along the river, as both sides had promised when they"
            + " met.</p><p>Visitor number "
            + served.incrementAndGet()
            + ".</p></article></body></html>");
  }

  private Process start(Path file, String feed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PlainParley.class.getName(),
            "watch",
            "--once",
            "--delay",
            "1",
            "--allow-private",
            "127.0.0.1",
            "--store",
            file.toString(),
            feed)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.to(new File(folder.toFile(), "err")))
        .start();
  }
}
