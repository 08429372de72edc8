// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * A place on the map.
 *
 * @param id {@code geonames:<number>} or a slug of our supplement
 * @param name usual English name
 * @param country ISO 3166-1 alpha-3 code, or null
 * @param admin1 name of the first-level division, or null
 * @param lat degrees north, or null
 * @param lon degrees east, or null
 * @param precision how exactly the words place it
 * @param geonames GeoNames id, or null
 */
public record Place(
    String id,
    String name,
    @Nullable String country,
    @Nullable String admin1,
    @Nullable Double lat,
    @Nullable Double lon,
    Precision precision,
    @Nullable Long geonames) {
  public Place {
    Checks.id(id, "a place");
  }

  /** How exactly a place is known. */
  public enum Precision {
    SITE,
    TOWN,
    DISTRICT,
    PROVINCE,
    COUNTRY
  }
}
