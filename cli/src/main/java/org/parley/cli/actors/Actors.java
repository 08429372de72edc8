// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.actors;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.cli.show.Show;
import org.parley.cli.terminal.Marks;
import org.parley.model.Actor;
import org.parley.record.RecordMerge;
import org.parley.record.correction.Analyst;
import org.parley.record.correction.Change;
import org.parley.record.correction.CorrectionLog;
import org.parley.record.correction.Corrections;
import org.parley.record.correction.Target;
import org.parley.record.likeness.StoryGroups;
import org.parley.store.Kind;
import org.parley.store.Store;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists and shows the actors of a record, and keeps what a person decides on them. */
public final class Actors {
  private static final int MOST_ALIASES = 6;

  private final Store store;
  private final Marks marks;
  private final PrintStream out;
  private final ActorLookup lookup;

  public Actors(Store store, Marks marks, PrintStream out) {
    this.store = store;
    this.marks = marks;
    this.out = out;
    this.lookup = new ActorLookup(store);
  }

  /**
   * Prints the actors, the most mentioned first.
   *
   * @param kind a kind of the record in lower case, or null for all
   * @param most greatest number of lines; 0 for all
   */
  public void list(@Nullable String kind, int most) {
    List<Actor> actors = new ArrayList<>();
    store.forEach(
        Kind.ACTORS,
        actor -> {
          if (kind == null || lower(actor.kind()).equals(kind)) {
            actors.add(actor);
          }
        });
    actors.sort(Comparator.comparingInt(Actor::mentions).reversed().thenComparing(Actor::id));
    out.println(
        marks.heading(
            String.format(
                Locale.ROOT, "%8s  %-26s %-3s %-3s  %s", "mentions", "kind", "", "", "name")));
    int shown = most == 0 ? actors.size() : Math.min(most, actors.size());
    for (Actor actor : actors.subList(0, shown)) {
      out.println(
          String.format(
              Locale.ROOT,
              "%8d  %-26s %-3s %-3s  %s  %s",
              actor.mentions(),
              lower(actor.kind()).replace('_', ' '),
              orDash(actor.country()),
              orDash(actor.sector()),
              actor.name(),
              marks.faint(actor.id() + also(actor))));
    }
    if (shown < actors.size()) {
      out.println(marks.faint((actors.size() - shown) + " more; --limit 0 shows all, --kind some"));
    }
  }

  private static String orDash(@Nullable String value) {
    return value == null ? "-" : value;
  }

  private static String lower(Actor.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String also(Actor actor) {
    Set<String> others = new TreeSet<>();
    for (Actor.Alias alias : actor.aliases()) {
      if (!alias.text().equalsIgnoreCase(actor.name())) {
        others.add(alias.text());
      }
    }
    if (others.isEmpty()) {
      return "";
    }
    List<String> first = others.stream().limit(MOST_ALIASES).toList();
    String more = others.size() > MOST_ALIASES ? ", …" : "";
    return "  also " + String.join(", ", first) + more;
  }

  /** Shows one actor with the words behind its names, roles and joins. */
  public void show(String words) {
    Actor actor = lookup.one(words);
    new Show(store, marks, out).show("actor", actor.id());
    for (Actor.Join join : actor.joins()) {
      out.println(
          marks.heading("joined ")
              + join.name()
              + " ("
              + join.id()
              + ") to "
              + join.to()
              + ": "
              + String.join("; ", join.reasons()));
    }
  }

  /** Decides that two actors are one. */
  public void merge(String one, String other, Analyst analyst) {
    Actor a = lookup.one(one);
    Actor b = lookup.one(other);
    if (a.id().equals(b.id())) {
      throw new ActorProblem("'" + one + "' and '" + other + "' are one actor already: " + a.id());
    }
    keep(a.id(), new Change.Join(new Target.OfActor(b.id())), analyst);
    out.println(a.name() + " and " + b.name() + " are one now; undo with: parley actors split");
  }

  private void keep(String actor, Change change, Analyst analyst) {
    new Corrections(store).add(new Target.OfActor(actor), change, analyst);
  }

  /** Decides that names of an actor are those of another one. */
  public void split(String words, List<String> names, Analyst analyst) {
    Actor actor = lookup.one(words);
    Map<String, Set<String>> members = lookup.members(actor);
    Set<String> leaving = new TreeSet<>();
    for (String name : names) {
      Set<String> bearing = new TreeSet<>();
      members.forEach(
          (id, its) -> {
            if (id.equals(name) || its.contains(ActorLookup.lower(name))) {
              bearing.add(id);
            }
          });
      if (bearing.isEmpty()) {
        throw new ActorProblem(
            "'" + name + "' is no name of " + actor.name() + "; its names: " + members);
      }
      leaving.addAll(bearing);
    }
    Set<String> staying = new TreeSet<>(members.keySet());
    staying.removeAll(leaving);
    if (staying.isEmpty()) {
      throw new ActorProblem(
          "all that was joined in "
              + actor.name()
              + " goes by these names: stories take them for one name, so there is nothing to part");
    }
    for (String left : leaving) {
      for (String stayed : staying) {
        keep(left, new Change.Part(new Target.OfActor(stayed)), analyst);
      }
    }
    out.println(String.join(", ", leaving) + " and " + String.join(", ", staying) + " are two now");
  }

  /** Decides what an actor is called. */
  public void rename(String words, String name, Analyst analyst) {
    Actor actor = lookup.one(words);
    Change named = new Change.SetField("name", JsonNodeFactory.instance.stringNode(name));
    keep(actor.id(), named, analyst);
    out.println(actor.id() + " is called " + name + " now");
  }

  /** Says why two actors are one or two. */
  public void why(String one, String other) {
    RecordMerge merge = new RecordMerge(StoryGroups.of(store), CorrectionLog.of(store));
    store.forEachReading(merge::add);
    List<String> reasons = merge.why(id(one), id(other));
    out.println(marks.heading(reasons.get(0)));
    reasons.subList(1, reasons.size()).forEach(reason -> out.println("  " + reason));
  }

  /** An id of a reading as it is; else the actor that the words mean. */
  private String id(String words) {
    return store.merged().actorIds().containsKey(words) ? words : lookup.one(words).id();
  }
}
