// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.brief.Briefing;
import org.parley.watch.state.WatchState;

class DailyBriefTest {
  private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
  private static final Instant BEFORE = Instant.parse("2026-11-20T03:29:00Z");
  private static final Instant AFTER = Instant.parse("2026-11-20T03:31:00Z");

  @TempDir Path folder;

  private DailyBrief brief() {
    return new DailyBrief(folder, LocalTime.of(6, 30), NAIROBI, Briefing.Form.HTML);
  }

  @Test
  void isDueOnceADayFromItsTimeOn() {
    try (WatchState state = WatchState.open(folder.resolve("state"))) {
      assertThat(brief().due(state, BEFORE)).isEmpty();
      assertThat(brief().due(state, AFTER)).contains(folder.resolve("brief-2026-11-20.html"));
      brief().written(state, AFTER);
      assertThat(brief().due(state, AFTER)).isEmpty();
      assertThat(brief().due(state, Instant.parse("2026-11-21T03:29:00Z"))).isEmpty();
      assertThat(brief().due(state, Instant.parse("2026-11-23T20:00:00Z")))
          .contains(folder.resolve("brief-2026-11-23.html"));
    }
  }

  @Test
  void oneThatWasWrittenByARunThatWasKilledIsNotWrittenOver() throws IOException {
    try (WatchState state = WatchState.open(folder.resolve("state"))) {
      Files.createFile(folder.resolve("brief-2026-11-20.html"));
      assertThat(brief().due(state, AFTER)).isEmpty();
    }
  }

  @Test
  void tellsWhenTheNextIsDue() {
    assertThat(brief().next(BEFORE)).isEqualTo("2026-11-20T03:30:00Z");
    assertThat(brief().next(AFTER)).isEqualTo("2026-11-21T03:30:00Z");
  }
}
