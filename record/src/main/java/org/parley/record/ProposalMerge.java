// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;

/**
 * Joins the proposals that stories name: of one kind, about one place, with a party in common, not
 * years apart. Two proposals that one story keeps apart stay two.
 */
final class ProposalMerge {
  private static final int DAYS_APART = 400;
  private static final int LONGEST_NAME = 90;

  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final ProposalNouns nouns = ProposalNouns.read();
  private final Map<String, String> groupOfStory;

  /**
   * @param groupOfStory for a reprint, the story that stands for it
   */
  ProposalMerge(Map<String, String> groupOfStory) {
    this.groupOfStory = groupOfStory;
  }

  void add(Proposal proposal) {
    proposals.add(proposal);
  }

  /** Adds a position whose actor has its id across pages. */
  void add(Position position) {
    positions.add(position);
  }

  /** Proposals with ids across pages, and the positions on them. */
  record Result(List<Proposal> proposals, List<Position> positions) {}

  Result merge() {
    Map<String, List<Position>> positionsOf = new HashMap<>();
    for (Position position : positions) {
      positionsOf.computeIfAbsent(position.proposal(), k -> new ArrayList<>()).add(position);
    }
    List<Proposal> taken = new ArrayList<>();
    for (Proposal proposal : proposals) {
      if (positionsOf.containsKey(proposal.id())) {
        taken.add(proposal);
      }
    }
    taken.sort(Comparator.comparing(Proposal::id));
    Map<String, Set<String>> storiesOf = new HashMap<>();
    Unions unions = new Unions();
    for (Proposal proposal : taken) {
      storiesOf.put(proposal.id(), new HashSet<>(Set.of(proposal.evidence().get(0).story())));
    }
    for (int i = 0; i < taken.size(); i++) {
      for (int j = i + 1; j < taken.size(); j++) {
        Proposal a = taken.get(i);
        Proposal b = taken.get(j);
        if (same(a, parties(a, positionsOf), b, parties(b, positionsOf))) {
          unions.join(a.id(), b.id(), (x, y) -> apart(storiesOf, x, y));
        }
      }
    }
    return build(taken, positionsOf, unions);
  }

  private static boolean apart(Map<String, Set<String>> storiesOf, String one, String other) {
    Set<String> a = storiesOf.getOrDefault(one, Set.of());
    Set<String> b = storiesOf.getOrDefault(other, Set.of());
    for (String story : a) {
      if (b.contains(story)) {
        return false;
      }
    }
    Set<String> both = new HashSet<>(a);
    both.addAll(b);
    storiesOf.put(one, both);
    storiesOf.put(other, both);
    return true;
  }

  private static Set<String> parties(Proposal proposal, Map<String, List<Position>> positionsOf) {
    Set<String> parties = new TreeSet<>();
    for (Position position : positionsOf.getOrDefault(proposal.id(), List.of())) {
      parties.add(position.actor());
    }
    return parties;
  }

  private boolean same(Proposal a, Set<String> partiesA, Proposal b, Set<String> partiesB) {
    if (a.kind() != b.kind() || a.evidence().get(0).story().equals(b.evidence().get(0).story())) {
      return false;
    }
    Place one = a.place();
    Place other = b.place();
    boolean samePlace = one != null && other != null && one.id().equals(other.id());
    if (one != null && other != null && !samePlace) {
      return false;
    }
    boolean dated = a.firstSeen().isKnown() && b.firstSeen().isKnown();
    if (dated && !Dates.near(a.firstSeen(), b.firstSeen(), DAYS_APART)) {
      return false;
    }
    Set<String> shared = new HashSet<>(partiesA);
    shared.retainAll(partiesB);
    if (shared.isEmpty()) {
      return false;
    }
    int signs =
        (samePlace ? 1 : 0)
            + (shared.size() > 1 ? 1 : 0)
            + (nouns.shareWord(a.name(), b.name()) ? 1 : 0);
    // Ceasefires come and go with the same parties: undated ones need more to be one.
    return signs >= (dated ? 1 : 2);
  }

  private Result build(
      List<Proposal> taken, Map<String, List<Position>> positionsOf, Unions unions) {
    Map<String, List<Proposal>> groups = new TreeMap<>();
    for (Proposal proposal : taken) {
      groups.computeIfAbsent(unions.find(proposal.id()), k -> new ArrayList<>()).add(proposal);
    }
    List<Proposal> merged = new ArrayList<>();
    List<Position> moved = new ArrayList<>();
    Set<String> slugs = new HashSet<>();
    for (List<Proposal> group : groups.values()) {
      String name = name(group);
      String slug = "proposal-" + slug(name);
      String id = slug;
      for (int n = 2; !slugs.add(id); n++) {
        id = slug + "-" + n;
      }
      Set<String> proposedBy = new TreeSet<>();
      Set<String> backedBy = new TreeSet<>();
      Set<Evidence> evidence = new TreeSet<>();
      @Nullable Place place = null;
      DateRange seen = DateRange.UNKNOWN;
      for (Proposal proposal : group) {
        evidence.addAll(proposal.evidence());
        place = place == null ? proposal.place() : place;
        seen = earlier(seen, proposal.firstSeen());
        for (Position position : positionsOf.getOrDefault(proposal.id(), List.of())) {
          if (position.stance() == Position.Stance.PROPOSES) {
            proposedBy.add(position.actor());
          } else if (position.stance() == Position.Stance.BACKS) {
            backedBy.add(position.actor());
          }
          if (!isReprint(position)) {
            moved.add(withProposal(position, id));
          }
        }
      }
      merged.add(
          new Proposal(
              id,
              name,
              group.get(0).kind(),
              List.copyOf(proposedBy),
              List.copyOf(backedBy),
              place,
              seen,
              List.copyOf(evidence)));
    }
    merged.sort(Comparator.comparing(Proposal::id));
    moved.sort(Comparator.comparing(Position::id));
    return new Result(List.copyOf(merged), List.copyOf(moved));
  }

  private boolean isReprint(Position position) {
    String story = position.evidence().get(0).story();
    return !groupOfStory.getOrDefault(story, story).equals(story);
  }

  private static Position withProposal(Position position, String proposal) {
    return new Position(
        position.id(),
        proposal,
        position.actor(),
        position.stance(),
        position.conditions(),
        position.reasons(),
        position.date(),
        position.claimedBy(),
        position.evidence());
  }

  private static DateRange earlier(DateRange one, DateRange other) {
    if (one.from() == null || other.from() == null) {
      return one.from() == null ? other : one;
    }
    return one.from().isAfter(other.from()) ? other : one;
  }

  /** The fullest name that is still a name. */
  private static String name(List<Proposal> group) {
    return group.stream()
        .map(Proposal::name)
        .filter(name -> name.length() <= LONGEST_NAME)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
        .orElse(group.get(0).name());
  }

  private static String slug(String name) {
    String slug = NameKey.plain(name).replace(' ', '-').toLowerCase(Locale.ROOT);
    return slug.length() <= 60
        ? slug
        : slug.substring(0, slug.lastIndexOf('-', 60) < 20 ? 60 : slug.lastIndexOf('-', 60));
  }
}
