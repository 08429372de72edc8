// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.watch.Sink.Taken;
import org.parley.watch.feed.ListReader;
import org.parley.watch.feed.Listing;
import org.parley.watch.feed.Listing.Further;
import org.parley.watch.feed.UnreadableListException;
import org.parley.watch.fetch.Addresses;
import org.parley.watch.fetch.Answer;
import org.parley.watch.fetch.Answer.Body;
import org.parley.watch.fetch.Answer.Problem;
import org.parley.watch.fetch.Ask;
import org.parley.watch.fetch.Fetcher;
import org.parley.watch.fetch.Reason;
import org.parley.watch.state.ListState;
import org.parley.watch.state.PageState;
import org.parley.watch.state.WatchState;

/**
 * Watches lists of pages. A round asks the lists that are due and fetches what they name and what
 * is left from earlier rounds. Whatever is done is kept before the next thing begins. For one
 * thread, but for {@link #stop}.
 */
public final class Watch {
  /** Of a page: what {@code parley read} takes too. */
  public static final int MOST_PAGE_BYTES = 8 << 20;

  private static final int MOST_HOPS = 5;

  /** Sitemaps often tell the day alone, in a zone of their own. */
  private static final Duration DATE = Duration.ofDays(2);

  /** An index of sitemaps names sitemaps, and OPML names feeds; nobody needs more. */
  private static final int DEEPEST = 3;

  /** Lists that one list may name. */
  private static final int MOST_LISTS = 500;

  /** How often a page is begun to be read before it is given up. */
  private static final int MOST_TRIES = 3;

  private final WatchSettings settings;
  private final WatchState state;
  private final Pacer pacer;
  private final Sink sink;
  private final Consumer<String> log;
  private final Hosts hosts;
  private final Errands errands;
  private Round round = new Round();
  private boolean always;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param workers on which requests wait for their answers
   * @param log hears a line about each thing that is done or left
   */
  public Watch(
      WatchSettings settings,
      WatchState state,
      Fetcher fetcher,
      Executor workers,
      Pacer pacer,
      Sink sink,
      Consumer<String> log) {
    this.settings = settings;
    this.state = state;
    this.pacer = pacer;
    this.sink = sink;
    this.log = log;
    this.hosts = new Hosts(state, settings);
    this.errands = new Errands(fetcher, workers, pacer, hosts);
  }

  /**
   * Asks lists and fetches pages until nothing is left to do now.
   *
   * @param lists that a person named
   * @param asksAll whether to ask the lists that are not yet due too, but for those that failed
   * @param end when what is left is left for another round, or null
   */
  public Round round(List<URI> lists, boolean asksAll, @Nullable Instant end) {
    round = new Round();
    always = asksAll;
    asked.clear();
    // Pages first that were fetched when an earlier run was killed.
    for (String address : state.unread()) {
      if (errands.isStopped()) {
        return round;
      }
      take(address);
    }
    lists.forEach(list -> add(list, null, null, 0));
    state
        .waiting(pacer.now())
        .forEach(page -> Addresses.of(page.address(), null).ifPresent(at -> add(page, at)));
    errands.run(end);
    return round;
  }

  /** When something is to be done again. */
  public Instant next(List<URI> lists) {
    Instant next = state.nextWaiting().orElse(Instant.MAX);
    for (URI list : lists) {
      Instant due = state.list(list.toString(), null).next();
      next = due.isBefore(next) ? due : next;
    }
    return next;
  }

  /** Has a round end soon, with what is in hand done; from any thread, for good. */
  public void stop() {
    errands.stop();
  }

  private void add(URI address, @Nullable ListState parent, @Nullable Instant changed, int depth) {
    ListState list = state.list(address.toString(), parent == null ? null : parent.address());
    if (!asked.add(list.address()) || (changed != null && isStale(list, changed))) {
      return;
    }
    boolean isDue = !list.next().isAfter(pacer.now());
    // A list that another one names is asked as often as that one is.
    if (isDue || ((always || parent != null) && list.failures() == 0)) {
      errands.add(new ListErrand(list, Addresses.of(list.place(), null).orElse(address), depth));
    }
  }

  /** Whether nothing new can be in a list that changed at that time. */
  private boolean isStale(ListState list, Instant changed) {
    Instant before = list.asked();
    return before == null
        ? changed.isBefore(pacer.now().minus(settings.recent()))
        : list.failures() == 0 && changed.isBefore(before.minus(DATE));
  }

  private void add(PageState page, URI address) {
    errands.add(new PageErrand(page, address));
  }

  /** Hands over a page whose bytes are kept, and forgets them when it is taken. */
  private void take(String address) {
    PageState.Fetched page = state.begin(address);
    if (page.tries() > MOST_TRIES) {
      left(address, Reason.BROKEN, "Parley broke off over it " + MOST_TRIES + " times");
      return;
    }
    Body body = new Body(page.body(), page.contentType(), Ask.Mark.NONE);
    Taken taken =
        sink.take(
            new Sink.Page(
                page.place(), page.body(), body.mediaType(), body.charset(), page.published()));
    switch (taken.kind()) {
      case READ -> round.read();
      case HELD -> round.held();
      case NO_PAGE -> {
        left(address, Reason.NO_PAGE, taken.words());
        return;
      }
    }
    state.read(address, taken.words());
    log.accept("read     " + page.place() + " (" + taken.words() + ")");
  }

  private static String words(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void left(String address, Reason reason, String words) {
    state.left(address, reason, words);
    round.left(reason);
    log.accept("left     " + address + ": " + reason.words() + " (" + words + ")");
  }

  /** A list of pages. */
  private final class ListErrand extends Errand {
    private final ListState list;
    private final int depth;

    ListErrand(ListState list, URI address, int depth) {
      super(address, MOST_HOPS);
      this.list = list;
      this.depth = depth;
    }

    @Override
    Ask ask() {
      return new Ask(address(), list.mark(), ListReader.MOST_BYTES, false);
    }

    @Override
    void body(Body body) {
      Listing listing;
      try {
        listing = ListReader.read(body.bytes(), body.contentType(), address());
      } catch (UnreadableListException e) {
        problem(new Problem(Reason.BROKEN, String.valueOf(e.getMessage()), true));
        return;
      }
      Instant now = pacer.now();
      News news = News.of(listing, address(), list, state, settings.recent(), now);
      String told = listing.entries().size() + " entries, " + news.wanted().size() + " new";
      // What names further lists is asked whole each time: they may have changed when it has not.
      Ask.Mark mark = listing.lists().isEmpty() ? body.mark() : Ask.Mark.NONE;
      state.read(
          list,
          hasMoved() && isLasting() ? address().toString() : null,
          listing.title(),
          mark,
          news.wanted(),
          news.old(),
          now,
          now.plus(settings.every()),
          listing.lists().isEmpty() ? told : listing.lists().size() + " lists");
      round.list();
      news.left().forEach(this::count);
      log.accept(
          "list     "
              + list.address()
              + ": "
              + (listing.lists().isEmpty() ? told : listing.lists().size() + " lists")
              + (listing.mended() ? "; its XML is broken and was read as well as could be" : "")
              + (hasMoved() && isLasting() ? "; it has moved to " + address() : ""));
      news.wanted().forEach(page -> fetch(page, now));
      follow(listing.lists());
    }

    private void follow(List<Further> lists) {
      if (depth == DEEPEST && !lists.isEmpty()) {
        log.accept("left     " + list.address() + ": lists in lists in lists; these are not asked");
        return;
      }
      if (lists.size() > MOST_LISTS) {
        log.accept("left     " + list.address() + ": all its lists but the first " + MOST_LISTS);
      }
      lists.stream().limit(MOST_LISTS).forEach(this::follow);
    }

    private void count(Reason reason, int count) {
      for (int i = 0; i < count; i++) {
        round.left(reason);
      }
    }

    private void fetch(PageState.New page, Instant now) {
      Addresses.of(page.address(), null)
          .ifPresent(
              address -> add(new PageState(page.address(), list.address(), now, 0), address));
    }

    private void follow(Further further) {
      Addresses.of(further.address(), address())
          .ifPresentOrElse(
              address -> Watch.this.add(address, list, further.changed(), depth + 1),
              () -> round.left(Reason.ADDRESS));
    }

    @Override
    void notModified() {
      Instant now = pacer.now();
      state.unchanged(list, now, now.plus(settings.every()));
      round.unchanged();
      log.accept("list     " + list.address() + ": not modified");
    }

    @Override
    void problem(Problem problem) {
      Instant now = pacer.now();
      int failures = list.failures() + 1;
      Instant next = Backoff.next(now, failures, problem.retryAfter());
      Instant usual = now.plus(settings.every());
      next = next.isBefore(usual) ? usual : next;
      state.failed(list, failures, now, next, problem.words());
      round.unreadList();
      log.accept(
          "failed   " + list.address() + ": " + problem.words() + "; again after " + words(next));
    }

    @Override
    void putOff(Instant until, Problem why) {
      state.putOff(list, until, why.words());
      round.unreadList();
      log.accept(
          "later    " + list.address() + ": " + why.words() + "; again after " + words(until));
    }
  }

  /** A page that a list named. */
  private final class PageErrand extends Errand {
    private final PageState page;

    PageErrand(PageState page, URI address) {
      super(address, MOST_HOPS);
      this.page = page;
    }

    @Override
    boolean mayGoOn() {
      if (hasMoved() && state.knows(address().toString())) {
        left(page.address(), Reason.REPEAT, "it is " + address());
        return false;
      }
      return true;
    }

    @Override
    Ask ask() {
      return new Ask(address(), Ask.Mark.NONE, MOST_PAGE_BYTES, false);
    }

    @Override
    void body(Body body) {
      state.fetched(
          page.address(), address().toString(), body.contentType(), body.bytes(), pacer.now());
      take(page.address());
    }

    @Override
    void problem(Problem problem) {
      if (problem.passing()) {
        int failures = page.failures() + 1;
        again(failures, Backoff.next(pacer.now(), failures, problem.retryAfter()), problem);
      } else {
        left(page.address(), problem.reason(), problem.words());
      }
    }

    @Override
    void putOff(Instant until, Problem why) {
      again(page.failures(), until, why);
    }

    private void again(int failures, Instant next, Answer.Problem why) {
      Duration waited = Duration.between(page.seen(), next);
      if (waited.compareTo(settings.patience()) > 0) {
        left(
            page.address(),
            why.reason(),
            why.words() + "; given up after " + settings.patience().toDays() + " days");
        return;
      }
      state.later(page.address(), failures, next, why.reason(), why.words());
      round.later(why.reason());
      log.accept(
          "later    " + page.address() + ": " + why.words() + "; again after " + words(next));
    }
  }
}
