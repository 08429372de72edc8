// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Actor;
import org.parley.model.Page;
import org.parley.model.Proposal;
import org.parley.model.Story;
import org.parley.store.json.RecordJson;

/** Words of stories in a {@code tsvector} of PostgreSQL. */
final class PostgresStoryWords implements StoryWords {
  private final Database database;

  PostgresStoryWords(Database database) {
    this.database = database;
  }

  @Override
  public void add(Page page, List<Story> stories) {
    database.batch(
        "INSERT INTO story_search (key, length, words)"
            + " SELECT key, ?, ?::tsvector FROM stories WHERE page = ? AND id = ?",
        batch -> {
          for (Story story : stories) {
            PostgresWords words = PostgresWords.of(page, story);
            batch.add(words.length(), words.counted(), page.id(), story.id());
          }
        });
  }

  /** They go with the stories. */
  @Override
  public void remove(String page) {}

  @Override
  public <T> void name(Kind<T> kind, List<T> rows) {
    if (kind != Kind.ACTORS && kind != Kind.PROPOSALS) {
      return;
    }
    database.batch(
        "INSERT INTO name_search (kind, id, words) VALUES"
            + " (?, ?, array_to_tsvector(string_to_array(?, ' ')))"
            + " ON CONFLICT (kind, id) DO UPDATE SET words = excluded.words",
        batch -> {
          for (T row : rows) {
            PostgresWords names =
                row instanceof Actor actor
                    ? PostgresWords.of(actor)
                    : PostgresWords.of((Proposal) row);
            batch.add(kind.name(), kind.id(row), String.join(" ", names.words()));
          }
        });
  }

  @Override
  public List<Hit> search(List<String> wanted, int limit) {
    List<Hit> hits = new ArrayList<>();
    database.query(
        """
        SELECT pages.row, stories.row
        FROM (
          SELECT ranked.key, ranked.rank, stories.page, stories.ordinal
          FROM (%s) AS ranked JOIN stories ON stories.key = ranked.key
          ORDER BY ranked.rank, stories.page, stories.ordinal
          LIMIT ?
        ) AS best
        JOIN stories ON stories.key = best.key
        JOIN pages ON pages.id = stories.page
        ORDER BY best.rank, best.page, best.ordinal"""
            .formatted(PostgresWords.RANKS),
        row -> {
          Page page = RecordJson.read(row.getString(1), Page.class);
          Story story = RecordJson.read(row.getString(2), Story.class);
          hits.add(Snippet.of(page, story, wanted));
        },
        PostgresWords.list(wanted),
        PostgresWords.query(wanted),
        limit);
    return hits;
  }
}
