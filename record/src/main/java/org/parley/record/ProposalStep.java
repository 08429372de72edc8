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
import org.jspecify.annotations.Nullable;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.record.correction.CorrectionPass;
import org.parley.record.notes.Packed;
import org.parley.record.proposal.ProposalGroups;
import org.parley.record.proposal.StoryProposal;
import org.parley.store.MergeNotes;

/**
 * Joins the proposals of all pages. Whose sides a page names is found anew only where the page or
 * an actor it hangs on has changed; proposals are held anew only against what that changes, and
 * only what is one with these is read whole and written. For one use.
 */
final class ProposalStep {
  private static final String READ = "proposals of page";
  private static final String OUTLINES = "outlines of proposals";
  private static final String JOINED = "proposals joined";

  private final MergeNotes notes;
  private final ActorUpdate actors;
  private final CorrectionPass pass;
  private final ActorIds ids;
  private final ProposalRows rows;
  private final Set<String> anew = new TreeSet<>();
  private final Set<String> changed = new HashSet<>();

  /** What joining needs of a page. */
  private record Outlines(List<StoryProposal> proposals) {}

  /** What a proposal across pages is called. */
  private record Named(String slug, String id) {}

  /**
   * What became of a page's proposals.
   *
   * @param groups for each, the first one of those that it was joined with
   * @param named what those are called that begin on this page
   */
  private record Joined(Map<String, String> groups, Map<String, Named> named) {}

  ProposalStep(MergeNotes notes, ActorUpdate actors, CorrectionPass pass) {
    this.notes = notes;
    this.actors = actors;
    this.pass = pass;
    this.ids = new ActorIds(actors::across);
    this.rows = new ProposalRows(notes, pass);
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
   * @param regrouped pages of stories that are like others than before
   * @param groupOfStory for a reprint, the story that stands for it; any other story itself
   */
  void write(
      Collection<String> spoken, Collection<String> regrouped, UnaryOperator<String> groupOfStory) {
    anew.addAll(spoken);
    actors.changedKeys().forEach(key -> anew.addAll(notes.under(ProposalRows.SIDES, key)));
    SideReader reader = new SideReader(actors);
    anew.forEach(page -> keepSides(page, reader));

    Before before = before();
    Told told = told();
    List<List<StoryProposal>> groups =
        ProposalGroups.of(told.all(), new ProposalGroups.Earlier(before.groups(), changed));
    Map<String, String> now = new HashMap<>();
    groups.forEach(group -> group.forEach(member -> now.put(member.id(), first(group))));
    Set<String> others = others(before.groups(), now);
    for (Collection<String> pages : List.of(spoken, regrouped)) {
      for (String page : pages) {
        told.ofPages().getOrDefault(page, List.of()).forEach(one -> others.add(now.get(one)));
      }
    }
    Map<String, Named> named = named(groups, before.named(), others);
    before
        .named()
        .forEach(
            (first, held) -> {
              if (!held.equals(named.get(first))) {
                rows.remove(held.id());
              }
            });
    for (List<StoryProposal> group : groups) {
      if (others.contains(first(group))) {
        String id = Objects.requireNonNull(named.get(first(group))).id();
        List<String> members = group.stream().map(StoryProposal::id).toList();
        rows.put(id, members, told.pageOf(), groupOfStory);
      }
    }
    rows.write();
    keepJoined(before.pages(), told.ofPages(), now, named);
  }

  /**
   * What became of proposals when the notes were written.
   *
   * @param pages by page
   * @param groups for each proposal, the first one of those that it was joined with
   * @param named what those are called that others were joined with
   */
  private record Before(
      Map<String, Joined> pages, Map<String, String> groups, Map<String, Named> named) {}

  private Before before() {
    Before before = new Before(new HashMap<>(), new HashMap<>(), new HashMap<>());
    notes.forEach(
        JOINED,
        (page, note) -> {
          Joined joined = Packed.read(note, Joined.class);
          before.pages().put(page, joined);
          before.groups().putAll(joined.groups());
          before.named().putAll(joined.named());
        });
    return before;
  }

  /**
   * The proposals as they are told now.
   *
   * @param ofPages their ids by page
   * @param pageOf the page of each
   */
  private record Told(
      List<StoryProposal> all, Map<String, List<String>> ofPages, Map<String, String> pageOf) {}

  private Told told() {
    Told told = new Told(new ArrayList<>(), new TreeMap<>(), new HashMap<>());
    notes.forEach(
        OUTLINES,
        (page, note) -> {
          List<StoryProposal> here = Packed.read(note, Outlines.class).proposals();
          told.all().addAll(here);
          told.ofPages().put(page, here.stream().map(StoryProposal::id).toList());
          here.forEach(one -> told.pageOf().put(one.id(), page));
        });
    return told;
  }

  private static String first(List<StoryProposal> group) {
    return group.get(0).id();
  }

  /** What all are called, by the first ones; adds to the others those that have another id now. */
  private static Map<String, Named> named(
      List<List<StoryProposal>> groups, Map<String, Named> before, Set<String> others) {
    Map<String, Named> named = new HashMap<>();
    ProposalIds ids = new ProposalIds();
    for (List<StoryProposal> group : groups) {
      String first = first(group);
      Named held = before.get(first);
      String slug = held == null || others.contains(first) ? slug(group) : held.slug();
      Named now = new Named(slug, ids.next(slug));
      named.put(first, now);
      if (!now.equals(held)) {
        others.add(first);
      }
    }
    return named;
  }

  private static String slug(List<StoryProposal> group) {
    return ProposalMerge.slug(
        ProposalMerge.name(group.stream().map(StoryProposal::called).toList()));
  }

  /** The first ones of those that are one with others than before, or are told otherwise. */
  private Set<String> others(Map<String, String> before, Map<String, String> now) {
    Set<String> others = new HashSet<>();
    changed.forEach(
        one -> {
          Stream.ofNullable(before.get(one)).forEach(others::add);
          Stream.ofNullable(now.get(one)).forEach(others::add);
        });
    now.forEach(
        (one, group) -> {
          String was = before.get(one);
          if (!group.equals(was)) {
            others.add(group);
            Stream.ofNullable(was).forEach(others::add);
          }
        });
    return others;
  }

  private void keepJoined(
      Map<String, Joined> before,
      Map<String, List<String>> ofPages,
      Map<String, String> groups,
      Map<String, Named> named) {
    ofPages.forEach(
        (page, proposals) -> {
          Map<String, String> groupsHere = new TreeMap<>();
          Map<String, Named> namedHere = new TreeMap<>();
          for (String proposal : proposals) {
            groupsHere.put(proposal, Objects.requireNonNull(groups.get(proposal)));
            @Nullable Named begun = named.get(proposal);
            if (begun != null) {
              namedHere.put(proposal, begun);
            }
          }
          Joined now = new Joined(groupsHere, namedHere);
          if (!now.equals(before.get(page))) {
            notes.keep(JOINED, page, Packed.write(now), List.of());
          }
        });
    before.keySet().stream()
        .filter(page -> !ofPages.containsKey(page))
        .forEach(page -> notes.drop(JOINED, page));
  }

  private void keepSides(String page, SideReader reader) {
    Optional<byte[]> held = notes.note(OUTLINES, page);
    PageNote read = notes.note(READ, page).map(n -> Packed.read(n, PageNote.class)).orElse(null);
    if (read == null) {
      held.ifPresent(this::change);
      notes.drop(OUTLINES, page);
      rows.drop(page);
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
    byte[] outlines = Packed.write(new Outlines(sides.outlines()));
    boolean same = rows.keep(page, sides.proposals(), sides.positions(), hangsOn);
    if (!same || held.isEmpty() || !Arrays.equals(held.get(), outlines)) {
      held.ifPresent(this::change);
      change(outlines);
      notes.keep(OUTLINES, page, outlines, List.of());
    }
  }

  private void change(byte[] outlines) {
    Packed.read(outlines, Outlines.class).proposals().forEach(one -> changed.add(one.id()));
  }
}
