// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Claim;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.query.Filter;
import org.parley.store.query.StorySource;
import org.parley.store.query.View;

/** An incident: its accounts with their words, side by side, and the events that tell it. */
record IncidentAnswer(
    Incident item,
    List<String> words,
    List<Column> columns,
    List<Shown.EventWithWords> events,
    Map<String, String> names,
    Map<String, StorySource> stories) {
  private static final int MOST = 200;

  /** What an outlet tells; copies of one text are one. */
  record Telling(@Nullable String outlet, String story, List<String> reprints) {}

  /**
   * All accounts of one holder.
   *
   * @param holder null where no actor of the record tells it
   * @param outlet who printed it where there is no holder
   * @param says what the holder says, in the order in which it says so; more than one when it has
   *     changed its account
   * @param accounts which of the incident's accounts, by number from 0
   */
  record Column(
      @Nullable String holder,
      @Nullable String outlet,
      List<Claim.Relation> relations,
      List<Incident.Says> says,
      Set<Incident.DiffersOn> differsOn,
      List<Integer> accounts,
      List<String> words,
      List<Telling> tellings) {}

  static IncidentAnswer of(Incident row, View view) {
    Shown shown = new Shown(view);
    shown.note(row);
    List<Evidence> places = row.accounts().stream().map(Incident.Account::evidence).toList();
    places.forEach(place -> shown.story(place.story()));
    Filter its = new Filter.Builder().incident(row.id()).build();
    List<Shown.EventWithWords> events =
        shown.events(view.list(Kind.EVENTS, its, null, MOST).items());
    List<String> words = view.words(places);
    return new IncidentAnswer(
        row, words, columns(row, words, view), events, shown.names(), shown.sources());
  }

  private static List<Column> columns(Incident row, List<String> words, View view) {
    Map<String, Story> stories = new LinkedHashMap<>();
    for (Incident.Account account : row.accounts()) {
      String id = account.evidence().story();
      if (!stories.containsKey(id)) {
        view.find(Kind.STORIES, id).ifPresent(story -> stories.put(id, story));
      }
    }
    Map<List<Object>, List<Integer>> byHolder = new LinkedHashMap<>();
    for (int i = 0; i < row.accounts().size(); i++) {
      byHolder.computeIfAbsent(key(row.accounts().get(i), stories), k -> new ArrayList<>()).add(i);
    }
    return byHolder.values().stream().map(its -> column(row, its, words, stories)).toList();
  }

  /** Accounts of nobody who is known stand together by their outlet. */
  private static List<Object> key(Incident.Account account, Map<String, Story> stories) {
    String holder = account.holder();
    return holder == null
        ? List.of(false, Objects.toString(outlet(account.evidence().story(), stories), ""))
        : List.of(true, holder);
  }

  private static @Nullable String outlet(String story, Map<String, Story> stories) {
    Story known = stories.get(story);
    return known == null ? null : known.outlet();
  }

  private static Column column(
      Incident row, List<Integer> its, List<String> words, Map<String, Story> stories) {
    Set<Claim.Relation> relations = new TreeSet<>();
    List<Incident.Says> says = new ArrayList<>();
    Set<Incident.DiffersOn> differsOn = new TreeSet<>();
    List<String> told = new ArrayList<>();
    List<String> tellers = new ArrayList<>();
    for (int number : its) {
      Incident.Account account = row.accounts().get(number);
      relations.add(account.relation());
      if (!says.contains(account.says())) {
        says.add(account.says());
      }
      differsOn.addAll(account.differsOn());
      told.add(words.get(number));
      if (!tellers.contains(account.evidence().story())) {
        tellers.add(account.evidence().story());
      }
    }
    Incident.Account first = row.accounts().get(its.get(0));
    return new Column(
        first.holder(),
        first.holder() == null ? outlet(first.evidence().story(), stories) : null,
        List.copyOf(relations),
        says,
        differsOn,
        its,
        told,
        tellings(tellers, stories));
  }

  private static List<Telling> tellings(List<String> tellers, Map<String, Story> stories) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String id : tellers) {
      Story story = stories.get(id);
      groups.computeIfAbsent(story == null ? id : story.group(), k -> new ArrayList<>()).add(id);
    }
    List<Telling> tellings = new ArrayList<>();
    for (List<String> copies : groups.values()) {
      // The first printing stands for its copies, where it is one of them.
      String first =
          copies.stream()
              .filter(id -> stories.containsKey(id) && stories.get(id).firstInGroup())
              .findFirst()
              .orElse(copies.get(0));
      tellings.add(
          new Telling(
              outlet(first, stories),
              first,
              copies.stream().filter(id -> !id.equals(first)).toList()));
    }
    return tellings;
  }
}
