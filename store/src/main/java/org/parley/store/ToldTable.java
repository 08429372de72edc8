// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What readers were told, in a table of a database. */
final class ToldTable {
  private static final List<String> COLUMNS =
      List.of("reader", "page", "start", "\"end\"", "kind", "detail", "actor", "words", "at");

  private final Database database;

  ToldTable(Database database) {
    this.database = database;
  }

  List<String> readers() {
    List<String> readers = new ArrayList<>();
    database.query(
        "SELECT DISTINCT reader FROM told ORDER BY reader", row -> readers.add(row.getString(1)));
    return readers;
  }

  List<Told> of(String reader) {
    List<Told> told = new ArrayList<>();
    database.query(
        "SELECT kind, page, start, \"end\", detail, actor, words, at FROM told WHERE reader = ?",
        row ->
            told.add(
                new Told(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    Instant.parse(row.getString(8)))),
        reader);
    told.sort(Told.ORDER);
    return told;
  }

  /** The caller holds the transaction. */
  void change(String reader, List<Told> told, List<Told> forgotten) {
    database.batch(
        "DELETE FROM told WHERE reader = ? AND kind = ? AND page = ? AND start = ? AND \"end\" = ?"
            + " AND detail = ? AND actor = ?",
        batch ->
            forgotten.forEach(
                row ->
                    batch.add(
                        reader,
                        row.kind(),
                        row.page(),
                        row.start(),
                        row.end(),
                        row.detail(),
                        row.actor())));
    database.batch(
        database.put("told", COLUMNS, 7),
        batch ->
            told.forEach(
                row ->
                    batch.add(
                        reader,
                        row.page(),
                        row.start(),
                        row.end(),
                        row.kind(),
                        row.detail(),
                        row.actor(),
                        row.words(),
                        row.at().toString())));
  }
}
