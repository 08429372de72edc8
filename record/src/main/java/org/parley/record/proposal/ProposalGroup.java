// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;
import org.parley.model.Proposal;

/**
 * Proposals of several stories that are taken for one. What speaks for a story's proposal being one
 * of them is weighed in points. Not thread-safe.
 */
final class ProposalGroup {
  private static final int MOST_DAYS = 400;
  private static final int NEAR_DAYS = 45;
  private static final int LONG_DAYS = 200;

  /** Who signs again so much later signs another paper. */
  private static final int ONE_EVENT_DAYS = 3;

  private static final int MOST_TIES = 3;

  static final int NEVER = -1;

  /** What a shared name weighs that may be but a place's. */
  private static final int PLACE = 1;

  /** Points from which a proposal is taken for one of the group. */
  static final int ENOUGH = 3;

  private final int begun;
  private final List<StoryProposal> members = new ArrayList<>();
  private final Set<String> stories = new HashSet<>();
  private final Set<String> parties = new HashSet<>();
  private final Set<String> bystanders = new HashSet<>();
  private final Set<String> around = new HashSet<>();
  private final Set<String> authors = new HashSet<>();
  private final Set<String> telling = new HashSet<>();
  private final Set<String> leading = new HashSet<>();
  private final Set<String> given = new HashSet<>();

  private final Set<String> keys = new HashSet<>();

  /** When each side first agreed. */
  private final Map<String, LocalDate> agreed = new HashMap<>();

  private Proposal.Kind kind;
  private boolean wished = true;
  private boolean bare = true;
  private @Nullable Place place;
  private @Nullable LocalDate last;
  private long lastDay;
  private int turn;

  /**
   * @param begun how many groups began before this one
   */
  ProposalGroup(StoryProposal first, int begun) {
    this.begun = begun;
    this.kind = first.kind();
    add(first);
  }

  void add(StoryProposal one) {
    members.add(one);
    stories.add(one.story());
    parties.addAll(one.parties());
    bystanders.addAll(one.bystanders());
    around.addAll(one.around());
    authors.addAll(one.authors());
    telling.addAll(one.telling());
    leading.addAll(one.name().leading());
    given.addAll(one.name().given());
    wished &= one.wished();
    bare &= one.name().bare();
    for (StoryProposal.Agreement agreement : one.agreements()) {
      LocalDate day = agreement.to();
      if (day != null) {
        agreed.merge(agreement.side(), day, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    place = place == null ? one.place() : place;
    LocalDate day = one.to();
    if (day != null && (last == null || day.isAfter(last))) {
      last = day;
      lastDay = day.toEpochDay();
    }
    if (isPaper(kind)) {
      boolean tells = !isPaper(one.kind()) || kind == Proposal.Kind.OTHER;
      kind = tells ? one.kind() : kind;
    }
  }

  List<StoryProposal> members() {
    return members;
  }

  Proposal.Kind kind() {
    return kind;
  }

  /** Whether a proposal for which as much speaks here as there is rather one of these. */
  boolean isRather(ProposalGroup other) {
    if (Objects.equals(last, other.last)) {
      return begun < other.begun;
    }
    return last != null && (other.last == null || last.isAfter(other.last));
  }

  /** Under what it is found, to be added to. */
  Set<String> keys() {
    return keys;
  }

  /** Whether it was asked before in the same turn. */
  boolean isHeld(int now) {
    boolean held = turn == now;
    turn = now;
    return held;
  }

  /** The days between it and this being spoken of; -1 when one has no day. */
  private long days(StoryProposal one) {
    LocalDate day = one.from();
    return last == null || day == null ? -1 : Math.abs(lastDay - day.toEpochDay());
  }

  /**
   * How much speaks for a proposal being this one; {@value #NEVER} when something speaks against.
   */
  int points(StoryProposal one) {
    long days = days(one);
    boolean otherSort = !one.name().sort().equals(members.get(0).name().sort());
    if (days > MOST_DAYS || stories.contains(one.story()) || otherSort || one.name().apart()) {
      return NEVER;
    }
    int weight = weight(one);
    boolean sharedWord = weight > 0;
    if (!isSameKind(one, weight > PLACE, days)) {
      return NEVER;
    }
    Place other = one.place();
    boolean samePlace = place != null && other != null && isSame(place, other);
    if (place != null && other != null && !samePlace) {
      return NEVER;
    }
    // Truces come and go with the same parties: what has no day is one by a name of its own alone.
    if (days < 0 && !isNamedAlike(one)) {
      return NEVER;
    }
    // Parliaments have many motions and councils many resolutions.
    boolean oneSort = one.name().sort().isEmpty() || !Collections.disjoint(parties, one.parties());
    if (!oneSort && !sharedWord) {
      return NEVER;
    }
    int ties = ties(one);
    boolean own = members.get(0).name().own() || one.name().own();
    boolean strange =
        !sharedWord && isOfOthers(one)
            || own && !parties.equals(one.parties())
            || isUnilateral(one) && !isOneSides(one);
    if (ties == 0 && !sharedWord || strange) {
      return NEVER;
    }
    boolean otherAuthors =
        !authors.isEmpty()
            && !one.authors().isEmpty()
            && Collections.disjoint(authors, one.authors());
    boolean otherWords = !sharedWord && !bare && !one.name().bare();
    return Math.min(ties, MOST_TIES)
        + (Collections.disjoint(bystanders, one.bystanders()) ? 0 : 1)
        + weight
        + (samePlace ? 2 : 0)
        + (days >= 0 && days <= NEAR_DAYS ? 1 : 0)
        - (days > LONG_DAYS || days < 0 ? 1 : 0)
        // "The deal" is one that the reader knows of.
        + (one.name().bare() && days >= 0 ? 1 : 0)
        - (otherAuthors && !sharedWord ? 2 : 0)
        - (otherWords ? 2 : 0)
        - (wished != one.wished() && !sharedWord ? 2 : 0)
        - (!sharedWord && isDecidedAgain(one) ? again(one) : 0);
  }

  private boolean isUnilateral(StoryProposal one) {
    return members.get(0).name().unilateral() || one.name().unilateral();
  }

  /** Whether nobody proposed it but who is bound by it: others may speak of it. */
  private boolean isOneSides(StoryProposal one) {
    Set<String> bound = new HashSet<>(parties);
    bound.addAll(one.parties());
    return bound.containsAll(authors) && bound.containsAll(one.authors());
  }

  /**
   * Whether nobody whom one binds is spoken of with the other: a mediator of two wars joins none.
   */
  private boolean isOfOthers(StoryProposal one) {
    return !parties.isEmpty()
        && !one.parties().isEmpty()
        && Collections.disjoint(around, one.parties())
        && Collections.disjoint(parties, one.around());
  }

  /** Talks in Switzerland may be those in Geneva. */
  private static boolean isSame(Place one, Place other) {
    boolean country =
        one.precision() == Place.Precision.COUNTRY || other.precision() == Place.Precision.COUNTRY;
    return one.id().equals(other.id())
        || country && one.country() != null && one.country().equals(other.country());
  }

  private static int again(StoryProposal one) {
    return one.kind() == Proposal.Kind.CEASEFIRE ? 3 : 2;
  }

  /** Whether somebody who has agreed to the group's signs or announces this one days later. */
  private boolean isDecidedAgain(StoryProposal one) {
    for (StoryProposal.Agreement now : one.agreements()) {
      LocalDate day = now.from();
      LocalDate earlier = now.decides() ? agreed.get(now.side()) : null;
      if (earlier != null
          && day != null
          && ChronoUnit.DAYS.between(earlier, day) > ONE_EVENT_DAYS) {
        return true;
      }
    }
    return false;
  }

  /**
   * What shared words weigh; 0 when none is. A name that both are called after most, one that may
   * say but where ("talks in Aden", "aid for Aden") least.
   */
  private int weight(StoryProposal one) {
    int most = 0;
    for (String word : one.telling()) {
      if (telling.contains(word)) {
        boolean named = one.name().proper().contains(word);
        boolean leads = leading.contains(word) && one.name().leading().contains(word);
        most = Math.max(most, !named ? 2 : leads ? 3 : PLACE);
      }
    }
    return most;
  }

  /** Whether both are called after the same: "the Oslo accords", not "the truce in Oslo". */
  private boolean isNamedAlike(StoryProposal one) {
    return !Collections.disjoint(given, one.name().given());
  }

  /** Two for each party in common, one for each that the other's story names. */
  private int ties(StoryProposal one) {
    int ties = 0;
    for (String party : one.parties()) {
      ties += parties.contains(party) ? 2 : 0;
    }
    for (String side : one.around()) {
      boolean shared = parties.contains(side) && one.parties().contains(side);
      ties += !shared && around.contains(side) ? 1 : 0;
    }
    return ties;
  }

  /** "The deal" may be any paper's, but talks are talks. */
  private boolean isSameKind(StoryProposal one, boolean sharedMatter, long days) {
    Proposal.Kind other = one.kind();
    if (kind == other) {
      return true;
    }
    boolean talks = kind == Proposal.Kind.TALKS || other == Proposal.Kind.TALKS;
    // "The proposal" is sooner a truce of long ago than somebody's withdrawal.
    boolean oneSided = kind == Proposal.Kind.WITHDRAWAL || other == Proposal.Kind.WITHDRAWAL;
    boolean near = days >= 0 && days <= (oneSided ? NEAR_DAYS : LONG_DAYS);
    boolean unnamed = near && (isPaper(other) && one.name().bare() || isPaper(kind) && bare);
    return !talks && (unnamed || sharedMatter && (isPaper(kind) || isPaper(other)));
  }

  private static boolean isPaper(Proposal.Kind kind) {
    return kind == Proposal.Kind.AGREEMENT || kind == Proposal.Kind.OTHER;
  }
}
