// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;

/** Notes of the merge and what it wrote, in memory. */
final class MemoryMergeNotes implements MergeNotes {
  private record Note(byte[] bytes, Set<String> keys) {}

  private final Supplier<Set<String>> pages;
  private final Function<String, Optional<PageReading>> readings;
  private final MemoryStoryIndex index;
  private final Set<String> unmerged = new TreeSet<>(Readings.BY_CODE_POINTS);
  private final Map<String, TreeMap<String, Note>> shelves = new HashMap<>();
  private final Map<String, TreeSet<String>> byKey = new HashMap<>();
  private final Map<Kind<?>, TreeMap<String, Object>> rows = new HashMap<>();
  private final Map<String, String> actorIds = new HashMap<>();
  private final Map<String, Group> groups = new HashMap<>();
  private CorrectedRows corrected = CorrectedRows.NONE;
  private @Nullable MergedRecord known;
  private boolean merged;
  private boolean forgotten;

  MemoryMergeNotes(
      Supplier<Set<String>> pages,
      Function<String, Optional<PageReading>> readings,
      MemoryStoryIndex index) {
    this.pages = pages;
    this.readings = readings;
    this.index = index;
  }

  /** Notes that a page has changed. */
  void changed(String page) {
    unmerged.add(page);
  }

  /** Whether somebody said that all is merged, since this was last asked. */
  boolean takeMerged() {
    boolean taken = merged;
    merged = false;
    return taken;
  }

  /** Whether somebody forgot all, since this was last asked. */
  boolean takeForgotten() {
    boolean taken = forgotten;
    forgotten = false;
    return taken;
  }

  /** What was written, its rows by id. */
  MergedRecord record() {
    if (known == null) {
      known =
          new MergedRecord(
              rows(Kind.ACTORS),
              rows(Kind.PROPOSALS),
              rows(Kind.POSITIONS),
              rows(Kind.INCIDENTS),
              actorIds,
              groups,
              corrected);
    }
    return known;
  }

  private <T> List<T> rows(Kind<T> kind) {
    return of(kind).values().stream().map(kind.type()::cast).toList();
  }

  private TreeMap<String, Object> of(Kind<?> kind) {
    return rows.computeIfAbsent(kind, k -> new TreeMap<>(Readings.BY_CODE_POINTS));
  }

  @Override
  public List<String> changed(int limit) {
    return unmerged.stream().limit(limit).toList();
  }

  @Override
  public void takenUp(String page) {
    unmerged.remove(page);
  }

  @Override
  public void forgetAll() {
    for (TreeMap<String, Note> shelf : shelves.values()) {
      shelf.clear();
    }
    byKey.clear();
    unmerged.addAll(pages.get());
    rows.clear();
    actorIds.clear();
    groups.clear();
    corrected = CorrectedRows.NONE;
    index.allRelinked();
    known = null;
    forgotten = true;
  }

  @Override
  public Optional<PageReading> reading(String page) {
    return readings.apply(page);
  }

  @Override
  public Optional<PageReading> readingWithoutMentions(String page) {
    return reading(page).map(Readings::withoutMentions);
  }

  private TreeMap<String, Note> shelf(String name) {
    return shelves.computeIfAbsent(name, k -> new TreeMap<>(Readings.BY_CODE_POINTS));
  }

  @Override
  public Optional<byte[]> note(String shelf, String id) {
    return Optional.ofNullable(shelf(shelf).get(id)).map(Note::bytes);
  }

  @Override
  public void forEach(String shelf, BiConsumer<String, byte[]> action) {
    shelf(shelf).forEach((id, note) -> action.accept(id, note.bytes()));
  }

  @Override
  public void keep(String shelf, String id, byte[] note, Collection<String> keys) {
    drop(shelf, id);
    Set<String> distinct = Set.copyOf(keys);
    shelf(shelf).put(id, new Note(note, distinct));
    for (String key : distinct) {
      byKey
          .computeIfAbsent(shelf + "\t" + key, k -> new TreeSet<>(Readings.BY_CODE_POINTS))
          .add(id);
    }
  }

  @Override
  public void drop(String shelf, String id) {
    Note held = shelf(shelf).remove(id);
    for (String key : held == null ? Set.<String>of() : held.keys()) {
      TreeSet<String> ids = byKey.get(shelf + "\t" + key);
      if (ids != null) {
        ids.remove(id);
      }
    }
  }

  @Override
  public List<String> under(String shelf, String key) {
    TreeSet<String> ids = byKey.get(shelf + "\t" + key);
    return ids == null ? List.of() : new ArrayList<>(ids);
  }

  @Override
  public int countUnder(String shelf, String key, int most) {
    TreeSet<String> ids = byKey.get(shelf + "\t" + key);
    return ids == null ? 0 : Math.min(most, ids.size());
  }

  @Override
  public <T> void put(Kind<T> kind, T row) {
    known = null;
    of(kind).put(kind.id(row), row);
  }

  @Override
  public <T> void remove(Kind<T> kind, String id) {
    known = null;
    of(kind).remove(id);
  }

  @Override
  public void actorId(String id, @Nullable String across) {
    known = null;
    if (across == null) {
      actorIds.remove(id);
    } else {
      actorIds.put(id, across);
    }
  }

  @Override
  public LinkedStories stories() {
    return index;
  }

  @Override
  public void regrouped() {
    index.regrouped();
  }

  @Override
  public Optional<Group> group(String story) {
    return Optional.ofNullable(groups.get(story));
  }

  @Override
  public void group(String story, @Nullable Group group) {
    known = null;
    if (group == null) {
      groups.remove(story);
    } else {
      groups.put(story, group);
    }
  }

  @Override
  public void corrected(CorrectedRows rowsOfPages) {
    known = null;
    corrected = rowsOfPages;
  }

  @Override
  public void merged() {
    merged = true;
  }
}
