// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst changed.
 *
 * @param target kind and a key that survives a re-run: page id plus span, or actor id or alias
 * @param change the change, as a JSON document
 * @param at when, in UTC
 * @param note why, for others, or null
 */
public record Correction(
    String id, String target, String change, String author, Instant at, @Nullable String note) {
  public Correction {
    Checks.id(id, "a correction");
  }
}
