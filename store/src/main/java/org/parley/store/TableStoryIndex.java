// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.PageReading;
import org.parley.store.IndexedStory.Key;
import org.parley.store.IndexedStory.Link;
import org.parley.store.IndexedStory.Links;

/** The index of stories in the tables of a database. The caller holds the transaction. */
final class TableStoryIndex implements StoryIndex {
  private static final String COLUMNS =
      "story, page, rank, text_hash, traits,"
          + " copy_of, copy_score, part_of, part_score, event_of, event_score";

  private final Database database;
  private final PageTables pages;

  TableStoryIndex(Database database, PageTables pages) {
    this.database = database;
    this.pages = pages;
  }

  /** Notes that a page has changed. */
  void changed(String page) {
    database.update("INSERT INTO ungrouped (page) VALUES (?) ON CONFLICT DO NOTHING", page);
  }

  /** Pages that have changed since they were grouped, by id. */
  List<String> ungrouped(int limit) {
    return ids("SELECT page FROM ungrouped ORDER BY page LIMIT ?", limit);
  }

  /** Hands over every story of the index, by id. */
  void forEach(Consumer<? super IndexedStory> action) {
    database.query(
        "SELECT " + COLUMNS + " FROM story_index ORDER BY story", row -> action.accept(story(row)));
  }

  @Override
  public Optional<PageReading> reading(String page) {
    return pages.find(page, PageTable.STORIES);
  }

  @Override
  public Optional<IndexedStory> find(String story) {
    List<IndexedStory> found = stories("story = ?", story);
    return found.stream().findFirst();
  }

  @Override
  public List<IndexedStory> ofPage(String page) {
    return stories("page = ? ORDER BY story", page);
  }

  @Override
  public List<String> under(long key, int limit) {
    return ids(
        "SELECT story_index.story FROM ("
            + "SELECT story, rank FROM story_keys WHERE key = ? ORDER BY rank LIMIT ?"
            + ") AS found JOIN story_index ON story_index.key = found.story ORDER BY found.rank",
        key,
        limit);
  }

  @Override
  public List<String> linkedTo(String story) {
    return ids(
        "SELECT story FROM story_index WHERE copy_of = ?"
            + " UNION SELECT story FROM story_index WHERE part_of = ?"
            + " UNION SELECT story FROM story_index WHERE event_of = ? ORDER BY story",
        story,
        story,
        story);
  }

  @Override
  public List<String> copiesOf(String story) {
    return ids("SELECT story FROM story_index WHERE copy_of = ? ORDER BY story", story);
  }

  @Override
  public List<Relinked> relinked() {
    List<Relinked> found = new ArrayList<>();
    database.query(
        "SELECT story, text_hash, copy_of, event_of FROM relinked ORDER BY story",
        row ->
            found.add(
                new Relinked(
                    row.getString(1),
                    row.getObject(2) == null ? null : row.getLong(2),
                    row.getString(3),
                    row.getString(4))));
    return found;
  }

  /** Says that a merge has taken the stories of {@link #relinked} up. */
  void regrouped() {
    database.update("DELETE FROM relinked");
  }

  /** Says that no merge has taken up any story that is there. */
  void allRelinked() {
    regrouped();
    database.update("INSERT INTO relinked (story) SELECT story FROM story_index");
  }

  @Override
  public void add(IndexedStory story) {
    database.update(
        "INSERT INTO relinked (story) VALUES (?) ON CONFLICT DO NOTHING", story.story());
    Links links = story.links();
    database.update(
        "INSERT INTO story_index (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        story.story(),
        story.page(),
        story.rank(),
        story.text(),
        story.traits(),
        to(links.copy()),
        score(links.copy()),
        to(links.part()),
        score(links.part()),
        to(links.happening()),
        score(links.happening()));
  }

  @Override
  public void keep(String story, List<Key> keys) {
    long held = held(story);
    database.batch(
        "INSERT INTO story_keys (key, rank, story) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        batch -> keys.forEach(key -> batch.add(key.key(), key.rank(), held)));
  }

  @Override
  public void drop(String story, List<Key> keys) {
    long held = held(story);
    database.batch(
        "DELETE FROM story_keys WHERE key = ? AND rank = ? AND story = ?",
        batch -> keys.forEach(key -> batch.add(key.key(), key.rank(), held)));
  }

  @Override
  public void link(String story, Links links) {
    long held = held(story);
    noteAsItWas(held);
    database.update(
        "UPDATE story_index SET copy_of = ?, copy_score = ?, part_of = ?, part_score = ?,"
            + " event_of = ?, event_score = ? WHERE key = ?",
        to(links.copy()),
        score(links.copy()),
        to(links.part()),
        score(links.part()),
        to(links.happening()),
        score(links.happening()),
        held);
  }

  @Override
  public void remove(String story) {
    long held = held(story);
    noteAsItWas(held);
    database.update("DELETE FROM story_index WHERE key = ?", held);
  }

  @Override
  public void grouped(String page) {
    database.update("DELETE FROM ungrouped WHERE page = ?", page);
  }

  /** What a merge knows of a story is what it was before the first of several changes. */
  private void noteAsItWas(long key) {
    database.update(
        "INSERT INTO relinked (story, text_hash, copy_of, event_of)"
            + " SELECT story, text_hash, copy_of, event_of FROM story_index WHERE key = ?"
            + " ON CONFLICT DO NOTHING",
        key);
  }

  private long held(String story) {
    List<Long> keys = new ArrayList<>();
    database.lookUp(
        "SELECT key FROM story_index WHERE story = ?", row -> keys.add(row.getLong(1)), story);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("story " + story + " is not in the index");
    }
    return keys.get(0);
  }

  private List<String> ids(String sql, Object... values) {
    List<String> ids = new ArrayList<>();
    database.lookUp(sql, row -> ids.add(row.getString(1)), values);
    return ids;
  }

  private List<IndexedStory> stories(String which, String value) {
    List<IndexedStory> found = new ArrayList<>();
    database.lookUp(
        "SELECT " + COLUMNS + " FROM story_index WHERE " + which,
        row -> found.add(story(row)),
        value);
    return found;
  }

  private static IndexedStory story(ResultSet row) throws SQLException {
    return new IndexedStory(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        new Links(link(row, 6), link(row, 8), link(row, 10)));
  }

  private static @Nullable Link link(ResultSet row, int column) throws SQLException {
    String to = row.getString(column);
    return to == null ? null : new Link(to, row.getInt(column + 1));
  }

  private static @Nullable String to(@Nullable Link link) {
    return link == null ? null : link.story();
  }

  private static @Nullable Integer score(@Nullable Link link) {
    return link == null ? null : link.score();
  }
}
