// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.EventType;
import org.parley.reading.Resources;
import org.parley.reading.predicate.WordClasses;

class FramesTest {
  private static final Resources RESOURCES = Resources.bundled();
  private final List<Frame> frames = Frame.read(RESOURCES, WordClasses.read(RESOURCES)).all();

  @Test
  void everyRowCanBeRead() {
    assertThat(frames).hasSizeGreaterThan(2_000);
  }

  @Test
  void everyTypeHasFrames() {
    for (EventType type : EventType.values()) {
      assertThat(frames).as(type.name()).anyMatch(frame -> frame.type() == type);
    }
  }

  @Test
  void everyModeIsOneOfItsType() {
    Scores scores = Scores.read(RESOURCES);
    assertThat(frames)
        .filteredOn(frame -> frame.mode() != null && frame.type() != null)
        .allMatch(frame -> scores.knows(frame.type(), frame.mode()));
  }
}
