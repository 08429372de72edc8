// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.MergedRecord;
import org.parley.record.likeness.Hash;
import org.parley.record.notes.Packed;
import org.parley.store.MergeNotes;

/**
 * Joins events that tell one happening, and sets accounts that differ side by side. Nobody is
 * declared right. Stories that changed are taken up one by one; what their tellings are likely one
 * with, and what these are, is joined anew, and nothing else: what comes out is what joining all
 * would bring. For one use; not thread-safe.
 */
public final class IncidentMerge {
  private static final String TELLINGS = "tellings";
  private static final String OUTLINES = "outlines of tellings";
  private static final String NEAR = "tellings alike";
  private static final String INCIDENTS = "incidents";
  private static final String NAMED = "actors of events";
  private static final String OF_STORY = "story ";
  private static final String BLOCK = "block ";

  private final MergeNotes notes;
  private final Affiliations sides;
  private final StoryNotes words;
  private final StoryTellings reader;
  private final Comparison comparison;
  private final Joining joining;
  private final Blocks blocks;
  private final Blocks blocksBefore;
  private final Outlets outlets;
  private final Map<String, Telling> taken = new HashMap<>();
  private final Map<String, @Nullable Outline> outlines = new HashMap<>();
  private final Map<String, Near> nears = new HashMap<>();
  private final Set<String> rewritten = new TreeSet<>();
  private final Set<String> moved = new TreeSet<>();
  private final Set<String> touched = new TreeSet<>();
  private final Set<String> old = new TreeSet<>();
  private final Set<String> changed = new TreeSet<>();
  private final Set<String> gone = new TreeSet<>();

  /**
   * @param actors the actor of an id across pages; roles say whose side a person is on
   * @param groups which stories are reprints, and which are on one matter
   * @param before the same when the notes were written
   * @param words of the words of the stories that are taken up
   */
  public IncidentMerge(
      MergeNotes notes,
      Function<String, @Nullable Actor> actors,
      Function<String, MergedRecord.@Nullable Group> groups,
      Function<String, MergedRecord.@Nullable Group> before,
      StoryNotes words) {
    this.sides = new Affiliations(actors);
    this.notes = notes;
    this.words = words;
    this.reader = new StoryTellings(sides, words);
    this.comparison = new Comparison(sides, words, groups);
    this.joining = new Joining(comparison);
    this.blocks = new Blocks(words, groups);
    this.blocksBefore = new Blocks(words, before);
    this.outlets = new Outlets(groups, words);
  }

  /**
   * What a telling is likely one with.
   *
   * @param group tells from others of what and why the happening that it is in is made
   * @param incident the incident that this is, or null
   */
  private record Near(
      SortedMap<String, Comparison.Found> likely, long group, @Nullable String incident) {
    static final long ALONE = 0;

    static Near nothing() {
      return new Near(new TreeMap<>(), ALONE, null);
    }
  }

  /** Whom the events of a story name, by their ids across pages. */
  private record Named(Set<String> actors) {}

  /**
   * The ids across pages of all whom a story names in its events as they were taken up; to the
   * story it makes no difference what others are.
   */
  public static Set<String> named(MergeNotes notes, String story) {
    return notes
        .note(NAMED, story)
        .map(note -> Packed.read(note, Named.class).actors())
        .orElse(Set.of());
  }

  /**
   * Takes a story up as it is now.
   *
   * @param told its events; their actors have their ids across pages
   * @param anew what of it is compared anew though its words are as they were
   */
  public void add(String story, Collection<Event> told, Scope anew) {
    Map<String, Telling> now = new TreeMap<>();
    reader.of(told).forEach(telling -> now.put(telling.outline().key(), telling));
    for (String key : notes.under(OUTLINES, OF_STORY + story)) {
      if (!now.containsKey(key)) {
        leave(key);
        notes.drop(OUTLINES, key);
        notes.drop(TELLINGS, key);
        outlines.put(key, null);
        moved.remove(key);
      }
    }
    now.forEach((key, telling) -> keep(key, telling, anew));
    keepNamed(story, told, now.values());
  }

  /** Takes a story up again that tells what it told: what of it is compared anew. */
  public void again(String story, Scope anew) {
    for (String key : notes.under(OUTLINES, OF_STORY + story)) {
      Telling telling = telling(key);
      if (anew.holds(telling)) {
        keep(key, telling, Packed.write(telling.noted()), true);
      }
    }
  }

  private void keepNamed(String story, Collection<Event> told, Collection<Telling> tellings) {
    Set<String> named = new TreeSet<>();
    told.forEach(event -> named.addAll(Affiliations.all(event)));
    tellings.forEach(telling -> named.addAll(telling.named()));
    if (named.isEmpty()) {
      notes.drop(NAMED, story);
    } else {
      notes.keep(NAMED, story, Packed.write(new Named(named)), List.of());
    }
  }

  private void keep(String key, Telling telling, Scope anew) {
    byte[] note = Packed.write(telling.noted());
    Optional<byte[]> held = notes.note(TELLINGS, key);
    boolean same = held.isPresent() && Arrays.equals(held.get(), note);
    if (!same || anew.holds(telling)) {
      keep(key, telling, note, same);
    }
  }

  /** Has a telling compared; {@code same} when the note of it says no more. */
  private void keep(String key, Telling telling, byte[] note, boolean same) {
    Set<String> before = blocksBefore(key);
    Outline outline = telling.outline();
    Set<String> under = blocks.keys(outline);
    taken.put(key, telling);
    outlines.put(key, outline);
    moved.add(key);
    if (same && before.equals(under)) {
      return;
    }
    without(before, under).forEach(block -> displaced(block, key));
    Set<String> keys = new TreeSet<>(Set.of(OF_STORY + telling.story()));
    under.forEach(block -> keys.add(BLOCK + block));
    notes.keep(TELLINGS, key, note, List.of());
    notes.keep(OUTLINES, key, Packed.write(outline.noted()), keys);
    without(under, before).forEach(block -> displaced(block, key));
  }

  /** The blocks that a telling was found in up to now; none when it is new. */
  private Set<String> blocksBefore(String key) {
    Outline was = outline(key);
    return was == null ? Set.of() : blocksBefore.keys(was);
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(others);
    return left;
  }

  /** Notes that a telling is no more. */
  private void leave(String key) {
    blocksBefore(key).forEach(block -> displaced(block, key));
    Near near = near(key);
    touched.addAll(near.likely().keySet());
    for (String other : near.likely().keySet()) {
      near(other).likely().remove(key);
      rewritten.add(other);
    }
    if (near.incident() != null) {
      old.add(near.incident());
    }
    put(key, Near.nothing());
    touched.add(key);
  }

  /**
   * In a large block, whoever comes or goes among the first moves another out or in: asked while it
   * is inside, that one is the next after the first.
   */
  private void displaced(String block, String key) {
    if (notes.countUnder(OUTLINES, BLOCK + block, Blocks.WIDTH + 1) > Blocks.WIDTH) {
      List<String> inside = notes.under(OUTLINES, BLOCK + block);
      int at = inside.indexOf(key);
      if (at >= 0 && at < Blocks.WIDTH) {
        moved.add(inside.get(Blocks.WIDTH));
      }
    }
  }

  private @Nullable Outline outline(String key) {
    if (!outlines.containsKey(key)) {
      outlines.put(
          key,
          notes
              .note(OUTLINES, key)
              .map(note -> Outline.of(Packed.read(note, Outline.Noted.class)))
              .orElse(null));
    }
    return outlines.get(key);
  }

  /** A telling with its events; one that is there. */
  private Telling telling(String key) {
    Telling known = taken.get(key);
    if (known == null) {
      byte[] note = notes.note(TELLINGS, key).orElseThrow();
      known = Telling.of(Packed.read(note, Telling.Noted.class));
      words.published(known.story(), known.published());
      taken.put(key, known);
    }
    return known;
  }

  private Near near(String key) {
    return nears.computeIfAbsent(
        key,
        k ->
            notes
                .note(NEAR, key)
                .map(note -> Packed.read(note, Near.class))
                .orElseGet(Near::nothing));
  }

  private void put(String key, Near near) {
    nears.put(key, near);
    rewritten.add(key);
  }

  /** Joins anew what the stories that were taken up are near to. */
  public void join() {
    Map<String, List<String>> inBlocks = new HashMap<>(); // stories of one matter share blocks
    moved.forEach(key -> compare(key, inBlocks));
    touched.addAll(moved);
    Set<String> seen = new HashSet<>();
    Set<String> made = new TreeSet<>();
    for (String key : touched) {
      if (!seen.contains(key) && outline(key) != null) {
        join(component(key, seen), made);
      }
    }
    old.removeAll(made);
    for (String id : old) {
      notes.drop(INCIDENTS, id);
      gone.add(id);
    }
    for (String key : rewritten) {
      if (outline(key) == null) {
        notes.drop(NEAR, key);
      } else {
        notes.keep(NEAR, key, Packed.write(near(key)), List.of());
      }
    }
  }

  private void compare(String key, Map<String, List<String>> inBlocks) {
    Outline telling = outline(key);
    if (telling == null) {
      return;
    }
    Set<String> candidates = new TreeSet<>();
    for (String block : blocks.keys(telling)) {
      List<String> inside =
          inBlocks.computeIfAbsent(block, of -> notes.under(OUTLINES, BLOCK + of));
      int at = inside.indexOf(key);
      boolean first = at < Blocks.WIDTH;
      candidates.addAll(inside.subList(0, first ? inside.size() : Blocks.WIDTH));
    }
    candidates.remove(key);
    SortedMap<String, Comparison.Found> likely = new TreeMap<>();
    for (String other : candidates) {
      Outline another = Objects.requireNonNull(outline(other));
      Comparison.Found found = comparison.inOrder(telling, another);
      if (found != null) {
        likely.put(other, found);
      }
    }
    Near held = near(key);
    for (String other : held.likely().keySet()) {
      if (!likely.containsKey(other)) {
        near(other).likely().remove(key);
        rewritten.add(other);
        touched.add(other);
      }
    }
    likely.forEach((other, found) -> near(other).likely().put(key, found));
    rewritten.addAll(likely.keySet());
    put(key, new Near(likely, held.group(), held.incident()));
  }

  /** All that are likely one with a telling, or with one that is, and so on. */
  private TreeMap<String, Outline> component(String start, Set<String> seen) {
    TreeMap<String, Outline> found = new TreeMap<>();
    Deque<String> left = new ArrayDeque<>(List.of(start));
    seen.add(start);
    while (!left.isEmpty()) {
      String key = left.removeFirst();
      found.put(key, Objects.requireNonNull(outline(key)));
      for (String other : near(key).likely().keySet()) {
        if (seen.add(other)) {
          left.add(other);
        }
      }
    }
    return found;
  }

  private void join(TreeMap<String, Outline> tellings, Set<String> made) {
    List<Joining.Pair> pairs = new ArrayList<>();
    Map<Outline, String> keys = new HashMap<>();
    tellings.forEach(
        (key, telling) -> {
          keys.put(telling, key);
          near(key)
              .likely()
              .tailMap(key)
              .forEach(
                  (other, found) ->
                      pairs.add(
                          new Joining.Pair(
                              telling, Objects.requireNonNull(tellings.get(other)), found)));
        });
    for (Joining.Joined joined : joining.join(tellings.values(), pairs)) {
      List<String> members =
          joined.tellings().stream().map(each -> Objects.requireNonNull(keys.get(each))).toList();
      make(members, joined.joins(), made);
    }
  }

  /** Makes the incident of tellings that are one happening, unless it is the one that is there. */
  private void make(List<String> members, List<Incident.Join> joins, Set<String> made) {
    long group = group(members, joins);
    String id = near(members.get(0)).incident();
    if (members.stream().anyMatch(key -> moved.contains(key) || near(key).group() != group)) {
      List<Telling> tellings = members.stream().map(this::telling).toList();
      Incident incident = new Happening(tellings, joins, outlets, sides).incident();
      id = incident == null ? null : incident.id();
      if (incident != null) {
        write(incident);
      }
    }
    for (String key : members) {
      Near near = near(key);
      if (near.incident() != null) {
        old.add(near.incident());
      }
      if (near.group() != group || !Objects.equals(near.incident(), id)) {
        put(key, new Near(near.likely(), group, id));
      }
    }
    if (id != null) {
      made.add(id);
    }
  }

  /** Two groups of 64 bits that fall together are so rare that nothing more is done about it. */
  private static long group(List<String> members, List<Incident.Join> joins) {
    long group = 1;
    for (String key : members) {
      group = Hash.then(group, Hash.of(key));
    }
    for (Incident.Join join : joins) {
      group = Hash.then(group, Hash.of(join.toString()));
    }
    return group;
  }

  private void write(Incident incident) {
    byte[] note = Packed.write(incident);
    Optional<byte[]> held = notes.note(INCIDENTS, incident.id());
    if (held.isEmpty() || !Arrays.equals(held.get(), note)) {
      notes.keep(INCIDENTS, incident.id(), note, List.of());
      changed.add(incident.id());
    }
  }

  /** Ids of incidents that are new or others than before. */
  public Set<String> changed() {
    return changed;
  }

  /** Ids of incidents that are no more. */
  public Set<String> gone() {
    return gone;
  }

  /** An incident, or empty when there is none of that id. */
  public Optional<Incident> incident(String id) {
    return notes.note(INCIDENTS, id).map(note -> Packed.read(note, Incident.class));
  }

  /** Incidents that stories tell, and all events that these are made of. */
  public record Told(List<Incident> incidents, List<Event> events) {}

  /** What stories tell; after {@link #join}. */
  public Told told(Collection<String> stories) {
    Set<String> seen = new HashSet<>();
    Map<String, Incident> incidents = new TreeMap<>();
    Map<String, Event> events = new TreeMap<>();
    for (String story : stories) {
      for (String key : notes.under(OUTLINES, OF_STORY + story)) {
        String id = near(key).incident();
        if (id != null) {
          incident(id).ifPresent(incident -> incidents.put(id, incident));
        }
        if (!seen.contains(key)) {
          for (String each : component(key, seen).keySet()) {
            telling(each).events().forEach(event -> events.put(event.id(), event));
          }
        }
      }
    }
    return new Told(List.copyOf(incidents.values()), List.copyOf(events.values()));
  }
}
