// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a record has learned after a state of it.
 *
 * @param since the revision of that state
 * @param at when the last page came that it had already, or null when that is not known
 * @param pages how many pages are new
 */
public record News(long since, @Nullable Instant at, long pages) {}
