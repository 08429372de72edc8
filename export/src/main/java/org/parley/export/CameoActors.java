// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/** Forms CAMEO codes of actors. Immutable and thread-safe. */
final class CameoActors {
  private final Countries countries;
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();

  /** Reads {@code cameo-types.tsv} and {@code cameo-groups.tsv}. */
  CameoActors(Countries countries) {
    this.countries = countries;
    for (List<String> row : Tables.rows("cameo-types.tsv", 3)) {
      types.put(row.get(0) + " " + row.get(1), row.get(2));
    }
    for (List<String> row : Tables.rows("cameo-groups.tsv", 3)) {
      groups.put(row.get(0), row.get(1));
    }
  }

  /** What CAMEO can say of an actor; of words that nobody could resolve it can say nothing. */
  CameoActor of(@Nullable Actor actor) {
    if (actor == null) {
      return CameoActor.NONE;
    }
    List<String> codes = new ArrayList<>();
    String ofSector = actor.sector() == null ? null : types.get("sector " + actor.sector());
    String ofKind = types.get("kind " + actor.kind().name().toLowerCase(Locale.ROOT));
    boolean international = actor.kind() == Actor.Kind.INTERNATIONAL_ORGANISATION;
    if (ofKind != null && (international || actor.sector() == null)) {
      codes.add(ofKind);
    }
    if (ofSector != null) {
      codes.add(ofSector);
    }
    String group = actor.wikidata() == null ? null : groups.get(actor.wikidata());
    return new CameoActor(countries.cameo(actor.country()), group, codes);
  }
}
