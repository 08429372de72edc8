// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;

/** Where a story stands and who published it when. */
public record StorySource(
    String page,
    String uri,
    @Nullable String title,
    @Nullable String outlet,
    DateRange published) {}
