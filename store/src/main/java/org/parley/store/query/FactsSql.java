// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.store.Kind;

/**
 * The statement that finds the facts of rows that match. SQLite keeps no statistics of a file that
 * grows, so the index to begin with is chosen here: the condition that usually leaves the fewest
 * rows; the others are looked up row by row.
 */
final class FactsSql {
  private final Dialect dialect;
  private final Kind<?> kind;
  private final Filter filter;
  private final StringBuilder from = new StringBuilder();
  private final StringBuilder where = new StringBuilder();
  private final List<Object> fromValues = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final boolean fromNew;
  private String order = "f";
  private boolean actorOfMany;

  /** Conditions that every row to begin with meets are not asked again. */
  private boolean hasFirstActor;

  private boolean hasOutlet;

  private FactsSql(Dialect dialect, Kind<?> kind, Filter filter, boolean fewNew) {
    this.dialect = dialect;
    this.kind = kind;
    this.filter = filter;
    // Who names rows more closely is answered from there.
    this.fromNew =
        fewNew
            && filter.learnedAfter() != null
            && Stream.of(
                    filter.story(),
                    filter.page(),
                    filter.group(),
                    filter.cluster(),
                    filter.incident(),
                    filter.proposal())
                .allMatch(Objects::isNull);
  }

  /**
   * Rows in their order; a row may come several times, one after another.
   *
   * @param fewNew whether few pages are as new as the filter wants
   * @param actorOfMany whether the first actor is in a large part of all stories
   */
  static FactsSql ordered(
      Dialect dialect,
      Kind<?> kind,
      Filter filter,
      @Nullable Cursor after,
      boolean fewNew,
      boolean actorOfMany) {
    FactsSql sql = new FactsSql(dialect, kind, filter, fewNew);
    sql.actorOfMany = actorOfMany;
    sql.begin(false);
    sql.conditions();
    if (after != null) {
      sql.and(sql.order + ".day <= ?", after.key());
      sql.and("(" + sql.order + ".day < ? OR " + sql.order + ".id > ?)", after.key(), after.id());
    }
    return sql;
  }

  /** Each row once, in any order, to be counted. */
  static FactsSql counted(Dialect dialect, Kind<?> kind, Filter filter, boolean fewNew) {
    FactsSql sql = new FactsSql(dialect, kind, filter, fewNew);
    sql.begin(true);
    sql.conditions();
    return sql;
  }

  /** From FROM on; the facts are called f. */
  String text() {
    return " FROM " + from + " WHERE " + where;
  }

  /** Selects day and id in order; no more than the first so many different ones are needed. */
  String first(int limit) {
    return dialect.firstOf(order, text(), limit);
  }

  /** Begins a statement with more tables after those of the filter. */
  String with(String moreTables) {
    return " FROM " + from + moreTables + " WHERE " + where;
  }

  /** The values of the text, in order. */
  List<Object> values() {
    List<Object> all = new ArrayList<>(fromValues);
    all.addAll(values);
    return all;
  }

  private boolean is(Kind<?> one) {
    return kind == one;
  }

  private boolean isTold() {
    return is(Kind.POSITIONS) || is(Kind.INCIDENTS);
  }

  private void begin(boolean once) {
    if (fromNew) {
      newStories(Objects.requireNonNull(filter.learnedAfter()));
    } else if (filter.story() != null) {
      if (isTold()) {
        join("tellers AS t" + dialect.by("tellers_by_story"), "t.id");
        and("t.story = ? AND t.kind = ?", filter.story(), kind.name());
      } else {
        facts("facts_by_story");
      }
    } else if (filter.page() != null) {
      join("stories AS t", "t.id");
      and("t.page = ?", filter.page());
    } else if (filter.group() != null) {
      // A story that is like no other is alone in its group, which has its own id.
      join(
          "(SELECT story FROM story_groups WHERE group_id = ? UNION SELECT id FROM stories"
              + " WHERE id = ? AND id NOT IN (SELECT story FROM story_groups)) AS t",
          "t.story");
      fromValues.add(filter.group());
      fromValues.add(filter.group());
    } else if (filter.cluster() != null) {
      join("story_groups AS t", "t.story");
      and("t.cluster = ?", filter.cluster());
    } else if (filter.incident() != null) {
      join("incident_events AS t", "t.event");
      and("t.incident = ?", filter.incident());
    } else if (filter.proposal() != null) {
      facts("facts_by_proposal");
    } else if (Boolean.TRUE.equals(filter.contested())) {
      facts("facts_contested");
    } else if (!filter.places().isEmpty()) {
      facts("facts_by_place");
    } else if (!filter.actors().isEmpty() && !actorOfMany) {
      byActor(filter.actors().get(0), once);
    } else if (!filter.countries().isEmpty()) {
      facts("facts_by_country");
    } else if (!filter.outlets().isEmpty()) {
      if (isTold()) {
        join("tellers AS t" + dialect.by("tellers_by_outlet"), "t.id");
        and("t.kind = ?", kind.name());
        in("t.outlet", filter.outlets());
        hasOutlet = true;
        order = "t";
        days("t.day");
      } else {
        facts("facts_by_outlet");
      }
    } else if (types().size() == 1) {
      facts("facts_by_type");
    } else {
      facts("facts_by_day");
    }
    and("f.kind = ?", kind.name());
    days("f.day");
  }

  private void newStories(long revision) {
    String stories = "learned AS l" + dialect.join() + "stories AS n ON n.page = l.page";
    if (isTold()) {
      join(
          "(SELECT DISTINCT o.id FROM "
              + stories
              + dialect.join()
              + "tellers AS o"
              + dialect.by("tellers_by_story")
              + " ON o.story = n.id AND o.kind = ?"
              + " WHERE l.revision > ?) AS t",
          "t.id");
      fromValues.add(kind.name());
      fromValues.add(revision);
    } else {
      from.append(stories).append(" CROSS JOIN facts AS f").append(dialect.by("facts_by_story"));
      and("l.revision > ? AND f.story = n.id", revision);
    }
  }

  private void facts(String index) {
    from.append("facts AS f").append(dialect.by(index));
  }

  private void join(String table, String id) {
    from.append(table).append(" CROSS JOIN facts AS f");
    and("f.id = " + id);
  }

  private void byActor(String actor, boolean once) {
    hasFirstActor = true;
    if (is(Kind.STORIES)) {
      join("(SELECT DISTINCT story AS id FROM parties WHERE actor = ?) AS t", "t.id");
      fromValues.add(actor);
    } else if (is(Kind.PROPOSALS)) {
      join(
          "(SELECT id FROM parties WHERE actor = ? AND kind = 'proposals'"
              + " UNION SELECT o.proposal FROM parties AS p CROSS JOIN facts AS o"
              + " WHERE p.actor = ? AND p.kind = 'positions' AND o.kind = 'positions'"
              + " AND o.id = p.id) AS t",
          "t.id");
      fromValues.add(actor);
      fromValues.add(actor);
    } else if (once) {
      String part = filter.side() == null ? "" : " AND side = ?";
      join(
          "(SELECT DISTINCT id FROM parties WHERE actor = ? AND kind = ?" + part + ") AS t",
          "t.id");
      fromValues.add(actor);
      fromValues.add(kind.name());
      if (filter.side() != null) {
        fromValues.add(filter.side());
      }
    } else {
      join("parties AS t", "t.id");
      and("t.actor = ? AND t.kind = ?", actor, kind.name());
      if (filter.side() != null) {
        and("t.side = ?", filter.side());
      }
      order = "t";
      days("t.day");
    }
  }

  private void conditions() {
    if (filter.story() != null && !isTold()) {
      and("f.story = ?", filter.story());
    }
    ofStories();
    if (filter.learnedAfter() != null && !fromNew) {
      String story =
          isTold()
              ? "tellers AS o" + dialect.join() + "stories AS n ON n.id = o.story"
              : "stories AS n";
      exists(
          story
              + dialect.join()
              + "learned AS l ON l.page = n.page WHERE l.revision > ? AND "
              + (isTold() ? "o.kind = f.kind AND o.id = f.id" : "n.id = f.story"),
          filter.learnedAfter());
    }
    if (filter.incident() != null) {
      exists(
          "incident_events WHERE event = f.id AND incident = ? AND f.kind = 'events'",
          filter.incident());
    }
    if (filter.proposal() != null) {
      and("f.proposal = ?", filter.proposal());
    }
    if (filter.contested() != null) {
      and("f.contested = " + (filter.contested() ? 1 : 0));
    }
    in("f.place", filter.places());
    in("f.country", filter.countries());
    filter.actors().stream().skip(hasFirstActor ? 1 : 0).forEach(this::hasActor);
    if (!filter.outlets().isEmpty() && !hasOutlet) {
      if (isTold()) {
        where.append(
            " AND EXISTS (SELECT 1 FROM tellers AS o WHERE o.kind = f.kind AND o.id = f.id");
        in("o.outlet", filter.outlets());
        where.append(")");
      } else {
        in("f.outlet", filter.outlets());
      }
    }
    Set<String> types = types();
    in("f.type", types);
    if (is(Kind.EVENTS)) {
      in("f.quad", filter.quads());
    } else if (!filter.quads().isEmpty() && (!is(Kind.INCIDENTS) || types.isEmpty())) {
      // Met by none; a plain false would leave SQLite without use for the index.
      and("f.quad < 0");
    }
    in("f.polarity", filter.polarities().stream().map(Polarity::word).toList());
  }

  private void ofStories() {
    if (filter.page() != null) {
      exists("stories AS s WHERE s.id = f.id AND s.page = ? AND f.kind = 'stories'", filter.page());
    }
    if (filter.group() != null) {
      and(
          "f.kind = 'stories' AND coalesce((SELECT g.group_id FROM story_groups AS g"
              + " WHERE g.story = f.id), f.id) = ?",
          filter.group());
    }
    if (filter.cluster() != null) {
      exists(
          "story_groups AS g WHERE g.story = f.id AND g.cluster = ? AND f.kind = 'stories'",
          filter.cluster());
    }
  }

  private void hasActor(String actor) {
    if (is(Kind.STORIES)) {
      exists("parties AS p WHERE p.actor = ? AND p.story = f.id", actor);
    } else if (is(Kind.PROPOSALS)) {
      and(
          "(EXISTS (SELECT 1 FROM parties AS p WHERE p.kind = 'proposals' AND p.id = f.id"
              + " AND p.actor = ?) OR EXISTS (SELECT 1 FROM facts AS o CROSS JOIN parties AS p"
              + " WHERE o.kind = 'positions' AND o.proposal = f.id AND p.kind = 'positions'"
              + " AND p.id = o.id AND p.actor = ?))",
          actor,
          actor);
    } else {
      // Looked up by the actor, whose parts lie together, and before the facts are.
      String part =
          "parties AS p"
              + dialect.unindexed()
              + " WHERE p.actor = ? AND p.kind = ? AND p.day = "
              + order
              + ".day AND p.id = "
              + order
              + ".id";
      if (filter.side() == null) {
        exists(part, actor, kind.name());
      } else {
        exists(part + " AND p.side = ?", actor, kind.name(), filter.side());
      }
    }
  }

  /** The types that match; incidents have the quad class of their type. */
  private Set<String> types() {
    if (!is(Kind.INCIDENTS) || filter.quads().isEmpty()) {
      return filter.types();
    }
    Set<String> types = new TreeSet<>();
    for (EventType type : EventType.values()) {
      boolean asked = filter.types().isEmpty() || filter.types().contains(type.name());
      if (asked && filter.quads().contains(type.quad())) {
        types.add(type.name());
      }
    }
    return types;
  }

  private void days(String column) {
    if (filter.from() != null) {
      and(column + " >= ?", filter.from().toString());
    }
    if (filter.to() != null) {
      and(column + " <= ? AND " + column + " > ''", filter.to().toString());
    }
  }

  private void exists(String what, Object... given) {
    and("EXISTS (SELECT 1 FROM " + what + ")", given);
  }

  private void in(String column, Collection<?> wanted) {
    if (wanted.size() == 1) {
      and(column + " = ?", wanted.iterator().next());
    } else if (!wanted.isEmpty()) {
      String marks = String.join(", ", Collections.nCopies(wanted.size(), "?"));
      and(column + " IN (" + marks + ")", wanted.toArray());
    }
  }

  private void and(String condition, Object... given) {
    if (!where.isEmpty()) {
      where.append(" AND ");
    }
    where.append(condition);
    values.addAll(List.of(given));
  }
}
