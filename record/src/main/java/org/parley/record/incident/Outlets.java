// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.DateRange.Precision;
import org.parley.model.MergedRecord;

/** Which stories are one text, and when each was published. Immutable. */
final class Outlets {
  private final Function<String, MergedRecord.@Nullable Group> groups;
  private final StoryNotes notes;

  Outlets(Function<String, MergedRecord.@Nullable Group> groups, StoryNotes notes) {
    this.groups = groups;
    this.notes = notes;
  }

  /** The story that stands for all that print its text. */
  String of(String story) {
    MergedRecord.Group group = groups.apply(story);
    return group == null ? story : group.id();
  }

  /** The last day on which a story can have been published, or null when it is not known. */
  @Nullable LocalDate day(String story) {
    DateRange published = notes.published(story);
    return published.precision() == Precision.DAY ? published.to() : null;
  }

  /** Whether one story was surely published on a later day than another. */
  boolean isLater(String story, String than) {
    LocalDate day = day(story);
    LocalDate earlier = day(than);
    return day != null && earlier != null && day.isAfter(earlier);
  }
}
