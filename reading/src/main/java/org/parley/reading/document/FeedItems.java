// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed. Each is cut out of the text and parsed by itself, so that a broken one costs
 * no other and memory holds one at a time.
 */
final class FeedItems implements Parts {
  private final Source source;
  private final FeedText text;
  private final Deque<Part> ready = new ArrayDeque<>();
  private @Nullable String outlet;
  private boolean begun;
  private boolean ended;
  private long item;
  private long pages;
  private long summaries;

  FeedItems(Source source, Reader text) {
    this.source = source;
    this.text = new FeedText(text, source.limits().pageBytes());
  }

  @Override
  public @Nullable Part next() throws IOException {
    while (ready.isEmpty()) {
      FeedText.Piece piece = text.next();
      if (!begun) {
        begun = true;
        outlet = FeedItem.title(text.before());
      }
      if (piece == null) {
        return end();
      }
      item++;
      add(source.where() + ", item " + item, piece);
    }
    return ready.poll();
  }

  private void add(String where, FeedText.Piece piece) {
    if (piece.tooLong()) {
      ready.add(Part.unreadable(where, Limits.tooLarge(source.limits().pageBytes())));
      return;
    }
    if (piece.cut()) {
      ready.add(Part.unreadable(where, "the feed is cut short in it; the items before were read"));
      return;
    }
    try {
      FeedItem read = FeedItem.parse(piece.xml(), source.limits().nesting());
      Found page = read.page(where, source.where() + "#item-" + item, outlet);
      if (page instanceof Document) {
        pages++;
        summaries += read.isSummary() ? 1 : 0;
      }
      ready.add(Part.of(page));
    } catch (XMLStreamException e) {
      ready.add(Part.unreadable(where, "no sound XML; passed over to the next item"));
    }
  }

  private @Nullable Part end() {
    if (ended) {
      return null;
    }
    ended = true;
    if (item == 0) {
      return Part.unreadable(source.where(), "a feed without items");
    }
    return summaries == 0
        ? null
        : Part.of(new Note(source.where(), ItemMaker.summariesTold(summaries, pages)));
  }
}
