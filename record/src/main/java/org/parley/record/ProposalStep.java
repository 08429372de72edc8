// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.correction.CorrectionPass;
import org.parley.record.notes.Packed;
import org.parley.record.proposal.ProposalGroups;
import org.parley.store.Kind;
import org.parley.store.MergeNotes;

/**
 * Joins the proposals of all pages. Whose sides a page names is found anew only where the page or
 * an actor it hangs on has changed, and proposals are held anew only against what that changes. For
 * one use.
 */
final class ProposalStep {
  private static final String READ = "proposals of page";
  private static final String SIDES = "proposals with sides";
  private static final String JOINED = "proposals joined";

  private final MergeNotes notes;
  private final ActorUpdate actors;
  private final CorrectionPass pass;
  private final ActorIds ids;
  private final Set<String> anew = new TreeSet<>();
  private final Set<String> changed = new HashSet<>();

  /** For each proposal of a page, the first one of those that it was joined with. */
  private record Joined(Map<String, String> groups) {}

  ProposalStep(MergeNotes notes, ActorUpdate actors, CorrectionPass pass) {
    this.notes = notes;
    this.actors = actors;
    this.pass = pass;
    this.ids = new ActorIds(actors::across);
  }

  /** Notes a page as it is now. */
  void note(PageReading reading) {
    String page = reading.page().id();
    if (reading.proposals().isEmpty() && reading.positions().isEmpty()) {
      notes.drop(READ, page);
    } else {
      notes.keep(READ, page, Packed.write(PageNote.of(reading)), List.of());
    }
    anew.add(page);
  }

  /**
   * Joins and writes the proposals.
   *
   * @param spoken pages that corrections speak of, or spoke of
   * @param groupOfStory for a reprint, the story that stands for it; any other story itself
   */
  void write(Collection<String> spoken, UnaryOperator<String> groupOfStory) {
    anew.addAll(spoken);
    actors.changedKeys().forEach(key -> anew.addAll(notes.under(SIDES, key)));
    SideReader reader = new SideReader(actors);
    Map<String, String> before = new HashMap<>();
    notes.forEach(JOINED, (page, note) -> before.putAll(Packed.read(note, Joined.class).groups()));
    anew.forEach(page -> keepSides(page, reader));
    List<Proposal> proposals = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    Map<String, Set<String>> named = new HashMap<>();
    Map<String, String> sides = new HashMap<>();
    Map<String, List<Proposal>> ofPages = new TreeMap<>();
    notes.forEach(
        SIDES,
        (page, note) -> {
          PageSides read = Packed.read(note, PageSides.class);
          ofPages.put(page, read.proposals());
          proposals.addAll(read.proposals());
          positions.addAll(read.positions());
          read.named()
              .forEach(
                  (story, all) -> named.computeIfAbsent(story, k -> new HashSet<>()).addAll(all));
          sides.putAll(read.sides());
        });
    ProposalMerge merge = new ProposalMerge(groupOfStory, named, id -> sides.getOrDefault(id, id));
    proposals.forEach(merge::add);
    positions.forEach(merge::add);
    ProposalMerge.Result merged = merge.merge(new ProposalGroups.Earlier(before, changed));
    keepJoined(merged.groups(), before, ofPages);
    CorrectionPass.Proposed proposed =
        pass.proposals(merged.proposals(), merged.positions(), proposals, positions);
    notes.replace(Kind.PROPOSALS, proposed.proposals());
    notes.replace(Kind.POSITIONS, proposed.positions());
  }

  private void keepJoined(
      Map<String, String> groups, Map<String, String> before, Map<String, List<Proposal>> ofPages) {
    ofPages.forEach(
        (page, proposals) -> {
          Map<String, String> now = new TreeMap<>();
          boolean same = !anew.contains(page);
          for (Proposal proposal : proposals) {
            String group = groups.get(proposal.id());
            same &= Objects.equals(group, before.get(proposal.id()));
            if (group != null) {
              now.put(proposal.id(), group);
            }
          }
          if (!same) {
            notes.keep(JOINED, page, Packed.write(new Joined(now)), List.of());
          }
        });
  }

  private void keepSides(String page, SideReader reader) {
    PageNote read = notes.note(READ, page).map(n -> Packed.read(n, PageNote.class)).orElse(null);
    Optional<byte[]> held = notes.note(SIDES, page);
    if (read == null) {
      held.ifPresent(this::change);
      notes.drop(SIDES, page);
      notes.drop(JOINED, page);
      return;
    }
    Set<String> hangsOn = new HashSet<>();
    List<Position> positions =
        read.positions().stream().flatMap(one -> Stream.ofNullable(pass.position(one))).toList();
    PageSides sides =
        PageSides.of(
            new PageNote(read.proposals(), positions, read.named()),
            ids,
            id -> reader.of(id, hangsOn),
            all -> reader.telling(all, hangsOn));
    sides.positions().stream()
        .flatMap(position -> position.claimedBy().stream())
        .flatMap(claim -> Stream.ofNullable(claim.id()))
        .forEach(id -> hangsOn.add(SideReader.ofActor(id)));
    byte[] now = Packed.write(sides);
    if (held.isEmpty() || !Arrays.equals(held.get(), now)) {
      held.ifPresent(this::change);
      change(now);
    }
    notes.keep(SIDES, page, now, hangsOn);
  }

  private void change(byte[] note) {
    Packed.read(note, PageSides.class).proposals().forEach(one -> changed.add(one.id()));
  }
}
