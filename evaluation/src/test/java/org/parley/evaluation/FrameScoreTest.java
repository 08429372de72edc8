// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.EventType;

class FrameScoreTest {
  @TempDir Path folder;

  @Test
  void readsTheColumnsByTheirNames() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("labelled.tsv"),
            "id\tgold_root\tsentence\n"
                + "1\tREJECT\tChad rejected the plan.\n"
                + "2\tYIELD\tTroops left the town.\n");

    assertThat(FrameScore.read(file))
        .containsExactly(
            new FrameScore.Labelled("Chad rejected the plan.", Set.of(EventType.REJECT)),
            new FrameScore.Labelled(
                "Troops left the town.", Set.of(EventType.CONCEDE, EventType.RETREAT)));
  }
}
