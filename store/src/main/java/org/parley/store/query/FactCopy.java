// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.store.Kind;

/** A copy of the facts of events, incidents or positions in memory. Thread-safe. */
final class FactCopy extends FollowedCopy<FactRows> {
  private final Kind<?> kind;

  private FactCopy(Kind<?> kind, String changes, String column) {
    super(changes, column, new FactRows());
    this.kind = kind;
  }

  private String fact(Dialect dialect) {
    boolean told = kind != Kind.EVENTS;
    return "SELECT id, day, type, quad, polarity, place, country, "
        + (told ? Outlets.ofTold(dialect) : "outlet")
        + ", contested, story, proposal, "
        + (told ? learnedOfTold(dialect) : "0")
        + " FROM facts WHERE kind = '"
        + kind.name()
        + "'";
  }

  /** When the record learned last of a story that tells a row. */
  private static String learnedOfTold(Dialect dialect) {
    return "(SELECT max(l.revision) FROM tellers AS t"
        + dialect.join()
        + "stories AS s ON s.id = t.story"
        + dialect.join()
        + "learned AS l ON l.page = s.page"
        + " WHERE t.kind = facts.kind AND t.id = facts.id)";
  }

  private String party(Dialect dialect) {
    return "SELECT id, side, actor FROM parties"
        + dialect.by("parties_by_row")
        + " WHERE kind = '"
        + kind.name()
        + "'";
  }

  static FactCopy ofEvents() {
    return new FactCopy(Kind.EVENTS, "event_changes", "event");
  }

  static FactCopy ofIncidents() {
    return new FactCopy(Kind.INCIDENTS, "incident_changes", "incident");
  }

  static FactCopy ofPositions() {
    return new FactCopy(Kind.POSITIONS, "position_changes", "position");
  }

  /** What is known of a row now; null facts when it is no more. */
  private record Now(String id, FactRows.@Nullable Fact fact, List<FactRows.Party> parties) {}

  @Override
  Consumer<FactRows> readAgain(List<String> ids, ReadConnection connection) {
    Learned learned = new Learned(connection);
    String fact = fact(connection.dialect());
    String party = party(connection.dialect());
    List<Now> read = new ArrayList<>();
    for (String id : ids) {
      FactRows.Fact its =
          connection
              .first(fact + " AND id = ?", List.of(id), row -> fact(row, learned))
              .orElse(null);
      List<FactRows.Party> parties =
          connection.all(
              party + " AND id = ?",
              List.of(id),
              row -> new FactRows.Party(row.getString(2), row.getString(3)));
      read.add(new Now(id, its, parties));
    }
    return rows -> {
      for (Now now : read) {
        if (now.fact() == null) {
          rows.remove(now.id());
        } else {
          rows.put(now.fact());
          rows.parties(now.id(), now.parties());
        }
      }
      rows.rank();
    };
  }

  @Override
  FactRows read(ReadConnection connection) {
    FactRows rows = new FactRows();
    Learned learned = new Learned(connection);
    connection.rows(
        fact(connection.dialect()) + " ORDER BY id",
        List.of(),
        row -> {
          rows.put(fact(row, learned));
          return !Thread.currentThread().isInterrupted();
        });
    Together together = new Together(rows);
    connection.rows(
        party(connection.dialect()) + " ORDER BY id",
        List.of(),
        row -> together.add(row.getString(1), row.getString(2), row.getString(3)));
    together.end();
    rows.complete();
    return rows;
  }

  private FactRows.Fact fact(ResultSet row, Learned learned) throws SQLException {
    return new FactRows.Fact(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        quad(row.getInt(4), row.getString(3)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Outlets.together(row.getString(8)),
        row.getInt(9) == 1,
        row.getString(11),
        kind == Kind.EVENTS ? learned.of(row.getString(10)) : row.getLong(12));
  }

  /** Incidents have the quad class of their type, positions none. */
  private int quad(int its, String type) {
    return kind == Kind.INCIDENTS ? EventType.valueOf(type).quad() : its;
  }

  /** When the record learned of stories; the last is kept, for events come story by story. */
  private static final class Learned {
    private final ReadConnection connection;
    private String story = "";
    private long revision;

    Learned(ReadConnection connection) {
      this.connection = connection;
    }

    long of(String id) {
      if (!id.equals(story)) {
        story = id;
        revision =
            connection
                .first(
                    "SELECT max(l.revision) FROM stories AS s"
                        + connection.dialect().join()
                        + "learned AS l ON l.page = s.page WHERE s.id = ?",
                    List.of(id),
                    row -> row.getLong(1))
                .orElse(0L);
      }
      return revision;
    }
  }

  /** Brings the parties of each event together, which come one after another. */
  private static final class Together {
    private final FactRows rows;
    private final List<FactRows.Party> its = new ArrayList<>();
    private String event = "";

    Together(FactRows rows) {
      this.rows = rows;
    }

    boolean add(String id, String side, String actor) {
      if (!id.equals(event)) {
        end();
        event = id;
      }
      its.add(new FactRows.Party(side, actor));
      return true;
    }

    void end() {
      rows.parties(event, its);
      its.clear();
    }
  }
}
