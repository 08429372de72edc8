// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * One link of the chain of those who say a thing.
 *
 * @param id the actor, or null when the words could not be resolved or the outlet is not told
 * @param relation what the link does with the claim
 * @param start first code point of the words that name it, or null when none do (the outlet)
 * @param end last code point, exclusive, or null
 * @param text verbatim words, or null
 */
public record Claim(
    @Nullable String id,
    Relation relation,
    @Nullable Integer start,
    @Nullable Integer end,
    @Nullable String text) {
  /** What somebody does with a claim. */
  public enum Relation {
    ASSERTS,
    RELAYS,
    DENIES,
    CONFIRMS,
    WITNESSES
  }
}
