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
 * @param joins why its events are taken for one happening: a row for each event but the first
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
    List<Join> joins,
    List<String> corrected) {
  public Incident {
    Checks.id(id, "an incident");
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    events = List.copyOf(events);
    accounts = List.copyOf(accounts);
    joins = Checks.orNone(joins);
    corrected = Checks.orNone(corrected);
  }

  /** An incident whose joins are not told, and that nobody corrected. */
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
    this(
        id, type, date, place, actor, recipient, events, accounts, contested, outlets, List.of(),
        List.of());
  }

  /** The same row with fields that a person set. */
  public Incident withCorrected(List<String> fields) {
    return new Incident(
        id, type, date, place, actor, recipient, events, accounts, contested, outlets, joins,
        fields);
  }

  /**
   * Why an event is taken to tell the same happening as others.
   *
   * @param event its id
   * @param with id of the event of the incident that it was joined to
   * @param reason in words for people
   */
  public record Join(String event, String with, String reason) {}

  /**
   * What one holder says of a happening.
   *
   * @param holder id of the actor, or null when it cannot be told
   * @param relation what the holder does with the claim
   * @param differsOn what it differs on, when {@code says} is {@code DIFFERS}
   * @param follows the earlier account that this one confirms, withdraws or overtakes, or null
   */
  public record Account(
      @Nullable String holder,
      Claim.Relation relation,
      Says says,
      List<DiffersOn> differsOn,
      Evidence evidence,
      @Nullable Follows follows) {
    public Account {
      differsOn = List.copyOf(differsOn);
    }

    /** An account that follows none. */
    public Account(
        @Nullable String holder,
        Claim.Relation relation,
        Says says,
        List<DiffersOn> differsOn,
        Evidence evidence) {
      this(holder, relation, says, differsOn, evidence, null);
    }
  }

  /**
   * What an account makes of an earlier one of the same incident.
   *
   * @param account evidence of the earlier account
   */
  public record Follows(Kind kind, Evidence account) {
    /** How a later account stands to an earlier one. */
    public enum Kind {
      /** Somebody else bears it out. */
      CONFIRMS,
      /** Its own holder takes it back. */
      WITHDRAWS,
      /** A later count goes beyond it. */
      OVERTAKES
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
