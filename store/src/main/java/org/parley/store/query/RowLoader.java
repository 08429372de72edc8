// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.Mention;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Reprint;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.MergedIds;
import org.parley.store.json.RecordJson;

/** Rows of a database with the ids of the latest merge, looked up for these rows alone. */
final class RowLoader {
  private final ReadConnection connection;

  RowLoader(ReadConnection connection) {
    this.connection = connection;
  }

  /** The rows of these ids, in their order; those that are not there are left out. */
  <T> List<T> rows(Kind<T> kind, List<String> ids) {
    Map<String, String> lines = new HashMap<>();
    connection
        .allOf(
            "SELECT id, row FROM " + table(kind) + " WHERE row IS NOT NULL AND id IN",
            ids,
            row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(line -> lines.putIfAbsent(line.getKey(), line.getValue()));
    List<T> read = new ArrayList<>();
    for (String id : ids) {
      String line = lines.get(id);
      if (line != null) {
        read.add(RecordJson.read(line, kind.type()));
      }
    }
    return merged(kind, read);
  }

  private static String table(Kind<?> kind) {
    if (kind == Kind.EVENTS) {
      return "event_rows";
    }
    return kind == Kind.STATEMENTS ? "statement_rows" : kind.name();
  }

  /** The rows of a page, in the order of its reading. */
  <T> List<T> ofPage(Kind<T> kind, String page) {
    List<String> lines =
        connection.all(
            "SELECT row FROM " + kind.name() + " WHERE page = ? ORDER BY ordinal",
            List.of(page),
            row -> row.getString(1));
    List<T> read = new ArrayList<>();
    for (String line : lines) {
      T row = RecordJson.read(line, kind.type());
      corrected(kind, row).ifPresent(read::add);
    }
    return merged(kind, read);
  }

  private <T> Optional<T> corrected(Kind<T> kind, T row) {
    if (kind != Kind.EVENTS && kind != Kind.STATEMENTS) {
      return Optional.of(row);
    }
    String found = "SELECT row FROM corrected_rows WHERE kind = ? AND id = ?";
    List<Optional<String>> corrected =
        connection.all(
            found,
            List.of(kind.name(), kind.id(row)),
            line -> Optional.ofNullable(line.getString(1)));
    return corrected.isEmpty()
        ? Optional.of(row)
        : corrected.get(0).map(json -> RecordJson.read(json, kind.type()));
  }

  private <T> List<T> merged(Kind<T> kind, List<T> read) {
    if (read.isEmpty()) {
      return read;
    }
    MergedIds ids = ids(read);
    List<T> merged = new ArrayList<>();
    for (T row : read) {
      merged.add(kind.type().cast(apply(ids, row)));
    }
    return merged;
  }

  private static Object apply(MergedIds ids, Object row) {
    if (row instanceof Story story) {
      return ids.apply(story);
    }
    if (row instanceof Mention mention) {
      return ids.apply(mention);
    }
    if (row instanceof Event event) {
      return Objects.requireNonNull(ids.apply(event));
    }
    return row instanceof Statement statement ? Objects.requireNonNull(ids.apply(statement)) : row;
  }

  private <T> MergedIds ids(List<T> rows) {
    Set<String> keys = new LinkedHashSet<>();
    List<String> stories = new ArrayList<>();
    for (T row : rows) {
      if (row instanceof Story story) {
        stories.add(story.id());
      } else if (row instanceof Event event) {
        refs(event.story(), event.actor(), keys);
        refs(event.story(), event.recipient(), keys);
        for (Claim claim : event.claimedBy()) {
          key(event.story(), claim.id(), keys);
        }
      } else if (row instanceof Statement statement) {
        refs(statement.story(), statement.via(), keys);
        ref(statement.story(), statement.speaker(), keys);
        ref(statement.story(), statement.addressee(), keys);
      } else if (row instanceof Mention.OfActor mention) {
        key(mention.story(), mention.id(), keys);
      }
    }
    Map<String, String> actors = new HashMap<>();
    connection
        .allOf(
            "SELECT id, merged FROM actor_ids WHERE id IN",
            keys,
            row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(id -> actors.put(id.getKey(), id.getValue()));
    return new MergedIds(actors, groups(stories), Map.of(), Map.of());
  }

  private Map<String, Group> groups(List<String> stories) {
    Map<String, Group> groups = new HashMap<>();
    connection
        .allOf(
            "SELECT story, group_id, first, cluster, reprint_of, reprint_kind FROM story_groups"
                + " WHERE story IN",
            stories,
            row -> Map.entry(row.getString(1), group(row)))
        .forEach(group -> groups.put(group.getKey(), group.getValue()));
    return groups;
  }

  private static Group group(ResultSet row) throws SQLException {
    String of = row.getString(5);
    return new Group(
        row.getString(2),
        row.getInt(3) == 1,
        row.getString(4),
        of == null ? null : new Reprint(of, Reprint.Kind.valueOf(row.getString(6))));
  }

  private static void refs(String story, List<ActorRef> refs, Set<String> keys) {
    refs.forEach(ref -> key(story, ref.id(), keys));
  }

  private static void ref(String story, @Nullable ActorRef ref, Set<String> keys) {
    if (ref != null) {
      key(story, ref.id(), keys);
    }
  }

  private static void key(String story, @Nullable String id, Set<String> keys) {
    if (id != null) {
      keys.add(id);
      keys.add(MergedRecord.actorKey(story, id));
    }
  }
}
