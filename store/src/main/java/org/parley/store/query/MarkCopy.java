// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A copy of the outlets and days of stories in memory. Thread-safe. */
final class MarkCopy extends FollowedCopy<MarkRows> {
  MarkCopy() {
    super("mark_changes", "key", new MarkRows());
  }

  /** What is known of a story. */
  private record Mark(int key, @Nullable String outlet, String day) {}

  @Override
  MarkRows read(ReadConnection connection) {
    MarkRows rows = new MarkRows();
    connection.rows(
        "SELECT key, outlet, day FROM story_marks",
        List.of(),
        row -> {
          rows.put(row.getInt(1), row.getString(2), row.getString(3));
          return !Thread.currentThread().isInterrupted();
        });
    return rows;
  }

  @Override
  Consumer<MarkRows> readAgain(List<String> ids, ReadConnection connection) {
    List<Mark> read = new ArrayList<>();
    for (String id : ids) {
      connection
          .first(
              "SELECT key, outlet, day FROM story_marks WHERE key = ?",
              List.of(Long.valueOf(id)),
              row -> new Mark(row.getInt(1), row.getString(2), row.getString(3)))
          .ifPresent(read::add);
    }
    return rows -> {
      ids.forEach(id -> rows.remove(Integer.parseInt(id)));
      read.forEach(mark -> rows.put(mark.key(), mark.outlet(), mark.day()));
    };
  }
}
