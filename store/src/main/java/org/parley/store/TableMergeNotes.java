// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;

/** Notes of the merge in the tables of a database. The caller holds the transaction. */
final class TableMergeNotes implements MergeNotes {
  private static final List<String> TABLES =
      List.of(
          "merge_keys",
          "merge_notes",
          "actors",
          "proposals",
          "positions",
          "incidents",
          "actor_ids",
          "story_groups",
          "corrected_rows",
          "correction_outcomes");

  /** So many ids are known at once. */
  private static final int MOST_IDS = 200_000;

  /** So many bits tell keys apart that begin alike. */
  private static final int SPREAD = 44;

  private final Database database;
  private final PageTables pages;
  private final MergeTables merge;
  private final TableStoryIndex index;
  private final Map<Long, String> ids = new HashMap<>();

  TableMergeNotes(Database database, PageTables pages, MergeTables merge, TableStoryIndex index) {
    this.database = database;
    this.pages = pages;
    this.merge = merge;
    this.index = index;
  }

  /** Forgets what another process may have changed since. */
  void begin() {
    ids.clear();
  }

  /** Notes that a page has changed. */
  void changed(String page) {
    database.update("INSERT INTO unmerged (page) VALUES (?) ON CONFLICT DO NOTHING", page);
  }

  @Override
  public List<String> changed(int limit) {
    List<String> found = new ArrayList<>();
    database.lookUp(
        "SELECT page FROM unmerged ORDER BY page LIMIT ?",
        row -> found.add(row.getString(1)),
        limit);
    return found;
  }

  @Override
  public void takenUp(String page) {
    database.update("DELETE FROM unmerged WHERE page = ?", page);
  }

  @Override
  public void forgetAll() {
    TABLES.forEach(table -> database.update("DELETE FROM " + table));
    ids.clear();
    // SQLite takes ON for that of a join unless something stands between.
    database.update("INSERT INTO unmerged SELECT id FROM pages WHERE true ON CONFLICT DO NOTHING");
    database.update("UPDATE state SET revision = revision + 1");
    index.allRelinked();
    merge.forgetIds();
  }

  @Override
  public Optional<PageReading> reading(String page) {
    return pages.find(page);
  }

  @Override
  public Optional<PageReading> readingWithoutMentions(String page) {
    return pages.find(page, PageTable.ALL_BUT_MENTIONS);
  }

  @Override
  public Optional<byte[]> note(String shelf, String id) {
    List<byte[]> found = new ArrayList<>();
    database.lookUp(
        "SELECT note FROM merge_notes WHERE shelf = ? AND id = ?",
        row -> found.add(row.getBytes(1)),
        shelf,
        id);
    return found.stream().findFirst();
  }

  @Override
  public void forEach(String shelf, BiConsumer<String, byte[]> action) {
    database.query(
        "SELECT id, note FROM merge_notes WHERE shelf = ? ORDER BY id",
        row -> action.accept(row.getString(1), row.getBytes(2)),
        shelf);
  }

  @Override
  public void keep(String shelf, String id, byte[] note, Collection<String> keys) {
    long[] now = keys.stream().mapToLong(key -> hash(shelf, key)).sorted().distinct().toArray();
    byte[] packed = packed(now);
    Held held = held(shelf, id);
    if (held == null) {
      database.update(
          "INSERT INTO merge_notes (shelf, id, note, keys) VALUES (?, ?, ?, ?)",
          shelf,
          id,
          note,
          packed);
      addKeys(LongStream.of(now), Objects.requireNonNull(held(shelf, id)).key());
      return;
    }
    // What is as it was is not written: most notes that are made anew are.
    database.update(
        "UPDATE merge_notes SET note = ?, keys = ? WHERE key = ? AND (note <> ? OR keys <> ?)",
        note,
        packed,
        held.key(),
        note,
        packed);
    if (!Arrays.equals(packed, held.keys())) {
      long[] before = unpacked(held.keys());
      dropKeys(LongStream.of(before).filter(key -> !contains(now, key)), held.key());
      addKeys(LongStream.of(now).filter(key -> !contains(before, key)), held.key());
    }
  }

  private static boolean contains(long[] sorted, long key) {
    return Arrays.binarySearch(sorted, key) >= 0;
  }

  @Override
  public void drop(String shelf, String id) {
    Held held = held(shelf, id);
    if (held != null) {
      dropKeys(LongStream.of(unpacked(held.keys())), held.key());
      database.update("DELETE FROM merge_notes WHERE key = ?", held.key());
      ids.remove(held.key());
    }
  }

  private void addKeys(LongStream keys, long note) {
    keys.forEach(
        key -> database.update("INSERT INTO merge_keys (key, note) VALUES (?, ?)", key, note));
  }

  private void dropKeys(LongStream keys, long note) {
    keys.forEach(
        key -> database.update("DELETE FROM merge_keys WHERE key = ? AND note = ?", key, note));
  }

  @Override
  public List<String> under(String shelf, String key) {
    List<Long> found = new ArrayList<>();
    database.lookUp(
        "SELECT note FROM merge_keys WHERE key = ?",
        row -> found.add(row.getLong(1)),
        hash(shelf, key));
    List<String> ids = new ArrayList<>(found.size());
    found.forEach(note -> ids.add(id(note)));
    ids.sort(Readings.BY_CODE_POINTS);
    return ids;
  }

  /** The id of a note; many keys lead to one, and a note is long to read over. */
  private String id(long note) {
    String known = ids.get(note);
    if (known == null) {
      String[] id = {""};
      database.lookUp(
          "SELECT id FROM merge_notes WHERE key = ?", row -> id[0] = row.getString(1), note);
      known = id[0];
      if (ids.size() >= MOST_IDS) {
        ids.clear();
      }
      ids.put(note, known);
    }
    return known;
  }

  @Override
  public int countUnder(String shelf, String key, int most) {
    int[] found = {0};
    database.lookUp(
        "SELECT 1 FROM merge_keys WHERE key = ? LIMIT ?",
        row -> found[0]++,
        hash(shelf, key),
        most);
    return found[0];
  }

  /** A note's row and the keys it is found under. */
  private record Held(long key, byte[] keys) {}

  private @Nullable Held held(String shelf, String id) {
    List<Held> found = new ArrayList<>();
    database.lookUp(
        "SELECT key, keys FROM merge_notes WHERE shelf = ? AND id = ?",
        row -> found.add(new Held(row.getLong(1), row.getBytes(2))),
        shelf,
        id);
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * The key in the table: those that begin alike up to a tab are neighbours there. Two that fall
   * together are so rare that nothing more is done about it.
   */
  private static long hash(String shelf, String key) {
    int tab = key.indexOf('\t');
    long whole = hash(shelf + "\t" + key);
    return tab < 0
        ? whole
        : hash(shelf + "\t" + key.substring(0, tab)) << SPREAD | whole >>> -SPREAD;
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static byte[] packed(long[] keys) {
    ByteBuffer bytes = ByteBuffer.allocate(keys.length * Long.BYTES);
    bytes.asLongBuffer().put(keys);
    return bytes.array();
  }

  private static long[] unpacked(byte[] bytes) {
    long[] keys = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(keys);
    return keys;
  }

  @Override
  public <T> void put(Kind<T> kind, T row) {
    merge.put(kind, row);
  }

  @Override
  public <T> void remove(Kind<T> kind, String id) {
    merge.remove(kind, id);
  }

  @Override
  public void actorId(String id, @Nullable String merged) {
    merge.actorId(id, merged);
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
    return merge.group(story);
  }

  @Override
  public void group(String story, @Nullable Group group) {
    merge.group(story, group);
  }

  @Override
  public void corrected(CorrectedRows rows) {
    merge.replace(rows);
  }

  @Override
  public void merged() {
    database.update("UPDATE state SET merged_revision = revision");
  }
}
