// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.parley.model.Correction;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;

/** Keeps the record in memory, for a brief without a store and as the plainest of stores. */
public final class MemoryStore implements Store {
  private record Held(PageReading reading, String reader, List<Story> cut) {}

  private record Found(Page page, Story story, int times) {}

  private final TreeMap<String, Held> pages = new TreeMap<>(Readings.BY_CODE_POINTS);
  private final TreeMap<String, Correction> corrections = new TreeMap<>(Readings.BY_CODE_POINTS);
  private final TreeMap<String, TreeSet<Told>> told = new TreeMap<>(Readings.BY_CODE_POINTS);
  private final MemoryStoryIndex index =
      new MemoryStoryIndex(page -> Optional.ofNullable(pages.get(page)).map(Held::reading));
  private final MemoryMergeNotes notes =
      new MemoryMergeNotes(
          pages::keySet, page -> Optional.ofNullable(pages.get(page)).map(Held::reading), index);
  private MergedIds ids = MergedIds.NONE;
  private long revision;
  private long mergedRevision;
  private final Turn turn = new Turn();

  @Override
  public synchronized boolean holds(String pageId, String uri, String reader) {
    turn.requireOpen();
    Held held = pages.get(pageId);
    return held != null
        && held.reader().equals(reader)
        && Readings.BY_CODE_POINTS.compare(held.reading().page().uri(), uri) <= 0;
  }

  @Override
  public synchronized void put(PageReading reading, String reader, List<Story> machineCut) {
    turn.requireChange();
    Readings.check(reading);
    Held earlier = pages.get(reading.page().id());
    PageReading kept =
        earlier == null ? reading : Readings.foundAt(reading, earlier.reading().page().uri());
    pages.put(reading.page().id(), new Held(kept, reader, List.copyOf(machineCut)));
    if (earlier == null || !earlier.reading().equals(kept)) {
      revision++;
      index.changed(kept.page().id());
      notes.changed(kept.page().id());
    }
    if (earlier != null && !earlier.reading().equals(kept)) {
      ids = ids.without(earlier.reading());
    }
  }

  @Override
  public synchronized Optional<KeptPage> page(String id) {
    turn.requireOpen();
    return Optional.ofNullable(pages.get(id))
        .map(
            held ->
                new KeptPage(
                    held.reading(),
                    held.reader(),
                    held.cut().isEmpty() ? held.reading().stories() : held.cut(),
                    !held.cut().isEmpty()));
  }

  @Override
  public synchronized List<String> recutPages() {
    turn.requireOpen();
    return pages.entrySet().stream()
        .filter(page -> !page.getValue().cut().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized void forEachReading(Consumer<? super PageReading> action) {
    turn.read(() -> pages.values().forEach(held -> action.accept(held.reading())));
  }

  @Override
  public synchronized List<String> ungrouped(int limit) {
    turn.requireOpen();
    return index.ungrouped(limit);
  }

  @Override
  public synchronized void index(Consumer<? super StoryIndex> change) {
    turn.requireChange();
    turn.read(() -> change.accept(index));
  }

  @Override
  public synchronized void forEachIndexed(Consumer<? super IndexedStory> action) {
    turn.read(() -> index.all().forEach(action));
  }

  @Override
  public synchronized Optional<IndexedStory> indexed(String story) {
    turn.requireOpen();
    return index.find(story);
  }

  @Override
  public synchronized void merging(Consumer<? super MergeNotes> change) {
    turn.requireChange();
    turn.read(() -> change.accept(notes));
    ids = MergedIds.of(notes.record());
    if (notes.takeForgotten()) {
      revision++;
    }
    if (notes.takeMerged()) {
      mergedRevision = revision;
    }
  }

  @Override
  public synchronized long revision() {
    turn.requireOpen();
    return revision;
  }

  @Override
  public synchronized boolean mergePending() {
    turn.requireOpen();
    return mergedRevision != revision;
  }

  @Override
  public boolean mayWrite() {
    return true;
  }

  @Override
  public synchronized Optional<byte[]> note(String shelf, String id) {
    turn.requireOpen();
    return notes.note(shelf, id);
  }

  @Override
  public synchronized MergedRecord merged() {
    turn.requireOpen();
    return notes.record();
  }

  @Override
  public synchronized void forEachGroup(BiConsumer<String, Group> action) {
    turn.read(() -> notes.record().groups().forEach(action));
  }

  @Override
  public synchronized void snapshot(Runnable work) {
    turn.read(work);
  }

  @Override
  public synchronized <T> void forEach(Kind<T> kind, Consumer<? super T> action) {
    turn.read(() -> rows(kind, action));
  }

  private <T> void rows(Kind<T> kind, Consumer<? super T> action) {
    if (kind.isOfPages()) {
      for (Held held : pages.values()) {
        for (T read : kind.in(held.reading())) {
          T row = kind.merged(ids, read);
          if (row != null) {
            action.accept(row);
          }
        }
      }
    } else if (kind.isOfMerge()) {
      kind.in(notes.record()).stream()
          .sorted(Comparator.comparing(kind::id, Readings.BY_CODE_POINTS))
          .forEach(action);
    } else {
      corrections.values().forEach(row -> action.accept(kind.type().cast(row)));
    }
  }

  @Override
  public synchronized <T> Optional<T> find(Kind<T> kind, String id) {
    return all(kind).stream().filter(row -> kind.id(row).equals(id)).findFirst();
  }

  @Override
  public synchronized List<Hit> search(String words, int limit) {
    turn.requireOpen();
    List<String> wanted = Words.wanted(words);
    List<Found> found = new ArrayList<>();
    for (Held held : pages.values()) {
      Page page = held.reading().page();
      for (Story story : held.reading().stories()) {
        List<String> hits =
            Words.of(Words.searchable(page, story))
                .map(Words.Word::folded)
                .filter(wanted::contains)
                .toList();
        if (!hits.isEmpty() && hits.containsAll(wanted)) {
          found.add(new Found(page, story, hits.size()));
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Found::times).reversed())
        .limit(limit)
        .map(hit -> Snippet.of(hit.page(), hit.story(), wanted))
        .toList();
  }

  @Override
  public synchronized int correct(List<Correction> added) {
    turn.requireChange();
    Map<String, Correction> fresh = new TreeMap<>(Readings.BY_CODE_POINTS);
    for (Correction correction : added) {
      Correction held = corrections.getOrDefault(correction.id(), fresh.get(correction.id()));
      if (held == null) {
        fresh.put(correction.id(), correction);
      } else {
        Readings.checkSame(correction, held);
      }
    }
    corrections.putAll(fresh);
    revision += fresh.isEmpty() ? 0 : 1;
    return fresh.size();
  }

  @Override
  public synchronized List<String> readers() {
    turn.requireOpen();
    return told.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized List<Told> told(String reader) {
    turn.requireOpen();
    TreeSet<Told> held = told.get(reader);
    return held == null ? List.of() : List.copyOf(held);
  }

  @Override
  public synchronized void tell(String reader, List<Told> now, List<Told> forgotten) {
    turn.requireChange();
    TreeSet<Told> held = told.computeIfAbsent(reader, k -> new TreeSet<>(Told.ORDER));
    forgotten.forEach(held::remove);
    now.forEach(held::remove);
    held.addAll(now);
  }

  @Override
  public synchronized void close() {
    turn.close();
  }
}
