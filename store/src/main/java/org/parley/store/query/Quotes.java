// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;

/**
 * Who quotes an actor and whom it quotes, by number of statements, the most first.
 *
 * @param quotedBy through whom its statements are told
 * @param outlets whose stories hold its statements
 * @param quotes whose statements are told through it
 * @param complete false when it has so many statements that only the latest {@value #LOOKED_AT} as
 *     speaker and as many as messenger were counted
 */
public record Quotes(
    List<Counts.OfActor> quotedBy,
    List<Counts.OfKey> outlets,
    List<Counts.OfActor> quotes,
    boolean complete) {
  /** So many statements of each side are looked at. */
  static final int LOOKED_AT = 2_000;
}
