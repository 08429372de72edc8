// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One actor and one recipient of a happening, for formats whose rows have room for one of each.
 *
 * @param id the same for the same pair of the same happening in every export
 * @param actor null when it is not told
 * @param recipient null when there is none
 */
record Dyad(Happening happening, long id, @Nullable Party actor, @Nullable Party recipient) {
  /** Every actor of the lead with every recipient, each pair once. */
  static List<Dyad> of(Happening happening) {
    List<Dyad> dyads = new ArrayList<>();
    EventView lead = happening.lead();
    for (Map.Entry<String, @Nullable Party> actor : parties(lead.actors()).entrySet()) {
      for (Map.Entry<String, @Nullable Party> recipient : parties(lead.recipients()).entrySet()) {
        long id = Ids.number(lead.event().id(), actor.getKey(), recipient.getKey());
        dyads.add(new Dyad(happening, id, actor.getValue(), recipient.getValue()));
      }
    }
    return dyads;
  }

  private static Map<String, @Nullable Party> parties(List<Party> parties) {
    Map<String, @Nullable Party> byKey = new LinkedHashMap<>();
    for (Party party : parties) {
      byKey.putIfAbsent(party.key(), party);
    }
    if (byKey.isEmpty()) {
      byKey.put("", null);
    }
    return byKey;
  }
}
