// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.parley.record.proposal.StoryProposal;

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
    Map<String, Proposal> byId = new HashMap<>();
    page.proposals().forEach(one -> byId.put(one.id(), one));
    List<Told> told = new ArrayList<>();
    for (StoryProposal outline : page.outlines()) {
      String id = outline.id();
      List<Position> positions =
          page.positions().stream().filter(one -> one.proposal().equals(id)).toList();
      Whole whole =
          new Whole(Objects.requireNonNull(byId.get(id)), positions, reprints(positions, groups));
      told.add(
          new Told(
              id, ProposalGroups.meetings(outline), Packed.write(outline), Packed.write(whole)));
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

  private static Set<String> reprints(List<Position> positions, Map<String, Group> groups) {
    Set<String> reprints = new TreeSet<>();
    for (Position position : positions) {
      String story = story(position.evidence());
      Group group = groups.get(story);
      if (group != null && !group.id().equals(story)) {
        reprints.add(story);
      }
    }
    return reprints;
  }

  private static String story(List<Evidence> evidence) {
    return evidence.get(0).story();
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
    List<StoryProposal> proposals =
        outlines.stream().map(bytes -> Packed.read(bytes, StoryProposal.class)).toList();
    List<Joined> joined = new ArrayList<>();
    for (List<StoryProposal> group : ProposalGroups.of(proposals, ProposalGroups.Earlier.NONE)) {
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
    String slug = ProposalMerge.slug(ProposalMerge.name(names(group)));
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
            ProposalMerge.name(names(group)),
            positionsOf,
            position -> reprints.contains(story(position.evidence())),
            id);
    return new Rows(merged.proposal(), merged.positions());
  }

  private static List<String> names(List<Proposal> group) {
    return group.stream().map(Proposal::name).toList();
  }

  private static Whole read(byte[] whole) {
    return Packed.read(whole, Whole.class);
  }
}
