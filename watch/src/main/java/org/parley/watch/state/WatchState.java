// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.watch.fetch.Ask;
import org.parley.watch.fetch.Reason;

/**
 * What a watch remembers. Each method does its work whole or not at all, so a process may be killed
 * anywhere: a page is waiting, or its bytes are here, or it is done with. For one thread.
 */
public final class WatchState implements AutoCloseable {
  private final StateFile file;
  private final @Nullable FileChannel lock;

  private WatchState(StateFile file, @Nullable FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Opens what is remembered, and makes it when there is nothing. While it is open no other process
   * can.
   *
   * @throws StateException when another has it open, or it cannot be opened
   */
  public static WatchState open(Path file) {
    FileChannel lock = lock(file);
    boolean ready = false;
    try {
      WatchState state = new WatchState(StateFile.open(file, false), lock);
      ready = true;
      return state;
    } finally {
      if (!ready) {
        release(lock);
      }
    }
  }

  /** Looks at what is remembered, while another may be watching; empty when there is nothing. */
  public static Optional<WatchState> look(Path file) {
    return Files.exists(file)
        ? Optional.of(new WatchState(StateFile.open(file, true), null))
        : Optional.empty();
  }

  private static FileChannel lock(Path file) {
    Path path = file.resolveSibling(file.getFileName() + ".lock");
    try {
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return channel;
        }
      } catch (OverlappingFileLockException e) {
        // Then this process has it.
      }
      release(channel);
      throw new StateException(
          file + ": another parley watch is at work with it; wait for its end, or stop it", null);
    } catch (IOException e) {
      throw new StateException(
          path + ": cannot be made; is its folder there and writable? (" + e.getMessage() + ")", e);
    }
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      // The end of the process gives it up too.
    }
  }

  /** What is known of a list; it is remembered from now on. */
  public ListState list(String address, @Nullable String parent) {
    file.update("INSERT OR IGNORE INTO lists (address, parent) VALUES (?, ?)", address, parent);
    return file.rows("SELECT * FROM lists WHERE address = ?", WatchState::list, address).get(0);
  }

  /** All lists, those that people named before those that lists named. */
  public List<ListState> lists() {
    return file.rows("SELECT * FROM lists ORDER BY parent IS NOT NULL, rowid", WatchState::list);
  }

  private static ListState list(ResultSet row) throws SQLException {
    String place = row.getString("place");
    Instant next = StateFile.time(row, "next");
    return new ListState(
        row.getString("address"),
        row.getString("parent"),
        place == null ? row.getString("address") : place,
        row.getString("title"),
        new Ask.Mark(row.getString("etag"), row.getString("last_modified")),
        StateFile.time(row, "asked"),
        StateFile.time(row, "news"),
        row.getInt("failures"),
        next == null ? Instant.EPOCH : next,
        row.getString("told"));
  }

  /**
   * A list was read: keeps the pages that are new together with the mark that would hide them from
   * the next request.
   *
   * @param place where it is, when it has moved there for good, or null
   * @param wanted pages to fetch
   * @param old pages that were there before watching began
   * @param told what came of it
   */
  public void read(
      ListState list,
      @Nullable String place,
      @Nullable String title,
      Ask.Mark mark,
      List<PageState.New> wanted,
      List<PageState.New> old,
      Instant now,
      Instant next,
      String told) {
    file.transaction(
        () -> {
          wanted.forEach(page -> add(list, page, now, "waiting", null, null));
          old.forEach(
              page -> add(list, page, now, "left", Reason.OLD, "it was there before watching"));
          file.update(
              "UPDATE lists SET place = coalesce(?, place), title = coalesce(?, title), etag = ?,"
                  + " last_modified = ?, asked = ?, news = coalesce(?, news), failures = 0,"
                  + " next = ?, told = ? WHERE address = ?",
              place,
              title,
              mark.etag(),
              mark.lastModified(),
              now,
              wanted.isEmpty() ? null : now,
              next,
              told,
              list.address());
        });
  }

  private void add(
      ListState list,
      PageState.New page,
      Instant now,
      String step,
      @Nullable Reason reason,
      @Nullable String words) {
    file.update(
        "INSERT OR IGNORE INTO pages (address, list, guid, headline, published, seen, step, reason,"
            + " words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        page.address(),
        list.address(),
        page.guid(),
        page.headline(),
        page.published(),
        now,
        step,
        reason == null ? null : reason.name(),
        words);
  }

  /** A list is as it was. */
  public void unchanged(ListState list, Instant now, Instant next) {
    file.update(
        "UPDATE lists SET asked = ?, failures = 0, next = ?, told = ? WHERE address = ?",
        now,
        next,
        Reason.NOT_MODIFIED.words(),
        list.address());
  }

  /** A list could not be had. */
  public void failed(ListState list, int failures, Instant now, Instant next, String told) {
    file.update(
        "UPDATE lists SET asked = ?, failures = ?, next = ?, told = ? WHERE address = ?",
        now,
        failures,
        next,
        told,
        list.address());
  }

  /** A list is not asked for the time being. */
  public void putOff(ListState list, Instant next, String told) {
    file.update(
        "UPDATE lists SET next = ?, told = ? WHERE address = ?", next, told, list.address());
  }

  /** Whether a page is known by this address, as named or as found. */
  public boolean knows(String address) {
    return !file.rows(
            "SELECT 1 FROM pages WHERE address = ? UNION ALL SELECT 1 FROM pages WHERE place = ?",
            row -> true,
            address,
            address)
        .isEmpty();
  }

  /** Whether a list named a page by this guid and headline. */
  public boolean knows(ListState list, String guid, @Nullable String headline) {
    return !file.rows(
            "SELECT 1 FROM pages WHERE list = ? AND guid = ? AND headline IS ?",
            row -> true,
            list.address(),
            guid,
            headline)
        .isEmpty();
  }

  /** Pages to fetch that may be asked for now, in the order in which they were named. */
  public List<PageState> waiting(Instant now) {
    return file.rows(
        "SELECT * FROM pages WHERE step = 'waiting' AND next <= ? ORDER BY rowid",
        row ->
            new PageState(
                row.getString("address"),
                row.getString("list"),
                Instant.ofEpochMilli(row.getLong("seen")),
                row.getInt("failures")),
        now);
  }

  /** When the next page that waits may be asked for; empty when none waits. */
  public Optional<Instant> nextWaiting() {
    return file.rows(
            "SELECT min(next) AS next FROM pages WHERE step = 'waiting'",
            row -> Optional.ofNullable(StateFile.time(row, "next")))
        .get(0);
  }

  /** How many pages wait. */
  public long countWaiting() {
    return file.rows("SELECT count(*) FROM pages WHERE step = 'waiting'", row -> row.getLong(1))
        .get(0);
  }

  /** Keeps the bytes of a page until they are read. */
  public void fetched(
      String address, String place, @Nullable String contentType, byte[] body, Instant now) {
    file.update(
        "UPDATE pages SET step = 'fetched', place = ?, content_type = ?, body = ?, fetched = ?,"
            + " failures = 0, tries = 0 WHERE address = ?",
        place,
        contentType,
        body,
        now,
        address);
  }

  /** Addresses of the pages whose bytes are here and not yet read, in the order of their names. */
  public List<String> unread() {
    return file.rows(
        "SELECT address FROM pages WHERE step = 'fetched' ORDER BY rowid", row -> row.getString(1));
  }

  /** A page whose bytes are here, and keeps that it is begun to be read. */
  public PageState.Fetched begin(String address) {
    file.update("UPDATE pages SET tries = tries + 1 WHERE address = ?", address);
    return file.rows(
            "SELECT * FROM pages WHERE address = ? AND step = 'fetched'",
            row ->
                new PageState.Fetched(
                    address,
                    row.getString("place"),
                    row.getString("content_type"),
                    row.getBytes("body"),
                    StateFile.time(row, "published"),
                    row.getInt("tries")),
            address)
        .get(0);
  }

  /** A page is in the record; its bytes are forgotten. */
  public void read(String address, String words) {
    end(address, "read", null, words);
  }

  /** A page is not wanted, or not to be had. */
  public void left(String address, Reason reason, String words) {
    end(address, "left", reason, words);
  }

  private void end(String address, String step, @Nullable Reason reason, String words) {
    file.update(
        "UPDATE pages SET step = ?, reason = ?, words = ?, body = NULL WHERE address = ?",
        step,
        reason == null ? null : reason.name(),
        words,
        address);
  }

  /** A page is to be asked for again. */
  public void later(String address, int failures, Instant next, Reason reason, String words) {
    file.update(
        "UPDATE pages SET failures = ?, next = ?, reason = ?, words = ? WHERE address = ?",
        failures,
        next,
        reason.name(),
        words,
        address);
  }

  /** How many pages of a list came to each step. */
  public Map<String, Long> steps(String list) {
    Map<String, Long> steps = new TreeMap<>();
    file.rows(
        "SELECT step, count(*) FROM pages WHERE list = ? GROUP BY step",
        row -> steps.put(row.getString(1), row.getLong(2)),
        list);
    return steps;
  }

  /** How many pages were left for each reason. */
  public Map<Reason, Long> left() {
    Map<Reason, Long> reasons = new TreeMap<>();
    file.rows(
        "SELECT reason, count(*) FROM pages WHERE step = 'left' GROUP BY reason",
        row -> reasons.put(Reason.valueOf(row.getString(1)), row.getLong(2)));
    return reasons;
  }

  /**
   * A server that is to be left in peace.
   *
   * @param failures in a row
   */
  public record Host(int failures, Instant notBefore) {}

  /** What is known of a server; nothing bad when it is not known. */
  public Host host(String name) {
    return file
        .rows(
            "SELECT failures, not_before FROM hosts WHERE name = ?",
            row -> new Host(row.getInt(1), Instant.ofEpochMilli(row.getLong(2))),
            name)
        .stream()
        .findFirst()
        .orElse(new Host(0, Instant.EPOCH));
  }

  /** Keeps what is known of a server. */
  public void host(String name, Host host) {
    if (host.failures() == 0) {
      file.update("DELETE FROM hosts WHERE name = ?", name);
    } else {
      file.update(
          "INSERT OR REPLACE INTO hosts (name, failures, not_before) VALUES (?, ?, ?)",
          name,
          host.failures(),
          host.notBefore());
    }
  }

  /** A robots.txt as it was fetched. */
  public record RobotsFile(Instant fetched, String mediaType, byte[] body) {}

  /** The robots.txt of an origin, if it was fetched. */
  public Optional<RobotsFile> robots(String origin) {
    return file
        .rows(
            "SELECT fetched, media_type, body FROM robots WHERE origin = ?",
            row ->
                new RobotsFile(
                    Instant.ofEpochMilli(row.getLong(1)), row.getString(2), row.getBytes(3)),
            origin)
        .stream()
        .findFirst();
  }

  /** Keeps the robots.txt of an origin. */
  public void robots(String origin, RobotsFile robots) {
    file.update(
        "INSERT OR REPLACE INTO robots (origin, fetched, media_type, body) VALUES (?, ?, ?, ?)",
        origin,
        robots.fetched(),
        robots.mediaType(),
        robots.body());
  }

  /** The last day for which a brief was written to a folder. */
  public Optional<LocalDate> briefed(String folder) {
    return file
        .rows(
            "SELECT day FROM briefs WHERE folder = ?",
            row -> LocalDate.parse(row.getString(1)),
            folder)
        .stream()
        .findFirst();
  }

  /** Keeps that the brief of a day was written to a folder. */
  public void briefed(String folder, LocalDate day) {
    file.update(
        "INSERT OR REPLACE INTO briefs (folder, day) VALUES (?, ?)", folder, day.toString());
  }

  @Override
  public void close() {
    file.close();
    if (lock != null) {
      release(lock);
    }
  }
}
