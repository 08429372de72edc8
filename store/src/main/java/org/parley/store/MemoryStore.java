// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.parley.model.Correction;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Story;

/** Keeps the record in memory, for a brief without a store and as the plainest of stores. */
public final class MemoryStore implements Store {
  private static final int WORDS_AROUND = 12;

  private record Held(PageReading reading, String reader) {}

  private record Found(Hit hit, int times) {}

  private final TreeMap<String, Held> pages = new TreeMap<>(Readings.BY_CODE_POINTS);
  private final TreeMap<String, Correction> corrections = new TreeMap<>(Readings.BY_CODE_POINTS);
  private MergedRecord merged = MergedRecord.EMPTY;
  private long revision;
  private long mergedRevision;
  private boolean closed;

  @Override
  public synchronized boolean holds(String pageId, String uri, String reader) {
    requireOpen();
    Held held = pages.get(pageId);
    return held != null
        && held.reader().equals(reader)
        && Readings.BY_CODE_POINTS.compare(held.reading().page().uri(), uri) <= 0;
  }

  @Override
  public synchronized void put(PageReading reading, String reader) {
    requireOpen();
    Readings.check(reading);
    Held earlier = pages.get(reading.page().id());
    PageReading kept =
        earlier == null ? reading : Readings.foundAt(reading, earlier.reading().page().uri());
    pages.put(reading.page().id(), new Held(kept, reader));
    if (earlier == null || !earlier.reading().equals(kept)) {
      revision++;
    }
  }

  @Override
  public synchronized long forEachReading(Consumer<? super PageReading> action) {
    requireOpen();
    pages.values().forEach(held -> action.accept(held.reading()));
    return revision;
  }

  @Override
  public synchronized void merge(MergedRecord record, long ofRevision) {
    requireOpen();
    if (ofRevision >= mergedRevision) {
      merged = record;
      mergedRevision = ofRevision;
    }
  }

  @Override
  public synchronized boolean mergePending() {
    requireOpen();
    return mergedRevision != revision;
  }

  @Override
  public synchronized MergedRecord merged() {
    requireOpen();
    return merged;
  }

  @Override
  public synchronized <T> void forEach(Kind<T> kind, Consumer<? super T> action) {
    requireOpen();
    if (kind.isOfPages()) {
      MergedIds ids = MergedIds.of(merged);
      for (Held held : pages.values()) {
        kind.in(held.reading()).forEach(row -> action.accept(kind.merged(ids, row)));
      }
    } else if (kind.isOfMerge()) {
      kind.in(merged).stream()
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
    requireOpen();
    Set<String> wanted = new HashSet<>();
    Words.of(words).forEach(word -> wanted.add(word.folded()));
    List<Found> found = new ArrayList<>();
    for (Held held : pages.values()) {
      for (Story story : held.reading().stories()) {
        String text = Snippet.clean(Words.searchable(held.reading().page(), story));
        found(story.id(), text, wanted).ifPresent(found::add);
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Found::times).reversed())
        .limit(limit)
        .map(Found::hit)
        .toList();
  }

  private static Optional<Found> found(String story, String text, Set<String> wanted) {
    List<Words.Word> words = Words.of(text);
    List<Words.Word> hits = words.stream().filter(w -> wanted.contains(w.folded())).toList();
    long different = hits.stream().map(Words.Word::folded).distinct().count();
    if (hits.isEmpty() || different < wanted.size()) {
      return Optional.empty();
    }
    int first = words.indexOf(hits.get(0));
    int from = Math.max(0, first - WORDS_AROUND);
    int to = Math.min(words.size(), first + WORDS_AROUND);
    StringBuilder marked = new StringBuilder(from > 0 ? "…" : "");
    int at = words.get(from).start();
    for (Words.Word word : words.subList(from, to)) {
      marked.append(text, at, word.start());
      boolean hit = wanted.contains(word.folded());
      marked.append(hit ? String.valueOf(Snippet.OPEN) : "");
      marked.append(text, word.start(), word.end());
      marked.append(hit ? String.valueOf(Snippet.CLOSE) : "");
      at = word.end();
    }
    marked.append(to < words.size() ? "…" : "");
    return Optional.of(new Found(Snippet.hit(story, marked.toString()), hits.size()));
  }

  @Override
  public synchronized void correct(Correction correction) {
    requireOpen();
    corrections.put(correction.id(), correction);
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
  }
}
