// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;
import org.parley.model.Place.Precision;
import org.parley.model.names.NameMatcher;
import org.parley.model.names.PlainName;

/** How two places lie to each other. */
enum Reach {
  SAME,
  /** One lies in the other: a town in its province, a site in its town. */
  INSIDE,
  NEAR,
  /** Both in one country, which is all that one of them tells. */
  COUNTRY,
  UNTOLD,
  FAR;

  private static final NameMatcher NAMES = NameMatcher.bundled();
  private static final double SAME_KM = 4;
  private static final double NEAR_KM = 25;
  private static final double EARTH_KM = 6371;

  static Reach of(@Nullable Place one, @Nullable Place other) {
    if (one == null || other == null) {
      return UNTOLD;
    }
    boolean country = isCountry(one) || isCountry(other);
    if (!country && one.id().equals(other.id())) {
      return SAME;
    }
    String land = one.country();
    String otherLand = other.country();
    if (country) {
      return land == null || otherLand == null ? UNTOLD : land.equals(otherLand) ? COUNTRY : FAR;
    }
    if (contains(one, other) || contains(other, one)) {
      return INSIDE;
    }
    boolean province =
        one.precision() == Precision.PROVINCE || other.precision() == Precision.PROVINCE;
    Double km = kilometres(one, other);
    if (km == null) {
      boolean sameLand = land == null || otherLand == null || land.equals(otherLand);
      return sameLand && areOneName(one.name(), other.name()) ? SAME : UNTOLD;
    }
    if (province) {
      return FAR;
    }
    return km <= SAME_KM ? SAME : km <= NEAR_KM ? NEAR : FAR;
  }

  /** How two tellings lie, which may each name several places: by the two that lie closest. */
  static Reach of(Outline one, Outline other) {
    return closest(one.places(), other.places());
  }

  /** The same of what two stories lead with, by all places that they name. */
  static Reach around(Outline one, Outline other) {
    return closest(one.ground(), other.ground());
  }

  private static Reach closest(List<Place> places, List<Place> others) {
    Reach closest = null;
    for (Place mine : places) {
      for (Place theirs : others) {
        Reach reach = of(mine, theirs);
        closest = closest == null || reach.compareTo(closest) < 0 ? reach : closest;
      }
    }
    return closest == null ? UNTOLD : closest;
  }

  /** The first that is on the map and no whole country, else the first; null when there is none. */
  static @Nullable Place best(List<Place> places) {
    Place best = null;
    for (Place place : places) {
      best = best == null || rank(place) < rank(best) ? place : best;
    }
    return best;
  }

  private static int rank(Place place) {
    return (isCountry(place) ? 2 : 0) + (place.lat() == null ? 1 : 0);
  }

  /** Whether a place is a whole country, which says next to nothing of where. */
  static boolean isCountry(Place place) {
    return place.precision() == Precision.COUNTRY;
  }

  /** A province and what lies in it; a town's name often stands for the province around it. */
  private static boolean contains(Place one, Place other) {
    String land = one.country();
    String division = other.admin1();
    boolean town = one.precision() == Precision.TOWN;
    boolean province = one.precision() == Precision.PROVINCE;
    if (land == null || !land.equals(other.country()) || division == null || !(town || province)) {
      return false;
    }
    String inside = PlainName.of(division);
    if (inside.isEmpty()) {
      return false;
    }
    String name = PlainName.of(one.name());
    String own = one.admin1();
    return inside.equals(name)
        || inside.equals("al " + name)
        || (province && own != null && inside.equals(PlainName.of(own)));
  }

  /** "Atme" and "Atmeh": a place that is on no map is known by its name, however spelled. */
  private static boolean areOneName(String one, String other) {
    return PlainName.of(one).equals(PlainName.of(other))
        || NAMES.compare(one, other) == NameMatcher.Likeness.SAME;
  }

  /** Great-circle distance, or null when a place is on no map. */
  private static @Nullable Double kilometres(Place one, Place other) {
    Double lat = one.lat();
    Double lon = one.lon();
    Double otherLat = other.lat();
    Double otherLon = other.lon();
    if (lat == null || lon == null || otherLat == null || otherLon == null) {
      return null;
    }
    double north = StrictMath.toRadians(otherLat - lat) / 2;
    double east = StrictMath.toRadians(otherLon - lon) / 2;
    double chord =
        square(StrictMath.sin(north))
            + StrictMath.cos(StrictMath.toRadians(lat))
                * StrictMath.cos(StrictMath.toRadians(otherLat))
                * square(StrictMath.sin(east));
    return 2 * EARTH_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(chord)));
  }

  private static double square(double value) {
    return value * value;
  }
}
