// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

/**
 * Something that is no page and that nobody misses: it is counted and not named.
 *
 * @param kind what it is
 * @param detail what a person who misses it all the same should know, or nothing
 */
public record PassedOver(String where, Kind kind, String detail) implements Found {
  /** Something of which there is no more to say. */
  public PassedOver(String where, Kind kind) {
    this(where, kind, "");
  }

  /** What is passed over. */
  public enum Kind {
    /** A hidden file, a read-me file, a record of ours: told by the patterns of names. */
    NAME,
    /** An image, a sound, a style, a script. */
    MEDIA,
    /** Data in a known form without a field of text. */
    DATA,
    /** A record that tells of a visit, not of a page: a request, metadata of the crawl. */
    CRAWL_RECORD,
    /** What a server answered when it had no page: a redirect, an error. */
    NO_PAGE_ANSWER
  }
}
