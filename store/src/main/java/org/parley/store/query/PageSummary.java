// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Page;

/** A page without its text. The fields are those of {@link Page}. */
public record PageSummary(
    String id,
    String uri,
    String mediaType,
    @Nullable String charset,
    String sha256,
    @Nullable String storyless,
    int stories) {
  static PageSummary of(Page page, int stories) {
    Page.Storyless why = page.storyless();
    return new PageSummary(
        page.id(),
        page.uri(),
        page.mediaType(),
        page.charset(),
        page.sha256(),
        why == null ? null : why.name().toLowerCase(Locale.ROOT),
        stories);
  }
}
