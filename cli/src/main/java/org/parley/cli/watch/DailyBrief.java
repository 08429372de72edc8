// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.parley.cli.brief.Briefing;
import org.parley.watch.state.WatchState;

/**
 * When a brief is due, and into which file it goes: one a day, at a time or as soon after it as
 * there is somebody to write it.
 *
 * @param folder for the files
 * @param at the time of day
 * @param zone in which
 * @param form of the brief
 */
public record DailyBrief(Path folder, LocalTime at, ZoneId zone, Briefing.Form form) {
  /** The file of the brief that is due, if one is. */
  public Optional<Path> due(WatchState state, Instant now) {
    LocalDate day = day(now);
    if (now.atZone(zone).toLocalTime().isBefore(at)) {
      return Optional.empty();
    }
    boolean written = state.briefed(name()).filter(last -> !last.isBefore(day)).isPresent();
    Path file = folder.resolve("brief-" + day + "." + ending());
    // A run that was killed before it could remember wrote it whole all the same.
    return written || Files.exists(file) ? Optional.empty() : Optional.of(file);
  }

  /** Remembers that the brief was written. */
  public void written(WatchState state, Instant now) {
    state.briefed(name(), day(now));
  }

  /** When the next one is due after one was written, or the time of day has not come. */
  public Instant next(Instant now) {
    ZonedDateTime today = day(now).atTime(at).atZone(zone);
    Instant due = today.toInstant();
    return due.isAfter(now) ? due : day(now).plusDays(1).atTime(at).atZone(zone).toInstant();
  }

  private LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  private String name() {
    return folder.toAbsolutePath().normalize().toString();
  }

  private String ending() {
    return switch (form) {
      case TEXT -> "txt";
      case MARKDOWN -> "md";
      case HTML -> "html";
    };
  }
}
