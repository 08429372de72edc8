// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.PageReading;
import org.parley.record.notes.Packed;
import org.parley.store.MergeNotes;

/**
 * Actors in the notes of a merge: what each page says of whom, which nodes that makes, and who they
 * are across pages. For one use.
 */
final class ActorNotes {
  private static final String PIECES = "actors";

  /** What is called and what is across pages lies beside what pages say: after a tab. */
  private static final String CALLED = "\tcalled";

  private static final String GROUP = "\tgroup";
  private static final String PAGES = "actors of page";
  private static final String NAMES = "actor ids";
  private static final String DOUBTS = "actor doubts";

  private final MergeNotes notes;
  private final ActorBundles bundles;
  private final Map<String, List<ActorNode>> nodes = new HashMap<>();
  private final Map<String, List<Called>> called = new HashMap<>();
  private final Map<String, Set<String>> stories = new HashMap<>();
  private final Map<String, @Nullable Group> groups = new HashMap<>();
  private final Map<String, Map<String, String>> names = new HashMap<>();

  ActorNotes(MergeNotes notes) {
    this.notes = notes;
    this.bundles = new ActorBundles(notes, PIECES);
  }

  /**
   * The actors of a page.
   *
   * @param ids by the story that first names them
   * @param bundles the numbers of the bundles of {@link ActorBundles} that the page is in, by id;
   *     ids that have one bundle are left out
   */
  private record OfPage(Map<String, Set<String>> ids, Map<String, Integer> bundles) {}

  /** Under an id of readings, or for a story, another id. */
  private record Names(Map<String, String> ids) {}

  /** An id of readings and the node that it is, or a part of it. */
  record Member(String readId, String node) {}

  /**
   * An actor across pages.
   *
   * @param actor without the stories of its aliases
   */
  record Group(List<Member> members, List<Actor.Join> joins, Actor actor) {}

  /** What the nodes of an id of readings are called: little to read, for many are compared. */
  private record AllCalled(List<Called> nodes) {}

  /** What a node is called and is. */
  record Called(String node, String name, Actor.Kind kind, @Nullable String country) {
    static Called of(ActorNode node) {
      Actor actor = node.actor();
      return new Called(node.id(), actor.name(), actor.kind(), actor.country());
    }

    boolean isPerson() {
      return kind == Actor.Kind.PERSON;
    }

    /** Whether it may be meant by a name; see {@link ActorNode#isOfOneStory}. */
    boolean isBearer() {
      return isPerson() && node.indexOf('@') < 0;
    }
  }

  /** Ids of a page's actors as the page was last taken up. */
  Set<String> idsOf(String page) {
    return bundlesOf(page).keySet();
  }

  /** The same, each with the number of the bundle that the page is in. */
  private Map<String, Integer> bundlesOf(String page) {
    Map<String, Integer> numbers = new TreeMap<>();
    notes
        .note(PAGES, page)
        .map(note -> Packed.read(note, OfPage.class))
        .ifPresent(
            of -> {
              of.ids().values().forEach(ids -> ids.forEach(id -> numbers.put(id, 0)));
              numbers.putAll(of.bundles());
            });
    return numbers;
  }

  /** What all pages say when these are as they are now, of those whom these name or named. */
  Map<String, ActorBundles.Said> read(List<PageReading> readings, Set<String> ids) {
    Map<String, Map<String, Integer>> before = new HashMap<>();
    Map<String, List<ActorPiece>> fresh = new HashMap<>();
    for (PageReading reading : readings) {
      String page = reading.page().id();
      bundlesOf(page)
          .forEach(
              (id, number) -> before.computeIfAbsent(id, k -> new HashMap<>()).put(page, number));
      for (Actor actor : reading.actors()) {
        fresh.computeIfAbsent(actor.id(), k -> new ArrayList<>()).add(ActorPiece.of(page, actor));
      }
    }
    Map<String, ActorBundles.Said> said = new TreeMap<>();
    for (String id : ids) {
      said.put(
          id,
          bundles.said(id, before.getOrDefault(id, Map.of()), fresh.getOrDefault(id, List.of())));
    }
    return said;
  }

  /** Takes pages up as they are now. */
  void take(List<PageReading> readings, Map<String, ActorBundles.Said> said) {
    Map<String, Map<String, Integer>> numbers = new HashMap<>();
    said.forEach(
        (id, now) ->
            now.in()
                .forEach(
                    (page, number) -> {
                      if (number > 0) {
                        numbers.computeIfAbsent(page, k -> new TreeMap<>()).put(id, number);
                      }
                    }));
    for (PageReading reading : readings) {
      String page = reading.page().id();
      Map<String, Set<String>> ofPage = new TreeMap<>();
      for (Actor actor : reading.actors()) {
        String story = ActorPiece.of(page, actor).story();
        ofPage.computeIfAbsent(story, k -> new TreeSet<>()).add(actor.id());
      }
      OfPage note = new OfPage(ofPage, numbers.getOrDefault(page, Map.of()));
      notes.keep(PAGES, page, Packed.write(note), ofPage.keySet());
    }
    stories.clear();
    said.forEach(
        (id, now) -> {
          nodes.put(id, now.nodes());
          AllCalled names = new AllCalled(now.nodes().stream().map(Called::of).toList());
          called.put(id, names.nodes());
          bundles.keep(id, now);
          if (now.nodes().isEmpty()) {
            notes.drop(PIECES, id + CALLED);
          } else {
            notes.keep(PIECES, id + CALLED, Packed.write(names), List.of());
          }
        });
  }

  /** The stories that name an id of readings. */
  Set<String> stories(String id) {
    List<ActorNode> all = nodes(id);
    return all.size() == 1
        ? all.get(0).stories()
        : stories.computeIfAbsent(
            id,
            k -> {
              Set<String> named = new HashSet<>();
              all.forEach(node -> named.addAll(node.stories()));
              return named;
            });
  }

  /** The nodes of an id of readings; none when no page names it. */
  List<ActorNode> nodes(String id) {
    List<ActorNode> known = nodes.get(id);
    if (known == null) {
      known = bundles.nodes(id);
      nodes.put(id, known);
    }
    return known;
  }

  /** What the nodes of an id of readings are called; none when no page names it. */
  List<Called> called(String id) {
    return called.computeIfAbsent(
        id,
        k ->
            notes
                .note(PIECES, id + CALLED)
                .map(note -> Packed.read(note, AllCalled.class).nodes())
                .orElse(List.of()));
  }

  /** Ids of readings with a node under a key of {@link ActorKeys}. */
  List<String> under(String key) {
    return notes.under(PIECES, key);
  }

  /** How many ids of readings have a node under a key, at most so many. */
  int countUnder(String key, int most) {
    return notes.countUnder(PIECES, key, most);
  }

  /** The last names that an id of readings means, but in stories that tell its country. */
  Set<String> lastNames(String id) {
    Set<String> names = new TreeSet<>();
    for (Called node : called(id)) {
      if (node.node().equals(id) && node.isPerson()) {
        names.addAll(ActorKeys.last(node.name()));
      }
    }
    return names;
  }

  /** Whether one person of the record bears a last name. */
  boolean isLone(String last) {
    String key = ActorKeys.ofFull(last);
    int bearers = countUnder(key, 3);
    return bearers > 0
        && bearers < 3
        && under(key).stream()
                .flatMap(id -> called(id).stream())
                .filter(node -> node.isPerson() && ActorKeys.isFull(node.name()))
                .filter(node -> ActorKeys.last(node.name()).contains(last))
                .count()
            == 1;
  }

  /** Ids of all that a story names. */
  Set<String> beside(String story) {
    Set<String> ids = new HashSet<>();
    for (String page : notes.under(PAGES, story)) {
      notes
          .note(PAGES, page)
          .ifPresent(
              note ->
                  ids.addAll(Packed.read(note, OfPage.class).ids().getOrDefault(story, Set.of())));
    }
    return ids;
  }

  /** Whether an id of readings means somebody named in too many stories to tell anything. */
  boolean isState(String id) {
    return called(id).stream()
        .anyMatch(
            node -> node.node().equals(id) && ActorCompany.isState(node.kind(), node.country()));
  }

  /** Keeps what joining an id of readings hung on. */
  void doubt(String id, Set<String> keys) {
    if (keys.isEmpty()) {
      notes.drop(DOUBTS, id);
    } else {
      notes.keep(DOUBTS, id, new byte[0], keys);
    }
  }

  /** Ids of readings that hung on something when they were last joined. */
  List<String> inDoubt(String key) {
    return notes.under(DOUBTS, key);
  }

  /** The entries that an id of readings has among the ids across pages. */
  Map<String, String> names(String id) {
    return names.computeIfAbsent(
        id,
        k ->
            notes
                .note(NAMES, id)
                .map(note -> Packed.read(note, Names.class).ids())
                .orElse(Map.of()));
  }

  /** Keeps the entries of an id; whether they are others than before. */
  boolean name(String id, Map<String, String> entries) {
    Map<String, String> before = names(id);
    if (before.equals(entries)) {
      return false;
    }
    for (String gone : before.keySet()) {
      if (!entries.containsKey(gone)) {
        notes.actorId(gone, null);
      }
    }
    entries.forEach(
        (key, merged) -> {
          if (!merged.equals(before.get(key))) {
            notes.actorId(key, merged);
          }
        });
    if (entries.isEmpty()) {
      notes.drop(NAMES, id);
    } else {
      notes.keep(NAMES, id, Packed.write(new Names(entries)), List.of());
    }
    names.put(id, Map.copyOf(entries));
    return true;
  }

  /** The id across pages of a node, or of an id of readings wherever stories agree. */
  String across(String readId, String node) {
    return names(readId).getOrDefault(node, node);
  }

  /** An actor across pages, or null when there is none of that id. */
  @Nullable Group group(String id) {
    if (!groups.containsKey(id)) {
      groups.put(
          id, notes.note(PIECES, id + GROUP).map(n -> Packed.read(n, Group.class)).orElse(null));
    }
    return groups.get(id);
  }

  void keep(String id, Group group) {
    groups.put(id, group);
    notes.keep(PIECES, id + GROUP, Packed.write(group), List.of());
  }

  void drop(String id) {
    groups.put(id, null);
    notes.drop(PIECES, id + GROUP);
  }
}
