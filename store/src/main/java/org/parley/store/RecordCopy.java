// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.Page;
import org.parley.store.json.RecordJson;

/**
 * Brings what a store was given into another one: readings of pages, corrections, and what readers
 * were told. What follows from these, the merge, is made anew there. Run again, it goes on where it
 * ended.
 */
public final class RecordCopy {
  private final Store from;
  private final Store to;

  /**
   * @param from is only read, in one state
   * @param to holds nothing that {@code from} lacks
   */
  public RecordCopy(Store from, Store to) {
    this.from = from;
    this.to = to;
  }

  /**
   * How many pages of the other store the first one lacks: a copy has none.
   *
   * @return 0 for an empty store and for a copy that was interrupted
   */
  public int strangers() {
    Set<String> pages = new HashSet<>(pages(to));
    pages(from).forEach(pages::remove);
    return pages.size();
  }

  private static List<String> pages(Store store) {
    List<String> pages = new ArrayList<>();
    store.forEach(Kind.PAGES, page -> pages.add(page.id()));
    return pages;
  }

  /**
   * Copies what is not there yet.
   *
   * @param step run after each page
   * @return how many pages were written
   */
  public int run(Runnable step) {
    int[] written = {0};
    from.snapshot(
        () -> {
          for (String id : pages(from)) {
            KeptPage page = from.page(id).orElseThrow();
            if (!isHeld(page)) {
              to.put(page.reading(), page.reader(), page.isRecut() ? page.cut() : List.of());
              written[0]++;
            }
            step.run();
          }
          to.correct(from.all(Kind.CORRECTIONS));
          for (String reader : from.readers()) {
            to.tell(reader, from.told(reader), List.of());
          }
        });
    return written[0];
  }

  private boolean isHeld(KeptPage page) {
    Page its = page.reading().page();
    return to.holds(its.id(), its.uri(), page.reader())
        && to.page(its.id()).filter(page::equals).isPresent();
  }

  /**
   * Holds the two against each other, row by row.
   *
   * @return what differs, in words, a line each; empty when nothing does
   */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    from.snapshot(
        () ->
            to.snapshot(
                () -> {
                  for (Kind<?> kind : Kind.ALL) {
                    compare(kind.name(), rows(kind, from), rows(kind, to), differences);
                  }
                  compare("readings", readings(from), readings(to), differences);
                  compare("things told to readers", told(from), told(to), differences);
                }));
    return differences;
  }

  /** How many rows there were, and their fingerprint. */
  private record Rows(long count, String digest) {}

  private static void compare(String what, Rows one, Rows other, List<String> differences) {
    if (one.count() != other.count()) {
      differences.add(what + ": " + one.count() + " there, " + other.count() + " in the copy");
    } else if (!one.equals(other)) {
      differences.add(what + ": as many in the copy, but not the same");
    }
  }

  private static <T> Rows rows(Kind<T> kind, Store store) {
    Digests.Running digest = new Digests.Running();
    store.forEach(kind, row -> digest.add(RecordJson.write(row)));
    return new Rows(digest.count(), digest.sha256());
  }

  /** With what no row tells: who read a page, and how the machine cut it. */
  private static Rows readings(Store store) {
    Digests.Running digest = new Digests.Running();
    for (String id : pages(store)) {
      KeptPage page = store.page(id).orElseThrow();
      digest.add(id + " " + page.reader());
      page.cut().forEach(story -> digest.add(RecordJson.write(story)));
    }
    return new Rows(digest.count(), digest.sha256());
  }

  private static Rows told(Store store) {
    Digests.Running digest = new Digests.Running();
    for (String reader : store.readers()) {
      store.told(reader).forEach(told -> digest.add(reader + " " + told));
    }
    return new Rows(digest.count(), digest.sha256());
  }
}
