// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parley.watch.feed.Listing.Entry;
import org.parley.watch.feed.Listing.Further;
import org.parley.watch.feed.Listing.Kind;
import org.parley.watch.fetch.Unpacking;

/**
 * Tells from its bytes what a list is, and reads it. No document type is believed, no entity but
 * XML's own is known and nothing is opened that a list points to.
 */
public final class ListReader {
  /** Of a list, unpacked: what sitemaps may have by their protocol. */
  public static final int MOST_BYTES = 50 << 20;

  private static final int HEAD = 4096;
  private static final Pattern NO_ELEMENT = Pattern.compile("(?s)<\\?.*?\\?>|<!--.*?-->");
  private static final Pattern DOCTYPE =
      Pattern.compile("(?s)<![A-Za-z][^\\[>]*(?:\\[.*?\\]\\s*)?>");
  private static final Pattern ELEMENT = Pattern.compile("^<(?:[\\w.-]+:)?([\\w.-]+)");

  private ListReader() {}

  /**
   * Reads a list.
   *
   * @param bytes packed with gzip or not
   * @param contentType as the server sent it, or null
   * @param address where it was found
   */
  public static Listing read(byte[] bytes, @Nullable String contentType, URI address)
      throws UnreadableListException {
    byte[] plain;
    try {
      plain = Unpacking.unpacked(bytes, MOST_BYTES);
    } catch (IOException e) {
      throw new UnreadableListException("what it packed is damaged or " + e.getMessage(), e);
    }
    return switch (root(plain)) {
      case "rss", "feed", "rdf" -> Feeds.read(plain, contentType);
      case "urlset", "sitemapindex" -> Sitemaps.read(plain, address);
      case "opml" -> opml(plain);
      case "html" -> throw page(plain, address);
      case "" -> addresses(plain);
      default ->
          throw new UnreadableListException("it is neither a feed nor a sitemap nor OPML", null);
    };
  }

  /** The name of the first element in lower case; empty when there is none. */
  static String root(byte[] bytes) {
    // Every kind of markup is ASCII at its beginning, but for the zeros of UTF-16.
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .replaceAll("[\\x00\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff]", "");
    String elements = DOCTYPE.matcher(NO_ELEMENT.matcher(head).replaceAll("")).replaceAll("");
    Matcher element = ELEMENT.matcher(elements.strip());
    return element.find() ? element.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static Listing opml(byte[] bytes) {
    Document outlines = Markup.parse(bytes);
    List<Further> feeds =
        outlines.select("outline[xmlurl]").stream()
            .map(outline -> new Further(outline.attr("xmlurl").strip(), null))
            .toList();
    return new Listing(Kind.OPML, null, List.of(), feeds, false);
  }

  /** One address a line, as the sitemap protocol has it; blank lines and # lines say nothing. */
  private static Listing addresses(byte[] bytes) throws UnreadableListException {
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replace("\uFEFF", "").strip())
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (lines.isEmpty() || !lines.stream().allMatch(ListReader::isAddress)) {
      throw new UnreadableListException("it is neither a feed nor a sitemap nor OPML", null);
    }
    return new Listing(
        Kind.ADDRESSES,
        null,
        lines.stream().map(line -> new Entry(line, null, null, null)).toList(),
        List.of(),
        false);
  }

  private static boolean isAddress(String line) {
    return line.matches("(?i)https?://\\S+");
  }

  private static UnreadableListException page(byte[] bytes, URI address) {
    Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), address.toString());
    List<String> feeds =
        page.select("link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom)\\+xml]").stream()
            .map(link -> link.absUrl("href"))
            .flatMap(feed -> feed.isEmpty() ? Stream.empty() : Stream.of(feed))
            .limit(3)
            .toList();
    return new UnreadableListException(
        "it is a web page and no feed"
            + (feeds.isEmpty() ? "" : "; watch its feed instead: " + String.join(" or ", feeds)),
        null);
  }
}
