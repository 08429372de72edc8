// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.model.Correction;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.store.PageTables.Known;
import org.parley.store.json.RecordJson;

/**
 * Keeps the record in one SQLite file.
 *
 * <p>A page is one transaction and so is a merge: a process that is killed loses at most the page
 * in hand. Several processes may use a file at once; those that write take turns, page by page, and
 * one that gets no turn for {@value Database#WAIT_SECONDS} seconds says so.
 */
public final class SqliteStore implements Store {
  private final Database database;
  private final PageTables pages;
  private final MergeTables merge;
  private final SqliteStoryIndex index;
  private final ToldTable told;
  private final SqliteMergeNotes notes;
  private final Turn turn = new Turn();

  private SqliteStore(Database database) {
    this.database = database;
    this.pages = new PageTables(database);
    this.merge = new MergeTables(database);
    this.index = new SqliteStoryIndex(database, pages);
    this.told = new ToldTable(database);
    this.notes = new SqliteMergeNotes(database, pages, merge);
  }

  /**
   * Opens a store, making the file when there is none. A store of an older Parley is brought up to
   * date, whole or not at all.
   *
   * @throws StoreException when the file is no store, is of a newer Parley, or cannot be written
   */
  public static SqliteStore open(Path file) {
    return open(file, Migrations.ours());
  }

  /**
   * Opens a store that must be there.
   *
   * @throws StoreException as {@link #open}, and when there is no such file
   */
  public static SqliteStore openExisting(Path file) {
    if (!Files.exists(file)) {
      throw new StoreException(
          file + ": there is no such store; read pages into it first, or name another file");
    }
    return open(file);
  }

  /**
   * Looks at a store that is there, without changing it.
   *
   * @return how many steps of the schema opening it would add; 0 when it is up to date
   * @throws StoreException as {@link #open}
   */
  public static int lacks(Path file) {
    return SqliteFile.lacks(file, Migrations.ours());
  }

  static SqliteStore open(Path file, Migrations migrations) {
    return new SqliteStore(SqliteFile.open(file, migrations));
  }

  @Override
  public synchronized boolean holds(String pageId, String uri, String reader) {
    turn.requireOpen();
    for (Known known : pages.known(pageId)) {
      return known.reader().equals(reader)
          && Readings.BY_CODE_POINTS.compare(known.uri(), uri) <= 0;
    }
    return false;
  }

  @Override
  public void put(PageReading reading, String reader, List<Story> machineCut) {
    Readings.check(reading);
    // Outside of the lock, so that other threads may write meanwhile.
    Map<PageTable<?>, List<PageTable.Line>> lines = PageTables.lines(reading);
    synchronized (this) {
      turn.requireChange();
      database.write(
          () -> {
            replace(reading, reader, lines);
            pages.keepCut(reading.page().id(), machineCut);
          });
    }
  }

  private void replace(
      PageReading reading, String reader, Map<PageTable<?>, List<PageTable.Line>> lines) {
    PageReading kept = reading;
    String earlier = "";
    for (Known known : pages.known(reading.page().id())) {
      kept = Readings.foundAt(reading, known.uri());
      earlier = known.digest();
    }
    String digest = PageTables.digest(kept.page(), lines);
    if (digest.equals(earlier)) {
      database.update("UPDATE pages SET reader = ? WHERE id = ?", reader, kept.page().id());
      return;
    }
    merge.forget(kept.page().id());
    pages.delete(kept.page().id());
    pages.insert(kept, reader, digest, lines);
    index.changed(kept.page().id());
    notes.changed(kept.page().id());
    database.update("UPDATE state SET revision = revision + 1");
  }

  @Override
  public synchronized Optional<KeptPage> page(String id) {
    List<KeptPage> found = new ArrayList<>();
    snapshot(() -> pages.page(id).ifPresent(found::add));
    return found.stream().findFirst();
  }

  @Override
  public synchronized List<String> recutPages() {
    turn.requireOpen();
    return pages.recut();
  }

  @Override
  public synchronized void forEachReading(Consumer<? super PageReading> action) {
    snapshot(() -> pages.forEach(action));
  }

  @Override
  public synchronized List<String> ungrouped(int limit) {
    turn.requireOpen();
    return index.ungrouped(limit);
  }

  @Override
  public synchronized void index(Consumer<? super StoryIndex> change) {
    turn.requireChange();
    database.write(() -> turn.read(() -> change.accept(index)));
  }

  @Override
  public synchronized void forEachIndexed(Consumer<? super IndexedStory> action) {
    snapshot(() -> index.forEach(action));
  }

  @Override
  public synchronized void merging(Consumer<? super MergeNotes> change) {
    turn.requireChange();
    database.write(
        () -> {
          notes.begin();
          turn.read(() -> change.accept(notes));
        });
  }

  @Override
  public synchronized long revision() {
    turn.requireOpen();
    return database.number("SELECT revision FROM state");
  }

  @Override
  public synchronized boolean mergePending() {
    turn.requireOpen();
    return database.number("SELECT revision <> merged_revision FROM state") == 1;
  }

  @Override
  public synchronized MergedRecord merged() {
    List<MergedRecord> merged = new ArrayList<>();
    snapshot(() -> merged.add(merge.read()));
    return merged.get(0);
  }

  @Override
  public synchronized void snapshot(Runnable work) {
    turn.read(() -> database.read(work));
  }

  @Override
  public synchronized <T> void forEach(Kind<T> kind, Consumer<? super T> action) {
    String order = kind.isOfPages() && kind != Kind.PAGES ? "page, ordinal" : "id";
    rows(kind, " ORDER BY " + order, action);
  }

  @Override
  public synchronized <T> Optional<T> find(Kind<T> kind, String id) {
    String order = kind.isOfPages() && kind != Kind.PAGES ? "page, ordinal" : "id";
    List<T> found = new ArrayList<>();
    rows(kind, " WHERE id = ? ORDER BY " + order + " LIMIT 1", found::add, id);
    return found.stream().findFirst();
  }

  private <T> void rows(Kind<T> kind, String which, Consumer<? super T> action, Object... values) {
    snapshot(
        () -> {
          MergedIds ids = kind.isOfPages() ? merge.ids() : MergedIds.NONE;
          database.query(
              "SELECT row FROM " + kind.name() + which,
              row -> {
                T read = kind.merged(ids, RecordJson.read(row.getString(1), kind.type()));
                if (read != null) {
                  action.accept(read);
                }
              },
              values);
        });
  }

  @Override
  public synchronized List<Hit> search(String words, int limit) {
    List<Hit> hits = new ArrayList<>();
    List<String> wanted = Words.wanted(words);
    turn.read(
        () -> {
          if (!wanted.isEmpty()) {
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
          }
        });
    return hits;
  }

  @Override
  public synchronized int correct(List<Correction> corrections) {
    turn.requireChange();
    int[] added = {0};
    database.write(() -> added[0] = add(corrections));
    return added[0];
  }

  private int add(List<Correction> corrections) {
    int added = 0;
    for (Correction correction : corrections) {
      List<Correction> held = new ArrayList<>();
      database.query(
          "SELECT row FROM corrections WHERE id = ?",
          row -> held.add(RecordJson.read(row.getString(1), Correction.class)),
          correction.id());
      if (held.isEmpty()) {
        database.update(
            "INSERT INTO corrections (id, row) VALUES (?, ?)",
            correction.id(),
            RecordJson.write(correction));
        added++;
      } else {
        Readings.checkSame(correction, held.get(0));
      }
    }
    if (added > 0) {
      database.update("UPDATE state SET revision = revision + 1");
    }
    return added;
  }

  @Override
  public synchronized List<Told> told(String reader) {
    turn.requireOpen();
    return told.of(reader);
  }

  @Override
  public synchronized void tell(String reader, List<Told> told, List<Told> forgotten) {
    turn.requireChange();
    database.write(() -> this.told.change(reader, told, forgotten));
  }

  @Override
  public synchronized void close() {
    if (turn.close()) {
      database.close();
    }
  }
}
