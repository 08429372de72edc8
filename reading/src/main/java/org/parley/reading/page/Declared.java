// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;

/**
 * What the carrier of a page says of it, beside its text: a header of a server or a mail, an item
 * of a feed, a field of a table. Nothing of it need be true; readers weigh it against the page.
 *
 * @param charset name of a charset, as given, or null
 * @param mediaType IANA media type, as given, or null
 * @param title headline, or null
 * @param outlet who publishes it, or null
 * @param byline who wrote it, or null
 * @param published when it was published; {@link DateRange#UNKNOWN} when that is not said
 */
public record Declared(
    @Nullable String charset,
    @Nullable String mediaType,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String byline,
    DateRange published) {
  /** A carrier that says nothing. */
  public static final Declared NOTHING =
      new Declared(null, null, null, null, null, DateRange.UNKNOWN);

  /** A carrier that names a charset, or nothing when that is null. */
  public static Declared charset(@Nullable String charset) {
    return new Declared(charset, null, null, null, null, DateRange.UNKNOWN);
  }

  /** A carrier that tells the day of publication, or nothing when that is null. */
  public static Declared published(@Nullable LocalDate day) {
    return day == null
        ? NOTHING
        : new Declared(
            null,
            null,
            null,
            null,
            null,
            new DateRange(day, day, DateRange.Precision.DAY, DateRange.Basis.METADATA, null));
  }
}
