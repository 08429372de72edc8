// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.store.json.RecordJson;

/**
 * The rows of some pages as they lie in the database. A batch takes one query a table and its JSON
 * is read on all cores: that is most of what it costs to go through a record.
 */
final class RawPages {
  private static final int PAGES = 64;

  private final TreeMap<String, String> pages = new TreeMap<>(Readings.BY_CODE_POINTS);
  private final Map<String, Map<String, List<String>>> rows = new HashMap<>();

  private RawPages() {}

  /** The pages that come after one, by id, with the rows of these tables. */
  static RawPages after(String page, List<PageTable<?>> tables, Database database) {
    RawPages batch = new RawPages();
    database.query(
        "SELECT id, row FROM pages WHERE id > ? ORDER BY id LIMIT " + PAGES,
        row -> batch.pages.put(row.getString(1), row.getString(2)),
        page);
    return batch.with(tables, database);
  }

  /** One page with the rows of these tables; none when there is no such page. */
  static RawPages only(String page, List<PageTable<?>> tables, Database database) {
    RawPages batch = new RawPages();
    database.query(
        "SELECT id, row FROM pages WHERE id = ?",
        row -> batch.pages.put(row.getString(1), row.getString(2)),
        page);
    return batch.with(tables, database);
  }

  private RawPages with(List<PageTable<?>> tables, Database database) {
    if (!isEmpty()) {
      tables.forEach(table -> add(table.name(), database));
    }
    return this;
  }

  private void add(String table, Database database) {
    Map<String, List<String>> ofPages = new HashMap<>();
    database.lookUp(
        "SELECT page, row FROM " + table + " WHERE page >= ? AND page <= ? ORDER BY page, ordinal",
        row ->
            ofPages.computeIfAbsent(row.getString(1), k -> new ArrayList<>()).add(row.getString(2)),
        pages.firstKey(),
        pages.lastKey());
    rows.put(table, ofPages);
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  /** The id of the last page. */
  String last() {
    return pages.lastKey();
  }

  /** The readings, by page id. */
  List<PageReading> readings() {
    return List.copyOf(pages.values()).parallelStream().map(this::reading).toList();
  }

  private PageReading reading(String json) {
    Page page = RecordJson.read(json, Page.class);
    return new PageReading(
        page,
        rows(PageTable.of(Kind.STORIES), page),
        rows(PageTable.of(Kind.MENTIONS), page),
        rows(PageTable.ACTORS, page),
        rows(PageTable.of(Kind.EVENTS), page),
        rows(PageTable.of(Kind.STATEMENTS), page),
        rows(PageTable.PROPOSALS, page),
        rows(PageTable.POSITIONS, page));
  }

  private <T> List<T> rows(PageTable<T> table, Page page) {
    Map<String, List<String>> ofPages = rows.getOrDefault(table.name(), Map.of());
    return ofPages.getOrDefault(page.id(), List.of()).stream()
        .map(row -> RecordJson.read(row, table.type()))
        .toList();
  }
}
