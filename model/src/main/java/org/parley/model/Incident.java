// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One happening in the world, told by one or more events.
 *
 * @param actor ids
 * @param recipient ids
 * @param events ids of the events that tell it
 * @param accounts who says what of it
 * @param contested whether two accounts cannot both be right
 * @param outlets near-duplicate groups that tell it, not reprints
 * @param corrected fields that a person set, in the order of the row
 */
public record Incident(
    String id,
    EventType type,
    DateRange date,
    @Nullable Place place,
    List<String> actor,
    List<String> recipient,
    List<String> events,
    List<Account> accounts,
    boolean contested,
    int outlets,
    List<String> corrected) {
  public Incident {
    Checks.id(id, "an incident");
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    events = List.copyOf(events);
    accounts = List.copyOf(accounts);
    corrected = Checks.orNone(corrected);
  }

  /** An incident that nobody corrected. */
  public Incident(
      String id,
      EventType type,
      DateRange date,
      @Nullable Place place,
      List<String> actor,
      List<String> recipient,
      List<String> events,
      List<Account> accounts,
      boolean contested,
      int outlets) {
    this(id, type, date, place, actor, recipient, events, accounts, contested, outlets, List.of());
  }

  /** The same row with fields that a person set. */
  public Incident withCorrected(List<String> fields) {
    return new Incident(
        id, type, date, place, actor, recipient, events, accounts, contested, outlets, fields);
  }

  /**
   * What one holder says of a happening.
   *
   * @param holder id of the actor, or null when it cannot be told
   * @param relation what the holder does with the claim
   * @param differsOn what it differs on, when {@code says} is {@code DIFFERS}
   */
  public record Account(
      @Nullable String holder,
      Claim.Relation relation,
      Says says,
      List<DiffersOn> differsOn,
      Evidence evidence) {
    public Account {
      differsOn = List.copyOf(differsOn);
    }
  }

  /** What an account says of a happening. */
  public enum Says {
    HAPPENED,
    DID_NOT_HAPPEN,
    DIFFERS
  }

  /** What two accounts differ on. */
  public enum DiffersOn {
    ACTOR,
    RECIPIENT,
    PLACE,
    DATE,
    FATALITIES,
    OUTCOME
  }
}
