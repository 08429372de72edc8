// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.MergedRecord.Group;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.record.correction.CorrectionLog;
import org.parley.record.correction.CorrectionPass;
import org.parley.record.incident.IncidentMerge;
import org.parley.record.incident.Scope;
import org.parley.record.incident.StoryNotes;
import org.parley.record.notes.Packed;
import org.parley.store.Kind;
import org.parley.store.MergeNotes;

/**
 * Brings some pages that changed together with the record: their actors, then the stories for which
 * that makes a difference, then proposals. What comes out is what bringing all pages together would
 * bring. For one use.
 */
final class MergeStep {
  private static final String STORIES = "stories of page";
  private static final String CORRECTED = "corrected";

  private final MergeNotes notes;
  private final GroupChanges groups;
  private final CorrectionPass pass;
  private final Runnable step;
  private final ActorUpdate actors;
  private final ActorIds ids;
  private final ProposalStep proposals;
  private final Map<String, PageReading> readings = new TreeMap<>();

  /**
   * What corrections were about when the notes were written, to be set right when they no longer
   * are.
   *
   * @param made incidents that people made
   * @param taken incidents of the machine that they made them of
   */
  private record Corrected(
      Set<String> pages,
      Set<String> decided,
      Set<String> actors,
      Set<String> made,
      Set<String> taken) {
    static final Corrected NONE = new Corrected(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }

  /**
   * @param groups what stories are like that may be like others than when the notes were written
   * @param corrections what people corrected; it wins over every rule
   * @param step run after each page
   */
  MergeStep(
      MergeNotes notes,
      Map<String, Optional<Group>> groups,
      CorrectionLog corrections,
      Runnable step) {
    this.notes = notes;
    this.groups = new GroupChanges(notes, groups);
    this.pass = new CorrectionPass(corrections);
    this.step = step;
    this.actors = new ActorUpdate(notes, decisions(pass));
    this.ids = new ActorIds(actors::across);
    this.proposals = new ProposalStep(notes, actors, pass);
  }

  static List<ActorDecision> decisions(CorrectionPass pass) {
    return pass.actorPairs().stream()
        .map(
            pair ->
                new ActorDecision(
                    pair.join() ? ActorDecision.Kind.SAME : ActorDecision.Kind.DIFFERENT,
                    pair.one(),
                    pair.other(),
                    pair.correction().row().at()))
        .toList();
  }

  /** Brings at most so many pages in; all are when none is left that changed. */
  void run(int most) {
    Corrected before =
        notes
            .note(CORRECTED, "")
            .map(note -> Packed.read(note, Corrected.class))
            .orElse(Corrected.NONE);
    List<String> pages = notes.changed(most);
    pages.forEach(this::reading);
    actors.take(List.copyOf(readings.values()), before.decided());
    Again again = stories(pages);
    for (String page : pass.pages()) {
      notes.reading(page).ifPresent(pass::look);
    }
    pass.resolve(actors::meaning);
    Set<String> spoken = new TreeSet<>(pass.pages());
    spoken.addAll(before.pages());
    // A person may have named actors that the page itself does not.
    for (String story : storiesOf(spoken)) {
      again.anew().put(story, Scope.ALL);
      again.read().add(story);
    }
    writeActors(before);
    Corrected now = writeIncidents(incidents(again), before);
    Set<String> regrouped = new TreeSet<>();
    groups.stories().forEach(story -> regrouped.addAll(notes.under(STORIES, story)));
    proposals.write(spoken, regrouped, groups::standingFor);
    groups.write();
    notes.corrected(pass.rows());
    notes.keep(CORRECTED, "", Packed.write(now), List.of());
  }

  private PageReading reading(String page) {
    PageReading known = readings.get(page);
    if (known == null) {
      known = notes.readingWithoutMentions(page).orElseThrow();
      readings.put(page, known);
    }
    return known;
  }

  private Set<String> storiesOf(Collection<String> pages) {
    Set<String> stories = new TreeSet<>();
    for (String page : pages) {
      notes
          .note(STORIES, page)
          .ifPresent(note -> stories.addAll(Packed.read(note, PageStories.class).stories()));
    }
    return stories;
  }

  /**
   * Stories to be taken up again.
   *
   * @param anew what of each is compared anew though it tells what it told
   * @param read those that may tell something else, so that their pages have to be read
   */
  private record Again(SortedMap<String, Scope> anew, Set<String> read) {}

  /** The stories to be taken up again. Notes the pages. */
  private Again stories(List<String> pages) {
    SortedMap<String, Scope> stories = new TreeMap<>();
    groups.stories().forEach(story -> stories.put(story, Scope.ALL));
    Set<String> read = new TreeSet<>(actors.renamedStories());
    SideStories sides = actors.sideStories();
    sides
        .stories()
        .forEach(
            (story, changed) -> {
              Set<String> named = IncidentMerge.named(notes, story);
              if (!Collections.disjoint(named, changed)) {
                stories.putIfAbsent(story, Scope.of(changed));
                if (sides.isAmong(named)) {
                  read.add(story);
                }
              }
            });
    read.addAll(storiesOf(pages));
    for (String page : pages) {
      note(reading(page));
      step.run();
    }
    read.addAll(storiesOf(pages));
    read.forEach(story -> stories.putIfAbsent(story, Scope.NONE));
    return new Again(stories, read);
  }

  private void note(PageReading reading) {
    String page = reading.page().id();
    List<String> stories = reading.stories().stream().map(Story::id).toList();
    notes.keep(STORIES, page, Packed.write(new PageStories(stories)), stories);
    proposals.note(reading);
    notes.takenUp(page);
  }

  private void writeActors(Corrected before) {
    Set<String> rows = new TreeSet<>(actors.rewritten());
    rows.addAll(before.actors());
    rows.addAll(pass.editedActors());
    for (String id : rows) {
      Actor row = actors.row(id);
      if (row != null) {
        notes.put(Kind.ACTORS, pass.actors(List.of(row)).get(0));
      }
    }
    actors.gone().forEach(id -> notes.remove(Kind.ACTORS, id));
  }

  private IncidentMerge incidents(Again again) {
    Map<String, List<Event>> events = new HashMap<>();
    Set<String> read = new HashSet<>();
    StoryNotes words = new StoryNotes();
    IncidentMerge incidents =
        new IncidentMerge(notes, actors::light, groups::now, groups::before, words);
    for (String story : again.read()) {
      for (String page : notes.under(STORIES, story)) {
        if (read.add(page)) {
          PageReading reading = reading(page);
          words.add(reading);
          for (Event event : reading.events()) {
            Event now = pass.event(event);
            if (now != null) {
              events.computeIfAbsent(now.story(), k -> new ArrayList<>()).add(ids.of(now));
            }
          }
        }
      }
    }
    again
        .anew()
        .forEach(
            (story, anew) -> {
              if (again.read().contains(story)) {
                incidents.add(story, events.getOrDefault(story, List.of()), anew);
              } else {
                incidents.again(story, anew);
              }
            });
    incidents.join();
    return incidents;
  }

  private Corrected writeIncidents(IncidentMerge incidents, Corrected before) {
    Map<String, @Nullable Incident> rows = new TreeMap<>();
    before.made().forEach(id -> rows.put(id, null));
    Set<String> again = new TreeSet<>(before.taken());
    again.addAll(incidents.changed());
    again.forEach(id -> rows.put(id, incidents.incident(id).orElse(null)));
    incidents.gone().forEach(id -> rows.put(id, null));
    IncidentMerge.Told told = incidents.told(storiesOf(pass.pages()));
    Set<String> made = new TreeSet<>();
    Set<String> taken = new TreeSet<>();
    for (Incident incident : told.incidents()) {
      taken.add(incident.id());
      rows.put(incident.id(), null);
    }
    for (Incident incident : pass.incidents(told.incidents(), told.events(), groups::standingFor)) {
      made.add(incident.id());
      rows.put(incident.id(), incident);
    }
    rows.forEach(
        (id, row) -> {
          if (row == null) {
            notes.remove(Kind.INCIDENTS, id);
          } else {
            notes.put(Kind.INCIDENTS, row);
          }
        });
    return new Corrected(pass.pages(), actors.decided(), pass.editedActors(), made, taken);
  }
}
