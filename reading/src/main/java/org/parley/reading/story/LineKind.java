// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

/** What a line is by itself, before it is known which story it belongs to. */
enum LineKind {
  /** Running text. */
  PROSE,
  /** Might be a headline, a heading, a link or an item of a list. */
  HEADING,
  CAPTION,
  BYLINE,
  DATELINE,
  /** Says again what another line says. */
  REPEAT,
  /** A set phrase of web pages. */
  PHRASE,
  /** Nothing that can be read: a rule, a number. */
  MARK
}
