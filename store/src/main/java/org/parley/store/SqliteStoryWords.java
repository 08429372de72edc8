// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.store.json.RecordJson;

/** Words of stories in a full text table of SQLite. */
final class SqliteStoryWords implements StoryWords {
  private final Database database;

  SqliteStoryWords(Database database) {
    this.database = database;
  }

  @Override
  public void add(Page page, List<Story> stories) {
    database.batch(
        "INSERT INTO story_search (rowid, words)"
            + " SELECT key, ? FROM stories WHERE page = ? AND id = ?",
        batch -> {
          for (Story story : stories) {
            batch.add(Words.folded(Words.searchable(page, story)), page.id(), story.id());
          }
        });
  }

  @Override
  public void remove(String page) {
    database.update(
        "DELETE FROM story_search WHERE rowid IN (SELECT key FROM stories WHERE page = ?)", page);
  }

  /** Triggers do. */
  @Override
  public <T> void name(Kind<T> kind, List<T> rows) {}

  @Override
  public List<Hit> search(List<String> wanted, int limit) {
    List<Hit> hits = new ArrayList<>();
    database.query(
        """
        SELECT pages.row, stories.row
        FROM (
          SELECT stories.key, rank AS likeness, stories.page, stories.ordinal
          FROM story_search JOIN stories ON stories.key = story_search.rowid
          WHERE story_search MATCH ?
          ORDER BY likeness, stories.page, stories.ordinal
          LIMIT ?
        ) AS best
        JOIN stories ON stories.key = best.key
        JOIN pages ON pages.id = stories.page
        ORDER BY best.likeness, best.page, best.ordinal""",
        row -> {
          Page page = RecordJson.read(row.getString(1), Page.class);
          Story story = RecordJson.read(row.getString(2), Story.class);
          hits.add(Snippet.of(page, story, wanted));
        },
        "\"" + String.join("\" \"", wanted) + "\"",
        limit);
    return hits;
  }
}
