// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.record.correction.CorrectionPass;
import org.parley.record.notes.Packed;
import org.parley.store.Kind;
import org.parley.store.MergeNotes;

/**
 * The rows of proposals that are not as they were, and of the positions on them, with what people
 * corrected. For one use.
 */
final class ProposalRows {
  /** What pages tell, with actors across pages, under what their sides hang on. */
  static final String SIDES = "proposals with sides";

  private static final String MADE = "proposals made by people";

  private final MergeNotes notes;
  private final CorrectionPass pass;
  private final Map<String, Whole> wholes = new HashMap<>();
  private final Map<String, @Nullable Proposal> proposals = new TreeMap<>();
  private final Map<String, @Nullable Position> positions = new TreeMap<>();
  private final Corrected corrected = new Corrected();

  /** Proposals of a page, and the positions on them with actors across pages. */
  private record Whole(List<Proposal> proposals, List<Position> positions) {
    static final Whole NONE = new Whole(List.of(), List.of());
  }

  /** Ids of proposals that only people's corrections made. */
  private record Made(Set<String> ids) {}

  /** What corrections are held against: proposals that pages tell of which they speak. */
  private static final class Corrected {
    private final List<Proposal> merged = new ArrayList<>();
    private final List<Position> on = new ArrayList<>();
    private final Map<String, Proposal> read = new LinkedHashMap<>();
    private final Map<String, Position> positionsRead = new LinkedHashMap<>();

    void read(Collection<Proposal> some, Collection<Position> positions) {
      some.forEach(one -> read.put(one.id(), one));
      positions.forEach(one -> positionsRead.put(one.id(), one));
    }
  }

  ProposalRows(MergeNotes notes, CorrectionPass pass) {
    this.notes = notes;
    this.pass = pass;
  }

  /**
   * Keeps what a page tells as it is now.
   *
   * @param hangsOn keys of {@link SideReader}
   * @return whether it tells what it told
   */
  boolean keep(String page, List<Proposal> told, List<Position> on, Set<String> hangsOn) {
    Optional<byte[]> held = notes.note(SIDES, page);
    byte[] now = Packed.write(new Whole(told, on));
    notes.keep(SIDES, page, now, hangsOn);
    if (held.isPresent() && Arrays.equals(held.get(), now)) {
      return true;
    }
    held.ifPresent(this::remove);
    return false;
  }

  /** Drops what a page told. */
  void drop(String page) {
    notes.note(SIDES, page).ifPresent(this::remove);
    notes.drop(SIDES, page);
  }

  /** Takes the positions of a page away; those that it still tells come with their proposals. */
  private void remove(byte[] whole) {
    Packed.read(whole, Whole.class).positions().forEach(one -> positions.put(one.id(), null));
  }

  /** Takes a proposal across pages away, unless there is one of that id. */
  void remove(String id) {
    proposals.putIfAbsent(id, null);
  }

  /**
   * Makes the rows of proposals that are one.
   *
   * @param id across pages
   * @param group their ids, in the order of their stories' days
   * @param pageOf the page of each
   * @param groupOfStory for a reprint, the story that stands for it; any other story itself
   */
  void put(
      String id,
      List<String> group,
      Map<String, String> pageOf,
      UnaryOperator<String> groupOfStory) {
    List<Proposal> told = new ArrayList<>();
    Map<String, List<Position>> on = new HashMap<>();
    boolean spoken = false;
    for (String one : group) {
      String page = Objects.requireNonNull(pageOf.get(one));
      spoken |= pass.pages().contains(page);
      Whole whole = whole(page);
      whole.proposals().stream().filter(other -> other.id().equals(one)).forEach(told::add);
      on.put(one, whole.positions().stream().filter(p -> p.proposal().equals(one)).toList());
    }
    ProposalMerge.Merged merged =
        ProposalMerge.merged(
            told,
            ProposalMerge.name(told.stream().map(Proposal::name).toList()),
            on,
            position -> isReprint(position, groupOfStory),
            id);
    proposals.put(id, merged.proposal());
    on.values().forEach(all -> all.forEach(one -> positions.put(one.id(), null)));
    merged.positions().forEach(one -> positions.put(one.id(), one));
    if (spoken) {
      corrected.merged.add(merged.proposal());
      corrected.on.addAll(merged.positions());
      corrected.read(told, on.values().stream().flatMap(List::stream).toList());
    }
  }

  private Whole whole(String page) {
    return wholes.computeIfAbsent(
        page,
        k ->
            notes.note(SIDES, page).map(note -> Packed.read(note, Whole.class)).orElse(Whole.NONE));
  }

  private static boolean isReprint(Position position, UnaryOperator<String> groupOfStory) {
    String story = position.evidence().get(0).story();
    return !groupOfStory.apply(story).equals(story);
  }

  /** Writes the rows, as people corrected them. */
  void write() {
    Set<String> made = correct();
    notes
        .note(MADE, "")
        .ifPresent(note -> Packed.read(note, Made.class).ids().forEach(this::remove));
    notes.keep(MADE, "", Packed.write(new Made(made)), List.of());
    write(Kind.PROPOSALS, proposals);
    write(Kind.POSITIONS, positions);
  }

  /** Puts what people made in place of what the pages of which they speak told. */
  private Set<String> correct() {
    for (String page : pass.pages()) {
      corrected.read(whole(page).proposals(), whole(page).positions());
    }
    CorrectionPass.Proposed proposed =
        pass.proposals(
            corrected.merged,
            corrected.on,
            List.copyOf(corrected.read.values()),
            List.copyOf(corrected.positionsRead.values()));
    Set<String> made = new TreeSet<>();
    proposed.proposals().forEach(one -> made.add(one.id()));
    corrected.merged.forEach(one -> made.remove(one.id()));
    corrected.merged.forEach(one -> proposals.put(one.id(), null));
    corrected.on.forEach(one -> positions.put(one.id(), null));
    proposed.proposals().forEach(one -> proposals.put(one.id(), one));
    proposed.positions().forEach(one -> positions.put(one.id(), one));
    return made;
  }

  private <T> void write(Kind<T> kind, Map<String, @Nullable T> rows) {
    rows.forEach(
        (id, row) -> {
          if (row == null) {
            notes.remove(kind, id);
          } else {
            notes.put(kind, row);
          }
        });
  }
}
