// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings the rows of one table from one database into another, group by group. */
final class TableCopy {
  /** Rows in one transaction; a kill loses no more than these. */
  static final int ROWS_AT_ONCE = 20_000;

  /** As many characters of texts count as a row: pages are long. */
  private static final int CHARS_A_ROW = 400;

  private final CopiedTable table;
  private final Database from;
  private final Database to;
  private final int atOnce;
  private final Runnable step;

  /**
   * @param from in a transaction that sees one state
   * @param atOnce rows in one transaction
   * @param step run after each transaction
   */
  TableCopy(CopiedTable table, Database from, Database to, int atOnce, Runnable step) {
    this.table = table;
    this.from = from;
    this.to = to;
    this.atOnce = atOnce;
    this.step = step;
  }

  /** Writes rows with what hangs on them. */
  interface Writing {
    /** After rows were written, whole groups of them. */
    void written(List<List<@Nullable Object>> rows);

    /** Before the rows of a group are taken away. */
    void removed(List<@Nullable Object> group);
  }

  /**
   * Rows of one stretch of the table, group by group.
   *
   * @param after the last group of the stretch before; null for the first one
   * @param last null for the last stretch, which goes to the end of both
   */
  private record Stretch(
      List<List<@Nullable Object>> rows,
      @Nullable List<@Nullable Object> after,
      @Nullable List<@Nullable Object> last) {}

  /** Rows by group. */
  private record Groups(Map<List<@Nullable Object>, List<List<@Nullable Object>>> rows) {}

  /**
   * Makes the table what it is in the other database.
   *
   * @return how many rows were written
   */
  long run(Writing writing) {
    String any = "SELECT 1 FROM " + table.name() + " LIMIT 1";
    boolean empty = to.ask(() -> to.number("SELECT count(*) FROM (" + any + ") AS any_row")) == 0;
    long[] written = {0};
    if (!empty) {
      // First of all: a row that is to come may have the number of one that is to go.
      walk(stretch -> remove(stretch, writing));
    }
    walk(
        stretch -> {
          List<List<@Nullable Object>> rows = empty ? stretch.rows() : missing(stretch);
          written[0] += rows.size();
          add(rows, writing);
        });
    return written[0];
  }

  /** How many rows are in each of the two, and in how many groups they differ. */
  record Difference(long there, long here, long groups) {}

  /** Holds the two against each other. */
  Difference difference() {
    long[] counts = {0, 0, 0};
    walk(
        stretch -> {
          List<List<@Nullable Object>> here = here(stretch);
          counts[0] += stretch.rows().size();
          counts[1] += here.size();
          Groups left = grouped(here);
          grouped(stretch.rows())
              .rows()
              .forEach(
                  (group, rows) -> counts[2] += isSame(rows, left.rows().remove(group)) ? 0 : 1);
          counts[2] += left.rows().size();
        });
    return new Difference(counts[0], counts[1], counts[2]);
  }

  private void remove(Stretch stretch, Writing writing) {
    Groups there = grouped(stretch.rows());
    List<List<@Nullable Object>> gone = new ArrayList<>();
    grouped(here(stretch))
        .rows()
        .forEach(
            (group, rows) -> {
              if (!isSame(rows, there.rows().get(group))) {
                gone.add(group);
              }
            });
    if (!gone.isEmpty()) {
      to.write(
          () ->
              gone.forEach(
                  group -> {
                    writing.removed(group);
                    to.update(
                        "DELETE FROM " + table.name() + " WHERE " + table.group("="),
                        group.toArray());
                  }));
      step.run();
    }
  }

  private List<List<@Nullable Object>> missing(Stretch stretch) {
    Groups here = grouped(here(stretch));
    return stretch.rows().stream().filter(row -> !here.rows().containsKey(group(row))).toList();
  }

  private void add(List<List<@Nullable Object>> rows, Writing writing) {
    if (!rows.isEmpty()) {
      to.write(
          () -> {
            to.load(table.name(), table.columns(), rows);
            writing.written(rows);
          });
      step.run();
    }
  }

  /** Rows of a group have no order. What holds bytes stands alone in its group. */
  private static boolean isSame(
      List<List<@Nullable Object>> rows, @Nullable List<List<@Nullable Object>> others) {
    if (others == null || rows.size() != others.size()) {
      return false;
    }
    return rows.size() == 1
        ? Arrays.deepEquals(rows.get(0).toArray(), others.get(0).toArray())
        : rows.equals(others) || counted(rows).equals(counted(others));
  }

  private static Map<List<@Nullable Object>, Integer> counted(List<List<@Nullable Object>> rows) {
    Map<List<@Nullable Object>, Integer> counted = new HashMap<>();
    rows.forEach(row -> counted.merge(row, 1, Integer::sum));
    return counted;
  }

  /** Hands over the table of the first one, stretch by stretch. */
  private void walk(Consumer<Stretch> action) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Deque<List<@Nullable Object>> ends = new ArrayDeque<>();
    long[] size = {0};
    from.query(
        table.rows(""),
        row -> {
          List<@Nullable Object> values = values(row);
          if (size[0] >= atOnce && !group(values).equals(group(rows.get(rows.size() - 1)))) {
            List<@Nullable Object> last = group(rows.get(rows.size() - 1));
            action.accept(new Stretch(rows, ends.poll(), last));
            ends.add(last);
            rows.clear();
            size[0] = 0;
          }
          rows.add(values);
          size[0] += 1 + chars(values) / CHARS_A_ROW;
        });
    action.accept(new Stretch(rows, ends.poll(), null));
  }

  private static long chars(List<@Nullable Object> values) {
    long chars = 0;
    for (Object value : values) {
      chars += value instanceof String text ? text.length() : 0;
    }
    return chars;
  }

  /** The rows that the copy has of a stretch. */
  private List<List<@Nullable Object>> here(Stretch stretch) {
    List<@Nullable Object> values = new ArrayList<>();
    String which = " WHERE true";
    if (stretch.after() != null) {
      which += " AND " + table.group(">");
      values.addAll(stretch.after());
    }
    if (stretch.last() != null) {
      which += " AND " + table.group("<=");
      values.addAll(stretch.last());
    }
    String sql = table.rows(which);
    List<List<@Nullable Object>> here = new ArrayList<>();
    to.read(() -> to.query(sql, row -> here.add(values(row)), values.toArray()));
    return here;
  }

  private Groups grouped(List<List<@Nullable Object>> rows) {
    Map<List<@Nullable Object>, List<List<@Nullable Object>>> groups = new HashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(group(row), k -> new ArrayList<>(1)).add(row));
    return new Groups(groups);
  }

  private List<@Nullable Object> group(List<@Nullable Object> row) {
    return row.subList(0, table.group().size());
  }

  private List<@Nullable Object> values(ResultSet row) throws SQLException {
    @Nullable Object[] values = new Object[table.columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = plain(row.getObject(i + 1));
    }
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /** A value as both databases have it. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof String text && text.indexOf('\0') >= 0) {
      return text.replace('\0', '\uFFFD');
    }
    return value;
  }
}
