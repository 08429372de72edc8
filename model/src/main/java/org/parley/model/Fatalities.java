// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * How many were killed, as told.
 *
 * @param low least number the words allow
 * @param best number the words name, or null when they name a range only
 * @param high greatest number the words allow, or null when open
 * @param evidence the words
 */
public record Fatalities(
    @Nullable Integer low, @Nullable Integer best, @Nullable Integer high, Span evidence) {}
