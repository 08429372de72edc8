// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Evidence;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.notes.Packed;
import org.parley.record.proposal.Meeting;
import org.parley.record.proposal.ProposalGroups;

/**
 * Joins proposals part by part, for engines that hold a record in many places: pages tell of
 * proposals; these meet under keys; what hangs together by these is joined by itself; the ones that
 * are one are named, and made into rows. What comes out is what a store's merge makes of pages that
 * nobody corrected. What only goes from one step to the next is bytes. Pure functions.
 */
public final class ProposalJoining {
  private ProposalJoining() {}

  /**
   * Whose side an actor across pages is on.
   *
   * @param telling whether few stories of other conflicts name that side
   */
  public record Side(String id, boolean telling) {}

  /** Whether few stories of other conflicts name such actors. */
  public static boolean isTelling(Actor.Kind kind) {
    return StoryActors.isTelling(kind);
  }

  /**
   * A proposal as a page tells of it.
   *
   * @param meetings where it meets others
   * @param outline what it is joined by
   * @param whole it and the positions on it
   */
  public record Told(String id, Set<Meeting> meetings, byte[] outline, byte[] whole) {}

  private record Outline(
      Proposal proposal, List<Position> positions, Set<String> named, Map<String, String> sides) {}

  /** With the stories of positions that are printed again. */
  private record Whole(Proposal proposal, List<Position> positions, Set<String> reprints) {}

  /**
   * The proposals of a page on which somebody has a position.
   *
   * @param ids entries of ids across pages, of all whom the page names
   * @param sides by id across pages, of all whom the page names
   * @param groups what its stories are like
   */
  public static List<Told> told(
      PageReading reading,
      Map<String, String> ids,
      Map<String, Side> sides,
      Map<String, Group> groups) {
    PageSides page =
        PageSides.of(
            PageNote.of(reading),
            new ActorIds((story, id) -> MergedRecord.actorId(ids, story, id)),
            id -> sides.containsKey(id) ? sides.get(id).id() : id,
            all -> telling(all, sides));
    Map<String, List<Position>> positionsOf = new HashMap<>();
    for (Position position : page.positions()) {
      positionsOf.computeIfAbsent(position.proposal(), k -> new ArrayList<>()).add(position);
    }
    List<Told> told = new ArrayList<>();
    for (Proposal proposal : page.proposals()) {
      List<Position> positions = positionsOf.getOrDefault(proposal.id(), List.of());
      if (!positions.isEmpty()) {
        told.add(told(proposal, positions, page, groups));
      }
    }
    return told;
  }

  private static Set<String> telling(Set<String> all, Map<String, Side> sides) {
    Set<String> telling = new HashSet<>();
    for (String id : all) {
      Side side = sides.get(id);
      if (side != null && side.telling()) {
        telling.add(side.id());
      }
    }
    return telling;
  }

  private static Told told(
      Proposal proposal, List<Position> positions, PageSides page, Map<String, Group> groups) {
    Set<String> named = page.named().getOrDefault(story(proposal.evidence()), Set.of());
    Map<String, String> sides = new TreeMap<>(page.sides());
    Set<String> reprints = new TreeSet<>();
    Set<String> holders = new HashSet<>();
    for (Position position : positions) {
      holders.add(position.actor());
      String story = story(position.evidence());
      Group group = groups.get(story);
      if (group != null && !group.id().equals(story)) {
        reprints.add(story);
      }
    }
    sides.keySet().retainAll(holders);
    Outline outline =
        new Outline(
            outline(proposal),
            positions.stream().map(ProposalJoining::outline).toList(),
            named,
            sides);
    return new Told(
        proposal.id(),
        ProposalGroups.meetings(
            proposal, positions, named, actor -> sides.getOrDefault(actor, actor)),
        Packed.write(outline),
        Packed.write(new Whole(proposal, positions, reprints)));
  }

  private static String story(List<Evidence> evidence) {
    return evidence.get(0).story();
  }

  private static Proposal outline(Proposal proposal) {
    return new Proposal(
        proposal.id(),
        proposal.name(),
        proposal.kind(),
        List.of(),
        List.of(),
        proposal.place(),
        proposal.firstSeen(),
        List.of(proposal.evidence().get(0)));
  }

  private static Position outline(Position position) {
    return new Position(
        position.id(),
        position.proposal(),
        position.actor(),
        position.stance(),
        List.of(),
        List.of(),
        position.date(),
        List.of(),
        List.of(position.evidence().get(0)));
  }

  /**
   * Which proposals are one.
   *
   * @param group the first one of them
   * @param place among them, from 0 on
   */
  public record Joined(String id, String group, int place) {}

  /** Joins proposals that hang together, all of them. */
  public static List<Joined> join(Collection<byte[]> outlines) {
    List<Proposal> proposals = new ArrayList<>();
    Map<String, List<Position>> positionsOf = new HashMap<>();
    Map<String, Set<String>> named = new HashMap<>();
    Map<String, String> sides = new HashMap<>();
    for (byte[] bytes : outlines) {
      Outline outline = Packed.read(bytes, Outline.class);
      proposals.add(outline.proposal());
      positionsOf.put(outline.proposal().id(), outline.positions());
      named.put(story(outline.proposal().evidence()), outline.named());
      sides.putAll(outline.sides());
    }
    List<Joined> joined = new ArrayList<>();
    for (List<Proposal> group :
        ProposalGroups.of(
            proposals,
            positionsOf,
            named,
            actor -> sides.getOrDefault(actor, actor),
            ProposalGroups.Earlier.NONE)) {
      for (int place = 0; place < group.size(); place++) {
        joined.add(new Joined(group.get(place).id(), group.get(0).id(), place));
      }
    }
    return joined;
  }

  /**
   * What proposals that are one are called.
   *
   * @param family the same for all that could get the same id; these get theirs from one {@link
   *     ProposalIds}, in the order of day, place and id, and what has no day last
   * @param slug what their id begins with
   * @param day of the first of them, or null
   * @param first where that is told
   * @param id of that one
   */
  public record Named(
      String family, String slug, @Nullable LocalDate day, Evidence first, String id) {}

  /** What proposals that are one are called, in their order. */
  public static Named named(List<byte[]> wholes) {
    List<Proposal> group = wholes.stream().map(whole -> read(whole).proposal()).toList();
    Proposal first = group.get(0);
    String slug = ProposalMerge.slug(ProposalMerge.name(group));
    return new Named(
        ProposalIds.family(slug),
        slug,
        first.firstSeen().from(),
        first.evidence().get(0),
        first.id());
  }

  /** A proposal across pages, and the positions on it that are not of reprints alone. */
  public record Rows(Proposal proposal, List<Position> positions) {}

  /** The rows of proposals that are one, in their order. */
  public static Rows rows(String id, List<byte[]> wholes) {
    List<Proposal> group = new ArrayList<>();
    Map<String, List<Position>> positionsOf = new HashMap<>();
    Set<String> reprints = new HashSet<>();
    for (byte[] bytes : wholes) {
      Whole whole = read(bytes);
      group.add(whole.proposal());
      positionsOf.put(whole.proposal().id(), whole.positions());
      reprints.addAll(whole.reprints());
    }
    ProposalMerge.Merged merged =
        ProposalMerge.merged(
            group,
            ProposalMerge.name(group),
            positionsOf,
            position -> reprints.contains(story(position.evidence())),
            id);
    return new Rows(merged.proposal(), merged.positions());
  }

  private static Whole read(byte[] whole) {
    return Packed.read(whole, Whole.class);
  }
}
