// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Span;
import org.parley.record.incident.Contest;
import org.parley.store.json.RecordJson;
import tools.jackson.databind.node.ObjectNode;

/** Incidents as people joined and parted them. For one use. */
final class IncidentGroups {
  private final Map<String, Incident> merged = new TreeMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final UnaryOperator<String> groupOfStory;
  private final Regrouping groups;

  /**
   * @param events events with ids of actors across pages
   * @param groupOfStory for a reprint, the story that stands for it; any other story itself
   */
  IncidentGroups(
      List<Incident> merged, Collection<Event> events, UnaryOperator<String> groupOfStory) {
    this.groupOfStory = groupOfStory;
    events.forEach(event -> this.events.put(event.id(), event));
    Map<String, String> groupOf = new HashMap<>();
    for (Incident incident : merged) {
      this.merged.put(incident.id(), incident);
      incident.events().forEach(event -> groupOf.put(event, incident.id()));
    }
    this.groups = new Regrouping(groupOf);
  }

  Regrouping groups() {
    return groups;
  }

  /** The id of the incident that one event alone tells. */
  static String alone(String event) {
    return "incident-" + event;
  }

  /** The incidents, by id. */
  List<Incident> incidents() {
    Map<String, Incident> all = new TreeMap<>(merged);
    for (String id : groups.touched()) {
      groups.from(id).forEach(all::remove);
    }
    for (String id : groups.touched()) {
      if (!groups.parts(id).isEmpty()) {
        all.put(id, made(id));
      }
    }
    return List.copyOf(all.values());
  }

  private Incident made(String id) {
    List<Event> parts = new ArrayList<>();
    for (String part : groups.parts(id)) {
      Event event = events.get(part);
      if (event != null) {
        parts.add(event);
      }
    }
    List<Incident> whole = new ArrayList<>();
    for (String from : groups.from(id)) {
      Incident incident = merged.get(from);
      if (incident != null) {
        whole.add(incident);
      }
    }
    boolean single = groups.isParted(id) && parts.size() == 1;
    ObjectNode tree = RecordJson.tree(whole.get(0));
    tree.put("id", id);
    Event first = parts.get(0);
    if (single) {
      tree.put("type", first.type().name());
      tree.set("date", RecordJson.tree(first.date()));
      if (first.place() == null) {
        tree.putNull("place");
      } else {
        tree.set("place", RecordJson.tree(first.place().place()));
      }
    }
    for (Incident other : whole) {
      if (!single && tree.path("place").isNull() && other.place() != null) {
        tree.set("place", RecordJson.tree(other.place()));
      }
      if (!single && !tree.path("date").path("from").isString() && other.date().isKnown()) {
        tree.set("date", RecordJson.tree(other.date()));
      }
    }
    Set<String> actors = new TreeSet<>();
    Set<String> recipients = new TreeSet<>();
    for (Event part : parts) {
      add(part.actor(), actors);
      add(part.recipient(), recipients);
    }
    put(tree, "actor", actors);
    put(tree, "recipient", recipients);
    put(tree, "events", groups.parts(id));
    List<Incident.Account> accounts = accounts(parts, whole);
    tree.set("accounts", RecordJson.tree(new Accounts(accounts)).path("accounts"));
    Set<String> left = new TreeSet<>(groups.parts(id));
    tree.set("joins", RecordJson.tree(new Joins(joins(whole, left))).path("joins"));
    tree.put("contested", isContested(accounts, whole, left));
    tree.put("outlets", outlets(parts, accounts));
    return RecordJson.read(tree.toString(), Incident.class);
  }

  /** Carries accounts into their JSON form. */
  private record Accounts(List<Incident.Account> accounts) {}

  /** Carries joins into their JSON form. */
  private record Joins(List<Incident.Join> joins) {}

  private static void put(ObjectNode tree, String key, Collection<String> ids) {
    tree.putArray(key).addAll(ids.stream().map(tree::stringNode).toList());
  }

  private static void add(List<ActorRef> refs, Set<String> ids) {
    for (ActorRef ref : refs) {
      if (ref.id() != null) {
        ids.add(ref.id());
      }
    }
  }

  /** What is said in sentences that tell one of the events, or tell none of any other incident. */
  private List<Incident.Account> accounts(List<Event> parts, List<Incident> whole) {
    Set<String> own = new TreeSet<>();
    parts.forEach(event -> own.add(event.id()));
    Set<Incident.Account> accounts = new LinkedHashSet<>();
    for (Incident incident : whole) {
      Set<Evidence> ours = new TreeSet<>();
      Set<Evidence> others = new TreeSet<>();
      boolean first = false;
      for (String id : incident.events()) {
        Event event = events.get(id);
        if (event != null) {
          (own.contains(id) ? ours : others).add(sentence(event));
        }
        first |= !own.contains(id);
      }
      // What no event's sentence says, a denial, stays with the larger part.
      boolean larger = !first || ours.size() > others.size();
      for (Incident.Account account : incident.accounts()) {
        boolean mine = ours.contains(account.evidence());
        if (mine || !others.contains(account.evidence()) && larger) {
          accounts.add(account);
        }
      }
    }
    return List.copyOf(accounts);
  }

  private static Evidence sentence(Event event) {
    Span sentence = event.sentence();
    return new Evidence(event.story(), sentence.start(), sentence.end());
  }

  /** What joined the events that are left, by the machine. */
  private static List<Incident.Join> joins(List<Incident> whole, Set<String> left) {
    List<Incident.Join> joins = new ArrayList<>();
    for (Incident incident : whole) {
      for (Incident.Join join : incident.joins()) {
        if (left.contains(join.event()) && left.contains(join.with())) {
          joins.add(join);
        }
      }
    }
    return joins;
  }

  /**
   * Whether accounts cannot both be right. Counts of the dead were weighed when stories were
   * merged: that holds on for what is still whole.
   */
  private static boolean isContested(
      List<Incident.Account> accounts, List<Incident> whole, Set<String> left) {
    return Contest.isBetween(accounts)
        || whole.stream().anyMatch(i -> i.contested() && left.containsAll(i.events()));
  }

  private int outlets(List<Event> parts, List<Incident.Account> accounts) {
    Set<String> outlets = new TreeSet<>();
    for (Event event : parts) {
      outlets.add(groupOfStory.apply(event.story()));
    }
    for (Incident.Account account : accounts) {
      String story = account.evidence().story();
      outlets.add(groupOfStory.apply(story));
    }
    return outlets.size();
  }
}
