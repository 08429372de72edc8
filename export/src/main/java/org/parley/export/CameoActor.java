// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor in CAMEO's terms.
 *
 * @param country CAMEO country code, or null
 * @param group code of a body that has one of its own, or null
 * @param types type codes, the main one first
 */
record CameoActor(@Nullable String country, @Nullable String group, List<String> types) {
  static final CameoActor NONE = new CameoActor(null, null, List.of());
  private static final String INTERNATIONAL = "IGO";

  CameoActor {
    types = List.copyOf(types);
  }

  /** The whole code: country or {@code IGO}, body, types; null when nothing is known. */
  @Nullable String code() {
    StringBuilder code = new StringBuilder();
    if (country != null) {
      code.append(country);
    } else if (types.contains(INTERNATIONAL)) {
      code.append(INTERNATIONAL);
    }
    if (group != null) {
      code.append(group);
    }
    types.stream().filter(type -> !type.equals(INTERNATIONAL)).forEach(code::append);
    return code.isEmpty() ? null : code.toString();
  }

  /** The type code at a place from 0, or null. */
  @Nullable String type(int place) {
    return place < types.size() ? types.get(place) : null;
  }
}
