// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Marks;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Page;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;
import tools.jackson.databind.node.ObjectNode;

/** Shows one thing of the record with the words it was taken from. */
public final class Show {
  private static final Map<String, Kind<?>> KINDS = kinds();

  // No rows of their own: stories say which group and cluster they are in.
  private static final String GROUP = "group";
  private static final String CLUSTER = "cluster";

  private final Store store;
  private final Marks marks;
  private final PrintStream out;

  public Show(Store store, Marks marks, PrintStream out) {
    this.store = store;
    this.marks = marks;
    this.out = out;
  }

  private static Map<String, Kind<?>> kinds() {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    kinds.put("page", Kind.PAGES);
    kinds.put("story", Kind.STORIES);
    kinds.put("mention", Kind.MENTIONS);
    kinds.put("actor", Kind.ACTORS);
    kinds.put("event", Kind.EVENTS);
    kinds.put("statement", Kind.STATEMENTS);
    kinds.put("proposal", Kind.PROPOSALS);
    kinds.put("position", Kind.POSITIONS);
    kinds.put("incident", Kind.INCIDENTS);
    kinds.put("correction", Kind.CORRECTIONS);
    return kinds;
  }

  /** What can be shown, in the singular. */
  public static List<String> kindNames() {
    List<String> names = new ArrayList<>(KINDS.keySet());
    names.add(GROUP);
    names.add(CLUSTER);
    return List.copyOf(names);
  }

  /** Whether there is such a kind, in the singular or the plural. */
  public static boolean isKind(String name) {
    return kind(name) != null || name.equals(GROUP) || name.equals(CLUSTER);
  }

  private static @Nullable Kind<?> kind(String name) {
    for (Map.Entry<String, Kind<?>> kind : KINDS.entrySet()) {
      if (kind.getKey().equals(name) || kind.getValue().name().equals(name)) {
        return kind.getValue();
      }
    }
    return null;
  }

  /**
   * Shows one thing.
   *
   * @param kindName a kind for which {@link #isKind} holds
   * @param id its id; for a page also the beginning of the id, or the file's name or its beginning
   * @return what went wrong, in words for people, or null when it was shown
   */
  public @Nullable String show(String kindName, String id) {
    if (kindName.equals(GROUP) || kindName.equals(CLUSTER)) {
      LikeStories stories = new LikeStories(store, marks);
      boolean shown = kindName.equals(GROUP) ? stories.group(id, out) : stories.cluster(id, out);
      return shown ? null : "the record has no " + kindName + " '" + id + "'";
    }
    Kind<?> kind = kind(kindName);
    if (kind == null) {
      return "there is no kind '"
          + kindName
          + "'; the kinds are: "
          + String.join(", ", kindNames());
    }
    return kind == Kind.PAGES ? page(id) : row(kind, id);
  }

  private @Nullable String page(String name) {
    List<Page> pages = PageLookup.find(store, name);
    if (pages.isEmpty()) {
      return "the record has no page '" + name + "'";
    }
    if (pages.size() > 1) {
      StringBuilder several = new StringBuilder("'" + name + "' may mean several pages:");
      pages.forEach(
          page -> several.append("\n  ").append(page.id()).append("  ").append(page.uri()));
      return several.toString();
    }
    new PageView(store, marks).print(pages.get(0), out);
    return null;
  }

  private <T> @Nullable String row(Kind<T> kind, String id) {
    Optional<T> found = store.find(kind, id);
    if (found.isEmpty()) {
      return "the record has no such thing in its " + kind.name() + ": '" + id + "'";
    }
    T row = found.get();
    ObjectNode tree = RecordJson.tree(row);
    String singular = singular(kind);
    out.println(marks.heading(singular + " " + id));
    new Fields(store, marks).print(tree, out);
    new Passages(store, marks).print(marksOf(row, tree), out);
    if (row instanceof Story story) {
      new LikeStories(store, marks).reprint(story, out);
    }
    return null;
  }

  private static String singular(Kind<?> kind) {
    return KINDS.entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(kind.name());
  }

  /** The row's own marks; for an incident also those of its events. */
  private List<Mark> marksOf(Object row, ObjectNode tree) {
    List<Mark> found = new ArrayList<>();
    if (row instanceof Incident incident) {
      for (String id : incident.events()) {
        Optional<Event> event = store.find(Kind.EVENTS, id);
        event.ifPresent(told -> found.addAll(Mark.in(RecordJson.tree(told), told.story())));
      }
    }
    found.addAll(Mark.in(tree, story(row)));
    return found;
  }

  private static @Nullable String story(Object row) {
    if (row instanceof Position position) {
      return position.evidence().get(0).story();
    }
    if (row instanceof Proposal proposal && !proposal.evidence().isEmpty()) {
      return proposal.evidence().get(0).story();
    }
    return row instanceof Story story ? story.id() : null;
  }
}
