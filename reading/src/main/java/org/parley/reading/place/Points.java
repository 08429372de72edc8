// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;
import org.parley.reading.Resources;

/** The points of states on the map, and distances. Immutable and thread-safe. */
final class Points {
  private static final double EARTH = 6371;

  private final Map<String, double[]> byCode = new HashMap<>();

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  Points(Resources resources) {
    for (Resources.Row row : resources.rows("place/country-points.tsv", 3)) {
      byCode.put(row.cell(0), new double[] {degrees(row, 1, 90), degrees(row, 2, 180)});
    }
  }

  /** Degrees of a cell; an error names the row. */
  static double degrees(Resources.Row row, int column, double most) {
    try {
      double degrees = Double.parseDouble(row.cell(column));
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      throw row.wrong("has no number in column " + (column + 1) + ": " + e.getMessage());
    }
    throw row.wrong("has more than " + most + " degrees in column " + (column + 1));
  }

  /** Kilometres between two points given in degrees. */
  static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double a =
        Math.pow(Math.sin(Math.toRadians(lat2 - lat1) / 2), 2)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  /** A state as a place: where maps print its name. */
  Place country(States.State state) {
    double[] point = byCode.get(state.code());
    return new Place(
        "country:" + state.code().toLowerCase(java.util.Locale.ROOT),
        state.name(),
        state.code(),
        null,
        latitude(point),
        longitude(point),
        Place.Precision.COUNTRY,
        null);
  }

  private static @Nullable Double latitude(double @Nullable [] point) {
    return point == null ? null : Double.valueOf(point[0]);
  }

  private static @Nullable Double longitude(double @Nullable [] point) {
    return point == null ? null : Double.valueOf(point[1]);
  }
}
