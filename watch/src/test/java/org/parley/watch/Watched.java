// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.watch.Sink.Taken;
import org.parley.watch.fetch.AddressGuard;
import org.parley.watch.fetch.FetchLimits;
import org.parley.watch.fetch.HttpFetcher;
import org.parley.watch.state.WatchState;

/** A watch over servers on this machine, in a time of its own, whose pages go into a list. */
final class Watched implements AutoCloseable {
  static final Map<String, String[]> NAMES =
      Map.of(
          "news.example", new String[] {"127.0.0.1"},
          "other.example", new String[] {"127.0.0.1"},
          "inside.example", new String[] {"127.0.0.1"});

  final LocalServer server = new LocalServer();
  final TestTime time = new TestTime();
  final List<Sink.Page> pages = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  final Map<String, Taken> taken = new HashMap<>();
  private final Path file;
  WatchState state;

  Watched(Path folder) throws IOException {
    file = folder.resolve("parley.db-watch");
    state = WatchState.open(file);
  }

  /** Runs a round as a process that is started for it would. */
  Round round(String... lists) {
    return round(WatchSettings.USUAL, true, lists);
  }

  Round round(WatchSettings settings, boolean asksAll, String... lists) {
    AddressGuard guard =
        new AddressGuard(Set.of("news.example", "other.example"), new Names(NAMES));
    try (HttpFetcher fetcher =
        new HttpFetcher(guard, "Parley/1.0", FetchLimits.USUAL, Clock.systemUTC())) {
      Watch watch = new Watch(settings, state, fetcher, Runnable::run, time, this::take, log::add);
      return watch.round(Arrays.stream(lists).map(URI::create).toList(), asksAll, null);
    }
  }

  private Taken take(Sink.Page page) {
    pages.add(page);
    return taken.getOrDefault(page.address(), new Taken(Taken.Kind.READ, "1 story"));
  }

  /** As a process that is started anew would. */
  void reopen() {
    state.close();
    state = WatchState.open(file);
  }

  /** As a second process would, at the same time. */
  WatchState again() {
    return WatchState.open(file);
  }

  String at(String path) {
    return server.at("news.example", path);
  }

  /** Paths of the pages that were read, in order. */
  List<String> read() {
    return pages.stream().map(page -> URI.create(page.address()).getRawPath()).toList();
  }

  String text(int page) {
    return new String(pages.get(page).bytes(), StandardCharsets.UTF_8);
  }

  /** A feed of items: link, guid, headline and date, parted by bars; any of them may be empty. */
  static String feed(String... items) {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>News</title>");
    for (String item : items) {
      String[] parts = item.split("\\|", -1);
      String[] names = {"link", "guid", "title", "pubDate"};
      feed.append("<item>");
      for (int i = 0; i < parts.length; i++) {
        if (!parts[i].isEmpty()) {
          feed.append("<%1$s>%2$s</%1$s>".formatted(names[i], parts[i]));
        }
      }
      feed.append("</item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  @Override
  public void close() throws IOException {
    state.close();
    server.close();
  }
}
