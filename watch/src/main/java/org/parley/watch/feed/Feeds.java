// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.watch.feed.Listing.Entry;
import org.parley.watch.feed.Listing.Kind;

/** Reads RSS of all versions and Atom. */
final class Feeds {
  private Feeds() {}

  static Listing read(byte[] bytes, @Nullable String contentType) throws UnreadableListException {
    try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
      return listing(reader, false);
    } catch (IOException | FeedException | RuntimeException e) {
      // Bare ampersands, entities of HTML and missing ends are common, and so are document types.
      return mended(bytes, e);
    }
  }

  private static Listing mended(byte[] bytes, Exception first) throws UnreadableListException {
    try {
      return listing(new StringReader(Markup.mended(bytes)), true);
    } catch (FeedException | RuntimeException e) {
      throw new UnreadableListException(
          "its XML cannot be understood (" + first.getMessage() + ")", e);
    }
  }

  private static Listing listing(Reader reader, boolean mended) throws FeedException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    SyndFeed feed = input.build(reader);
    List<Entry> entries = feed.getEntries().stream().map(Feeds::entry).toList();
    return new Listing(Kind.FEED, plain(feed.getTitle()), entries, List.of(), mended);
  }

  private static Entry entry(SyndEntry entry) {
    String link = plain(entry.getLink());
    String guid = plain(entry.getUri());
    boolean named = link == null && guid != null && guid.matches("(?i)https?://.*");
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return new Entry(
        named ? guid : link, guid, plain(entry.getTitle()), date == null ? null : date.toInstant());
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
