// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Incident.Says;

/** Accounts as single events give them. Pure functions. */
final class Accounts {
  private Accounts() {}

  /** What an event says of its happening; a denied one says that it was not so. */
  static Incident.Account of(Event event, Says says, List<Incident.DiffersOn> differsOn) {
    Claim claim =
        event.claimedBy().isEmpty()
            ? new Claim(null, Claim.Relation.ASSERTS, null, null, null)
            : event.claimedBy().get(0);
    boolean denied = claim.relation() == Claim.Relation.DENIES && says == Says.HAPPENED;
    return new Incident.Account(
        claim.id(),
        claim.relation(),
        denied ? Says.DID_NOT_HAPPEN : says,
        differsOn,
        evidence(event));
  }

  /** Who is reported to say it, or null when the page itself does. */
  static @Nullable String speaker(Event event) {
    return event.claimedBy().isEmpty() ? null : event.claimedBy().get(0).id();
  }

  static Evidence evidence(Event event) {
    return new Evidence(event.story(), event.sentence().start(), event.sentence().end());
  }
}
