// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.util.Date;
import java.util.List;
import org.parley.watch.feed.Listing.Entry;
import org.parley.watch.feed.Listing.Further;
import org.parley.watch.feed.Listing.Kind;

/** Reads sitemaps, indexes of sitemaps, and sitemaps of news. */
final class Sitemaps {
  private Sitemaps() {}

  static Listing read(byte[] bytes, URI address) throws UnreadableListException {
    // Pages may lie above the sitemap and on other hosts: each is checked by itself when asked.
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    try {
      AbstractSiteMap map = parser.parseSiteMap("text/xml", bytes, address.toURL());
      if (map instanceof SiteMapIndex index) {
        List<Further> lists =
            index.getSitemaps().stream()
                .map(
                    further ->
                        new Further(
                            further.getUrl().toString(),
                            further.getLastModified() == null
                                ? null
                                : further.getLastModified().toInstant()))
                .toList();
        return new Listing(Kind.SITEMAP_INDEX, null, List.of(), lists, false);
      }
      List<Entry> entries = ((SiteMap) map).getSiteMapUrls().stream().map(Sitemaps::entry).toList();
      return new Listing(Kind.SITEMAP, null, entries, List.of(), false);
    } catch (IOException | UnknownFormatException | RuntimeException e) {
      throw new UnreadableListException("its XML cannot be understood (" + e.getMessage() + ")", e);
    }
  }

  private static Entry entry(SiteMapURL page) {
    Date date = page.getLastModified();
    String headline = null;
    ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
    if (news != null && news.length > 0 && news[0] instanceof NewsAttributes told) {
      date = told.getPublicationDate() == null ? date : told.getPublicationDate();
      headline = told.getTitle();
    }
    return new Entry(
        page.getUrl().toString(), null, headline, date == null ? null : date.toInstant());
  }
}
