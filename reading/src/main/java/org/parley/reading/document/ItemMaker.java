// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages of the items of one file: tells once which fields are taken, and at the end how many
 * items were summaries. For one thread.
 */
final class ItemMaker {
  /** So many names of fields are told to a person who has to choose. */
  private static final int TOLD_NAMES = 12;

  private final Source source;
  private final FieldNames names;
  private final Deque<Part> ready = new ArrayDeque<>();
  private boolean told;
  private long pages;
  private long summaries;
  private boolean ended;

  ItemMaker(Source source, FieldNames names) {
    this.source = source;
    this.names = names;
  }

  /** Which fields of an item are what. */
  FieldChoice choose(FieldItem item) {
    return names.choose(item.fields().keySet());
  }

  /**
   * Adds an item.
   *
   * @param place of the item in the file, such as {@code line 12}; empty when it is all of it
   */
  void add(String place, FieldItem item) {
    add(place, item, choose(item));
  }

  /** Adds an item whose fields have been chosen. */
  void add(String place, FieldItem item, FieldChoice choice) {
    if (!choice.hasTextOrSummary()) {
      ready.add(without(place, item.fields().keySet()));
      return;
    }
    if (!told) {
      told = true;
      ready.add(Part.of(new Note(source.where(), choice.told(), true)));
    }
    pages++;
    summaries += item.isSummary(choice) ? 1 : 0;
    ready.add(Part.of(item.page(source.where(), place, choice)));
  }

  /** An item without a field of text: the first one speaks for the file. */
  Part without(String place, Set<String> fields) {
    String detail =
        fields.isEmpty()
            ? ""
            : String.join(", ", fields.stream().limit(TOLD_NAMES).toList())
                + (fields.size() > TOLD_NAMES ? " and more" : "");
    return Part.of(
        pages == 0
            ? new PassedOver(source.where(), PassedOver.Kind.DATA, detail)
            : new Unreadable(
                source.where() + ", " + place,
                "no field of text is known in it; its fields: " + detail));
  }

  /** What is ready, or null. */
  @Nullable Part next() {
    return ready.poll();
  }

  /** Whether any page was made. */
  boolean madeAny() {
    return pages > 0;
  }

  /** What is to be said at the end, or null when it has been said. */
  @Nullable Part end() {
    if (ended || summaries == 0) {
      return null;
    }
    ended = true;
    return Part.of(new Note(source.where(), summariesTold(summaries, pages)));
  }

  static String summariesTold(long summaries, long pages) {
    return summaries
        + " of "
        + pages
        + (pages == 1 ? " item holds" : " items hold")
        + " only a summary; the whole text is on the pages they link to";
  }
}
