// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.store.json.RecordJson;

/** Readings of pages in the tables of a database. The caller holds the transaction. */
final class PageTables {
  private final Database database;
  private final StoryWords words;

  PageTables(Database database, StoryWords words) {
    this.database = database;
    this.words = words;
  }

  /** What the store knows of a page. */
  record Known(String uri, String reader, String digest) {}

  /** What is known of a page, none or one. */
  List<Known> known(String pageId) {
    List<Known> known = new ArrayList<>();
    database.query(
        "SELECT uri, reader, digest FROM pages WHERE id = ?",
        row -> known.add(new Known(row.getString(1), row.getString(2), row.getString(3))),
        pageId);
    return known;
  }

  /** The rows of a reading as they are written, table by table. */
  static Map<PageTable<?>, List<PageTable.Line>> lines(PageReading reading) {
    Map<PageTable<?>, List<PageTable.Line>> lines = new HashMap<>();
    PageTable.ALL.forEach(table -> lines.put(table, table.lines(reading)));
    return lines;
  }

  /** Tells readings apart. */
  static String digest(Page page, Map<PageTable<?>, List<PageTable.Line>> lines) {
    List<String> all = new ArrayList<>();
    all.add(RecordJson.write(page));
    for (PageTable<?> table : PageTable.ALL) {
      all.add(table.name());
      lines.getOrDefault(table, List.of()).forEach(line -> all.add(line.row()));
    }
    return Digests.sha256(all);
  }

  /** Takes a page and all that was read from it away. */
  void delete(String pageId) {
    words.remove(pageId);
    database.update("DELETE FROM pages WHERE id = ?", pageId);
  }

  /** Writes a page that is not there. */
  void insert(
      PageReading reading,
      String reader,
      String digest,
      Map<PageTable<?>, List<PageTable.Line>> lines) {
    Page page = reading.page();
    database.update(
        "INSERT INTO pages (id, uri, reader, digest, row) VALUES (?, ?, ?, ?, ?)",
        page.id(),
        page.uri(),
        reader,
        digest,
        RecordJson.write(page));
    for (PageTable<?> table : PageTable.ALL) {
      insert(table.name(), page.id(), lines.getOrDefault(table, List.of()));
    }
    words.add(page, reading.stories());
  }

  private void insert(String table, String page, List<PageTable.Line> lines) {
    database.batch(
        "INSERT INTO " + table + " (page, ordinal, id, row) VALUES (?, ?, ?, ?)",
        batch -> {
          for (int ordinal = 0; ordinal < lines.size(); ordinal++) {
            PageTable.Line line = lines.get(ordinal);
            batch.add(page, ordinal, line.id(), line.row());
          }
        });
  }

  /** Keeps the stories as the machine cut the page, or forgets them when there are none. */
  void keepCut(String pageId, List<Story> machineCut) {
    database.update("DELETE FROM machine_cuts WHERE page = ?", pageId);
    if (!machineCut.isEmpty()) {
      database.update(
          "INSERT INTO machine_cuts (page, stories) VALUES (?, ?)",
          pageId,
          RecordJson.write(machineCut));
    }
  }

  /** The page as it is held. */
  Optional<KeptPage> page(String pageId) {
    List<KeptPage> found = new ArrayList<>();
    find(pageId).ifPresent(reading -> found.add(page(reading)));
    return found.stream().findFirst();
  }

  private KeptPage page(PageReading reading) {
    List<Story> cut = new ArrayList<>();
    String id = reading.page().id();
    database.query(
        "SELECT stories FROM machine_cuts WHERE page = ?",
        row -> cut.addAll(List.of(RecordJson.read(row.getString(1), Story[].class))),
        id);
    String reader = known(id).get(0).reader();
    return new KeptPage(reading, reader, cut.isEmpty() ? reading.stories() : cut, !cut.isEmpty());
  }

  /** Pages of which a cut is kept, by id. */
  List<String> recut() {
    List<String> pages = new ArrayList<>();
    database.query(
        "SELECT page FROM machine_cuts ORDER BY page", row -> pages.add(row.getString(1)));
    return pages;
  }

  /** Hands over every reading with the rows of these tables, by page id. */
  void forEach(Consumer<? super PageReading> action) {
    String last = "";
    for (RawPages batch = RawPages.after(last, PageTable.ALL, database); !batch.isEmpty(); ) {
      batch.readings().forEach(action);
      last = batch.last();
      batch = RawPages.after(last, PageTable.ALL, database);
    }
  }

  /** The reading of one page. */
  Optional<PageReading> find(String pageId) {
    return find(pageId, PageTable.ALL);
  }

  /** The reading of one page with the rows of these tables. */
  Optional<PageReading> find(String pageId, List<PageTable<?>> tables) {
    return RawPages.only(pageId, tables, database).readings().stream().findFirst();
  }
}
