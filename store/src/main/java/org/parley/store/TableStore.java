// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.parley.model.Correction;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.store.PageTables.Known;
import org.parley.store.json.RecordJson;

/**
 * Keeps the record in the tables of a database.
 *
 * <p>A page is one transaction and so is a merge: a process that is killed loses at most the page
 * in hand. Several processes may use a database at once; those that write take turns, page by page.
 */
abstract class TableStore implements Store {
  private final Database database;
  private final StoryWords words;
  private final PageTables pages;
  private final MergeTables merge;
  private final TableStoryIndex index;
  private final ToldTable told;
  private final TableMergeNotes notes;
  private final Turn turn = new Turn();

  /**
   * @param words what stories are found by
   */
  TableStore(Database database, StoryWords words) {
    this.database = database;
    this.words = words;
    this.pages = new PageTables(database, words);
    this.merge = new MergeTables(database, words);
    this.index = new TableStoryIndex(database, pages);
    this.told = new ToldTable(database);
    this.notes = new TableMergeNotes(database, pages, merge, index);
  }

  @Override
  public final synchronized boolean holds(String pageId, String uri, String reader) {
    turn.requireOpen();
    return database.ask(
        () ->
            pages.known(pageId).stream()
                .anyMatch(
                    known ->
                        known.reader().equals(reader)
                            && Readings.BY_CODE_POINTS.compare(known.uri(), uri) <= 0));
  }

  @Override
  public final void put(PageReading reading, String reader, List<Story> machineCut) {
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
  public final synchronized Optional<KeptPage> page(String id) {
    List<KeptPage> found = new ArrayList<>();
    snapshot(() -> pages.page(id).ifPresent(found::add));
    return found.stream().findFirst();
  }

  @Override
  public final synchronized List<String> recutPages() {
    turn.requireOpen();
    return database.ask(pages::recut);
  }

  @Override
  public final synchronized void forEachReading(Consumer<? super PageReading> action) {
    snapshot(() -> pages.forEach(action));
  }

  @Override
  public final synchronized List<String> ungrouped(int limit) {
    turn.requireOpen();
    return database.ask(() -> index.ungrouped(limit));
  }

  @Override
  public final synchronized void index(Consumer<? super StoryIndex> change) {
    turn.requireChange();
    database.write(() -> turn.read(() -> change.accept(index)));
  }

  @Override
  public final synchronized void forEachIndexed(Consumer<? super IndexedStory> action) {
    snapshot(() -> index.forEach(action));
  }

  @Override
  public final synchronized Optional<IndexedStory> indexed(String story) {
    List<IndexedStory> found = new ArrayList<>();
    snapshot(() -> index.find(story).ifPresent(found::add));
    return found.stream().findFirst();
  }

  @Override
  public final synchronized void merging(Consumer<? super MergeNotes> change) {
    turn.requireChange();
    database.write(
        () -> {
          notes.begin();
          turn.read(() -> change.accept(notes));
        });
  }

  @Override
  public final synchronized long revision() {
    turn.requireOpen();
    return database.ask(() -> database.number("SELECT revision FROM state"));
  }

  @Override
  public final synchronized boolean mergePending() {
    turn.requireOpen();
    return database.ask(() -> database.number("SELECT revision - merged_revision FROM state") != 0);
  }

  @Override
  public final synchronized boolean mayWrite() {
    turn.requireOpen();
    return database.ask(database::mayWrite);
  }

  @Override
  public final synchronized Optional<byte[]> note(String shelf, String id) {
    turn.requireOpen();
    return database.ask(() -> notes.note(shelf, id));
  }

  @Override
  public final synchronized MergedRecord merged() {
    List<MergedRecord> merged = new ArrayList<>();
    snapshot(() -> merged.add(merge.read()));
    return merged.get(0);
  }

  @Override
  public final synchronized void forEachGroup(BiConsumer<String, Group> action) {
    snapshot(() -> merge.forEachGroup(action));
  }

  @Override
  public final synchronized void snapshot(Runnable work) {
    turn.read(() -> database.read(work));
  }

  @Override
  public final synchronized <T> void forEach(Kind<T> kind, Consumer<? super T> action) {
    String order = kind.isOfPages() && kind != Kind.PAGES ? "page, ordinal" : "id";
    rows(kind, " ORDER BY " + order, action);
  }

  @Override
  public final synchronized <T> Optional<T> find(Kind<T> kind, String id) {
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
  public final synchronized List<Hit> search(String words, int limit) {
    List<String> wanted = Words.wanted(words);
    List<Hit> hits = new ArrayList<>();
    if (wanted.isEmpty()) {
      turn.requireOpen();
    } else {
      snapshot(() -> hits.addAll(this.words.search(wanted, limit)));
    }
    return hits;
  }

  @Override
  public final synchronized int correct(List<Correction> corrections) {
    turn.requireChange();
    int[] added = {0};
    database.write(() -> added[0] = add(corrections));
    return added[0];
  }

  private int add(List<Correction> corrections) {
    int added = 0;
    for (Correction correction : corrections) {
      List<Correction> held = new ArrayList<>();
      database.lookUp(
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
  public final synchronized List<String> readers() {
    turn.requireOpen();
    return database.ask(told::readers);
  }

  @Override
  public final synchronized List<Told> told(String reader) {
    turn.requireOpen();
    return database.ask(() -> told.of(reader));
  }

  @Override
  public final synchronized void tell(String reader, List<Told> told, List<Told> forgotten) {
    turn.requireChange();
    database.write(() -> this.told.change(reader, told, forgotten));
  }

  @Override
  public final synchronized void close() {
    if (turn.close()) {
      database.close();
    }
  }
}
