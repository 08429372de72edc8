// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

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

/** Rows of a SQLite file with the ids of the latest merge, looked up for these rows alone. */
final class RowLoader {
  private final ReadConnection connection;

  RowLoader(ReadConnection connection) {
    this.connection = connection;
  }

  /** The rows of these ids, in their order; those that are not there are left out. */
  <T> List<T> rows(Kind<T> kind, List<String> ids) {
    String table = table(kind);
    List<T> read = new ArrayList<>();
    for (String id : ids) {
      connection
          .first(
              "SELECT row FROM " + table + " WHERE id = ? AND row IS NOT NULL",
              List.of(id),
              row -> row.getString(1))
          .ifPresent(json -> read.add(RecordJson.read(json, kind.type())));
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
    Map<String, Group> groups = new HashMap<>();
    for (T row : rows) {
      if (row instanceof Story story) {
        group(story.id()).ifPresent(group -> groups.put(story.id(), group));
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
    for (String key : keys) {
      connection
          .first("SELECT merged FROM actor_ids WHERE id = ?", List.of(key), r -> r.getString(1))
          .ifPresent(merged -> actors.put(key, merged));
    }
    return new MergedIds(actors, groups, Map.of(), Map.of());
  }

  private Optional<Group> group(String story) {
    return connection.first(
        "SELECT group_id, first, cluster, reprint_of, reprint_kind FROM story_groups WHERE story = ?",
        List.of(story),
        row -> {
          String of = row.getString(4);
          return new Group(
              row.getString(1),
              row.getInt(2) == 1,
              row.getString(3),
              of == null ? null : new Reprint(of, Reprint.Kind.valueOf(row.getString(5))));
        });
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
