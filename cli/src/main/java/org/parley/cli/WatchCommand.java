// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.parley.cli.brief.Briefing;
import org.parley.cli.terminal.Marks;
import org.parley.cli.terminal.Terminal;
import org.parley.cli.watch.DailyBrief;
import org.parley.cli.watch.StatusTable;
import org.parley.cli.watch.WatchLoop;
import org.parley.cli.watch.WatchedIntake;
import org.parley.cli.watch.WatchedLists;
import org.parley.record.brief.Brief;
import org.parley.record.brief.BriefFilter;
import org.parley.record.brief.BriefReader;
import org.parley.store.Store;
import org.parley.watch.Pacer;
import org.parley.watch.Watch;
import org.parley.watch.WatchSettings;
import org.parley.watch.fetch.AddressGuard;
import org.parley.watch.fetch.FetchLimits;
import org.parley.watch.fetch.HttpFetcher;
import org.parley.watch.state.StateException;
import org.parley.watch.state.WatchState;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley watch}: what feeds and sitemaps name, into the record as it comes. */
@Command(
    name = "watch",
    description = {
      "Asks feeds and sitemaps for new pages and reads these into the record as they come, until it"
          + " is interrupted. It minds robots.txt, asks a host for one thing at a time with a delay,"
          + " and remembers what it had: killed and started again it loses and repeats nothing."
          + " See docs/watch.md."
    })
final class WatchCommand implements Callable<Integer> {
  /** So many hosts are asked at a time. */
  private static final int HOSTS = 8;

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Terminal terminal;
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "FEED",
      description =
          "The address of a feed (RSS, Atom), a sitemap, an index of sitemaps or OPML; or a file:"
              + " OPML, or an address a line.")
  private List<String> feeds = List.of();

  @Option(names = "--once", description = "Ask once and exit: for cron.")
  private boolean once;

  @Option(names = "--status", description = "Only tell what is remembered of each feed, and exit.")
  private boolean status;

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      description = "How long after a feed was asked to ask it again (default: ${DEFAULT-VALUE}).")
  private int every = 15;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description =
          "How long to leave a host alone between two requests, at least (default:"
              + " ${DEFAULT-VALUE}); a robots.txt may ask for more.")
  private int delay = 2;

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "How many days old a page of a sitemap may be to be new (default: ${DEFAULT-VALUE}).")
  private int days = 7;

  @Option(
      names = "--contact",
      paramLabel = "WORDS",
      description =
          "A mail address or page where those who run the asked sites can reach you; it is sent"
              + " with each request.")
  private @Nullable String contact;

  @Option(
      names = "--allow-private",
      split = ",",
      paramLabel = "HOST",
      description =
          "A host, as it stands in links, that may be at a private address: on this machine or"
              + " network. All others are refused there.")
  private List<String> allowed = List.of();

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Where to remember what was had (default: the record's name with -watch; of a"
              + " database, in Parley's home).")
  private @Nullable Path state;

  @Option(
      names = "--brief",
      paramLabel = "DIR",
      description =
          "Write a brief of what is new into this folder, once a day: brief-2026-11-23.html.")
  private @Nullable Path briefs;

  @Option(
      names = "--brief-at",
      paramLabel = "HH:MM",
      description = "When the day's brief is written (default: ${DEFAULT-VALUE}).")
  private String briefAt = "06:00";

  @Option(
      names = "--brief-format",
      paramLabel = "FORM",
      description = "text, markdown or html (default: ${DEFAULT-VALUE}).")
  private Briefing.Form briefFormat = Briefing.Form.HTML;

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description =
          "Who reads the briefs: each tells what this reader was not told (default:"
              + " ${DEFAULT-VALUE}).")
  private String reader = "watch";

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    try {
      if (status) {
        return status(wiring);
      }
      List<URI> lists = check(wiring.commandLine());
      DailyBrief daily = dailyBrief(wiring.commandLine());
      try (Stopping stopping = new Stopping();
          WatchState remembered = WatchState.open(writtenStateFile(wiring));
          Store record = store.openOrCreate()) {
        watch(wiring, lists, remembered, record, daily, stopping);
        return ExitCode.DONE;
      }
    } catch (StateException e) {
      throw new FailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private Path stateFile(Wiring wiring) {
    return state == null ? store.beside("-watch", wiring.settings().home()) : state;
  }

  /** The same, with the folder that Parley makes for its user. */
  private Path writtenStateFile(Wiring wiring) {
    Path file = stateFile(wiring);
    Path folder = file.getParent();
    if (folder != null && folder.startsWith(wiring.settings().home())) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new FailureException(folder + ": cannot be made: " + e.getMessage(), e);
      }
    }
    return file;
  }

  private int status(Wiring wiring) {
    try (WatchState remembered =
        WatchState.look(stateFile(wiring))
            .orElseThrow(
                () -> new FailureException(stateFile(wiring) + ": nothing has been watched yet"))) {
      StatusTable.print(remembered, clock.getZone(), terminal.out());
      return ExitCode.DONE;
    }
  }

  private List<URI> check(CommandLine command) {
    if (feeds.isEmpty()) {
      throw new ParameterException(command, "name a feed, a sitemap, or a file of such");
    }
    if (every < 1 || delay < 1 || days < 1) {
      throw new ParameterException(command, "--every, --delay and --days want 1 or more");
    }
    if (contact != null && !contact.matches("[\\x20-\\x7e&&[^()\\\\]]{3,200}")) {
      throw new ParameterException(
          command, "--contact wants a mail address or the address of a page, in plain letters");
    }
    try {
      List<URI> lists = WatchedLists.of(feeds);
      if (lists.isEmpty()) {
        throw new ParameterException(command, "there is no feed in " + String.join(", ", feeds));
      }
      return lists;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, String.valueOf(e.getMessage()), e);
    }
  }

  private @Nullable DailyBrief dailyBrief(CommandLine command) {
    if (briefs == null) {
      return null;
    }
    try {
      LocalTime at = LocalTime.parse(briefAt, DateTimeFormatter.ofPattern("H:mm", Locale.ROOT));
      return new DailyBrief(briefs, at, clock.getZone(), briefFormat);
    } catch (java.time.DateTimeException e) {
      throw new ParameterException(command, "--brief-at wants a time such as 06:30", e);
    }
  }

  private void watch(
      Wiring wiring,
      List<URI> lists,
      WatchState remembered,
      Store record,
      @Nullable DailyBrief daily,
      Stopping stopping) {
    if (contact == null) {
      say("no contact is set: those who run the sites cannot reach you; set one with --contact");
    }
    Pacer pacer = Pacer.of(clock);
    ExecutorService workers = Executors.newFixedThreadPool(HOSTS);
    try (HttpFetcher fetcher =
        new HttpFetcher(
            new AddressGuard(new HashSet<>(allowed)), userAgent(), FetchLimits.USUAL, clock)) {
      Watch watch =
          new Watch(
              settings(),
              remembered,
              fetcher,
              workers,
              pacer,
              new WatchedIntake(record, wiring::pageReader),
              this::say);
      WatchLoop.Work work =
          new WatchLoop.Work(
              () -> wiring.mergeIfPending(record), file -> brief(wiring, record, file), this::tell);
      WatchLoop loop = new WatchLoop(watch, remembered, pacer, work, daily);
      stopping.by(
          () -> {
            loop.stop();
            fetcher.close();
          });
      if (once) {
        loop.once(lists);
      } else {
        loop.run(lists, settings().every());
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private WatchSettings settings() {
    return new WatchSettings(
        Duration.ofMinutes(every),
        Duration.ofSeconds(delay),
        Duration.ofDays(days),
        WatchSettings.USUAL.patience());
  }

  private String userAgent() {
    try {
      String name = "Parley/" + Parley.Version.number();
      return contact == null ? name : name + " (+" + contact.strip() + ")";
    } catch (IOException e) {
      throw new FailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private void brief(Wiring wiring, Store record, Path file) {
    wiring.mergeIfPending(record);
    Brief brief = BriefReader.news(record, BriefFilter.ALL, reader);
    String text = Briefing.of(brief, briefFormat, true, new Marks(false), Terminal.USUAL_WIDTH);
    BriefOutput.write(text, file, terminal);
    BriefReader.tell(record, brief, clock.instant());
  }

  private void say(String line) {
    terminal.err().println(stamped(line));
  }

  private void tell(String line) {
    terminal.out().println(stamped(line));
    terminal.out().flush();
  }

  private String stamped(String line) {
    return STAMP.format(clock.instant().atZone(clock.getZone())) + " " + StatusTable.clean(line);
  }
}
