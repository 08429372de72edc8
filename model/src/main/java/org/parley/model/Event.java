// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A PLOVER event in one sentence: what somebody reports, not what is so.
 *
 * @param id stable under re-reading of the same page
 * @param sentence the sentence it was coded from
 * @param mode PLOVER mode of the type, or null
 * @param contexts PLOVER contexts
 * @param cue the word or words that tell the act
 * @param actor who did it
 * @param recipient to whom it was done
 * @param object content of the act: what is rejected, demanded, seized
 * @param aux auxiliary modes
 * @param place where, or null
 * @param fatalities how many were killed, or null
 * @param claimedBy who says so, innermost first
 * @param quad PLOVER quad class, 1 to 4
 * @param score PLOVER score, or null where the manual has none
 * @param cameo CAMEO code with its leading zero, or null
 * @param territory what becomes of ground, or null
 * @param corrected fields that a person set, in the order of the row
 */
public record Event(
    String id,
    String story,
    Span sentence,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    TextSpan cue,
    List<ActorRef> actor,
    List<ActorRef> recipient,
    @Nullable TextSpan object,
    Set<AuxiliaryMode> aux,
    DateRange date,
    @Nullable PlaceMention place,
    @Nullable Fatalities fatalities,
    List<Claim> claimedBy,
    int quad,
    @Nullable Double score,
    @Nullable String cameo,
    @Nullable Territory territory,
    List<String> corrected) {
  public Event {
    Checks.id(id, "an event");
    contexts = List.copyOf(contexts);
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    aux = Checks.sorted(AuxiliaryMode.class, aux);
    claimedBy = List.copyOf(claimedBy);
    corrected = Checks.orNone(corrected);
  }

  /** An event that nobody corrected. */
  public Event(
      String id,
      String story,
      Span sentence,
      EventType type,
      @Nullable String mode,
      List<String> contexts,
      TextSpan cue,
      List<ActorRef> actor,
      List<ActorRef> recipient,
      @Nullable TextSpan object,
      Set<AuxiliaryMode> aux,
      DateRange date,
      @Nullable PlaceMention place,
      @Nullable Fatalities fatalities,
      List<Claim> claimedBy,
      int quad,
      @Nullable Double score,
      @Nullable String cameo,
      @Nullable Territory territory) {
    this(
        id,
        story,
        sentence,
        type,
        mode,
        contexts,
        cue,
        actor,
        recipient,
        object,
        aux,
        date,
        place,
        fatalities,
        claimedBy,
        quad,
        score,
        cameo,
        territory,
        List.of());
  }

  /** The same row with fields that a person set. */
  public Event withCorrected(List<String> fields) {
    return new Event(
        id,
        story,
        sentence,
        type,
        mode,
        contexts,
        cue,
        actor,
        recipient,
        object,
        aux,
        date,
        place,
        fatalities,
        claimedBy,
        quad,
        score,
        cameo,
        territory,
        fields);
  }
}
