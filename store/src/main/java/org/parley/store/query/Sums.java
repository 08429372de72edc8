// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.ArrayList;
import java.util.List;

/** The sums of events by day that are kept, where they answer a filter. */
final class Sums {
  private Sums() {}

  /** Whether the sums know all that the filter asks for. */
  static boolean answer(Filter filter) {
    Filter known =
        new Filter.Builder()
            .days(filter.from(), filter.to())
            .types(filter.types())
            .quads(filter.quads())
            .polarities(filter.polarities())
            .build();
    return filter.equals(known);
  }

  /** From FROM on; the sums are called f. */
  static String from(Filter filter) {
    StringBuilder sql = new StringBuilder(" FROM event_days AS f WHERE f.events > 0");
    where(filter, sql);
    return sql.toString();
  }

  /** The values of the statement. */
  static List<Object> values(Filter filter) {
    return where(filter, new StringBuilder());
  }

  private static List<Object> where(Filter filter, StringBuilder sql) {
    List<Object> values = new ArrayList<>();
    if (filter.from() != null) {
      sql.append(" AND f.day >= ?");
      values.add(filter.from().toString());
    }
    if (filter.to() != null) {
      sql.append(" AND f.day <= ? AND f.day > ''");
      values.add(filter.to().toString());
    }
    Names.in(sql, values, "f.type", filter.types());
    Names.in(sql, values, "f.quad", filter.quads());
    Names.in(sql, values, "f.polarity", filter.polarities().stream().map(Polarity::word).toList());
    return values;
  }
}
