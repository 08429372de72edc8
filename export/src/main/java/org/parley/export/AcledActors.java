// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Place;

/** Which of ACLED's groups actors are of. Immutable and thread-safe. */
final class AcledActors {
  private static final int STATE_FORCES = 1;
  private static final int RIOTERS = 5;
  private static final int PROTESTERS = 6;
  private static final int EXTERNAL_FORCES = 8;

  private record Group(@Nullable Integer code, String group) {}

  private final Map<String, Group> groups = new HashMap<>();

  /** Reads {@code acled-actors.tsv}. */
  AcledActors() {
    for (List<String> row : Tables.rows("acled-actors.tsv", 4)) {
      Integer code = row.get(2).isEmpty() ? null : Integer.valueOf(row.get(2));
      groups.put(row.get(0) + " " + row.get(1), new Group(code, row.get(3)));
    }
  }

  /** Whether every one of them is of the group; nobody is of none. */
  boolean areAll(List<Party> parties, String group) {
    return !parties.isEmpty() && parties.stream().allMatch(party -> is(party, group));
  }

  private boolean is(Party party, String wanted) {
    Group group = group(party);
    return group != null
        && (group.group().equals(wanted)
            || (wanted.equals("armed") && !group.group().equals("civilians")));
  }

  /** ACLED's code of who acts in a demonstration of that event type. */
  static int demonstrators(String eventType) {
    return eventType.equals("Riots") ? RIOTERS : PROTESTERS;
  }

  /**
   * ACLED's code of an actor, or null when it cannot be told.
   *
   * @param place where the act took place: a state's forces abroad are external forces
   */
  @Nullable Integer code(Party party, @Nullable Place place) {
    Group group = group(party);
    Integer code = group == null ? null : group.code();
    boolean state = code != null && code == STATE_FORCES;
    String home = party.country();
    String at = place == null ? null : place.country();
    boolean abroad = state && home != null && at != null && !home.equals(at);
    return abroad ? Integer.valueOf(EXTERNAL_FORCES) : code;
  }

  private @Nullable Group group(Party party) {
    Actor actor = party.actor();
    if (actor == null) {
      return null;
    }
    return actor.sector() == null
        ? groups.get("kind " + actor.kind().name().toLowerCase(Locale.ROOT))
        : groups.get("sector " + actor.sector());
  }
}
