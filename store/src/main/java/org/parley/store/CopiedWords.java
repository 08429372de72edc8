// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.store.json.RecordJson;

/**
 * Says of rows that are copied by which words they are found, for each kind of database keeps these
 * in a way of its own.
 */
final class CopiedWords {
  private final Database to;
  private final StoryWords words;

  /**
   * @param words those of {@code to}
   */
  CopiedWords(Database to, StoryWords words) {
    this.to = to;
    this.words = words;
  }

  /** What is to be done for rows of a table. */
  TableCopy.Writing of(CopiedTable table) {
    return new TableCopy.Writing() {
      @Override
      public void written(List<List<@Nullable Object>> rows) {
        switch (table.name()) {
          case "stories" -> addStories(texts(rows, table, "page"), texts(rows, table, "row"));
          case "actors" -> addNames(Kind.ACTORS, texts(rows, table, "row"));
          case "proposals" -> addNames(Kind.PROPOSALS, texts(rows, table, "row"));
          default -> {}
        }
      }

      @Override
      public void removed(List<@Nullable Object> group) {
        // Stories go with their pages.
        if (table.name().equals("pages") || table.name().equals("stories")) {
          words.remove(String.valueOf(group.get(0)));
        }
      }
    };
  }

  private static List<String> texts(
      List<List<@Nullable Object>> rows, CopiedTable table, String column) {
    int number = table.columns().indexOf(column);
    return rows.stream().map(row -> String.valueOf(row.get(number))).toList();
  }

  private void addStories(List<String> pages, List<String> rows) {
    Map<String, List<Story>> stories = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      stories
          .computeIfAbsent(pages.get(i), k -> new ArrayList<>())
          .add(RecordJson.read(rows.get(i), Story.class));
    }
    stories.forEach(
        (page, its) ->
            to.lookUp(
                "SELECT row FROM pages WHERE id = ?",
                row -> words.add(RecordJson.read(row.getString(1), Page.class), its),
                page));
  }

  private <T> void addNames(Kind<T> kind, List<String> rows) {
    words.name(kind, rows.stream().map(row -> RecordJson.read(row, kind.type())).toList());
  }
}
