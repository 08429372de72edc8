// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that a brief told a reader, by what survives reading and merging again: a kind, a page
 * and words of it.
 *
 * @param kind of what: {@code position}, {@code event}, …
 * @param page id of the page
 * @param start code point of the page's text at which its words begin
 * @param end code point after them
 * @param detail what else tells it from others on the same words, or empty
 * @param actor id of the actor it speaks of when it was told, or empty
 * @param words how it was told
 * @param at when
 */
public record Told(
    String kind,
    String page,
    int start,
    int end,
    String detail,
    String actor,
    String words,
    Instant at) {
  /** By page and place; two that compare as equal are the same thing. */
  public static final Comparator<Told> ORDER =
      Comparator.comparing(Told::page)
          .thenComparing(Told::start)
          .thenComparing(Told::end)
          .thenComparing(Told::kind)
          .thenComparing(Told::detail)
          .thenComparing(Told::actor);
}
