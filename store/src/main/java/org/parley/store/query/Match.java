// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.Evidence;
import org.parley.model.Incident;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Whether a row matches a filter, as the filter's words say it. For one state of a store. */
final class Match {
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final Map<String, Set<String>> actorsOfStories = new HashMap<>();
  private final Map<String, Set<String>> actorsOfProposals = new HashMap<>();
  private final Map<String, Set<String>> incidentsOfEvents = new HashMap<>();
  private final Set<String> contested = new HashSet<>();

  Match(Store store) {
    store.forEach(Kind.STORIES, story -> stories.putIfAbsent(story.id(), story));
    store.forEach(
        Kind.EVENTS,
        event -> {
          events.putIfAbsent(event.id(), event);
          note(event.story(), event.actor());
          note(event.story(), event.recipient());
        });
    store.forEach(
        Kind.STATEMENTS,
        row -> {
          note(row.story(), row.via());
          note(row.story(), one(row.speaker()));
          note(row.story(), one(row.addressee()));
        });
    store.forEach(
        Kind.POSITIONS,
        row ->
            actorsOfProposals
                .computeIfAbsent(row.proposal(), k -> new HashSet<>())
                .add(row.actor()));
    store.forEach(
        Kind.INCIDENTS,
        incident -> {
          for (String event : incident.events()) {
            incidentsOfEvents.computeIfAbsent(event, k -> new HashSet<>()).add(incident.id());
            if (incident.contested()) {
              contested.add(event);
            }
          }
        });
  }

  private void note(String story, Collection<ActorRef> refs) {
    refs.forEach(
        ref -> {
          if (ref.id() != null) {
            actorsOfStories.computeIfAbsent(story, k -> new HashSet<>()).add(ref.id());
          }
        });
  }

  private static List<ActorRef> one(@Nullable ActorRef ref) {
    return ref == null ? List.of() : List.of(ref);
  }

  /** What a filter looks at, of a row of any kind; null where the kind has no such thing. */
  private record Looks(
      DateRange date,
      Map<String, Set<String>> sides,
      @Nullable String type,
      @Nullable Integer quad,
      @Nullable Polarity polarity,
      @Nullable Place place,
      Set<String> stories,
      @Nullable Boolean contested) {}

  /** The day that a row stands at, empty when unknown. */
  static String day(DateRange date) {
    return date.from() == null ? "" : date.from().toString();
  }

  /** The date of a row. */
  static DateRange date(Object row) {
    if (row instanceof Story story) {
      return story.published();
    }
    if (row instanceof Event event) {
      return event.date();
    }
    if (row instanceof Statement statement) {
      return statement.date();
    }
    if (row instanceof Proposal proposal) {
      return proposal.firstSeen();
    }
    return row instanceof Position position ? position.date() : ((Incident) row).date();
  }

  boolean matches(Object row, Filter filter) {
    Looks looks = looks(row);
    return days(looks.date(), filter)
        && filter.actors().stream().allMatch(actor -> has(row, looks, actor, filter.side()))
        && isIn(looks.type(), filter.types())
        && isIn(looks.quad(), filter.quads())
        && isIn(looks.polarity(), filter.polarities())
        && isIn(looks.place() == null ? null : looks.place().id(), filter.places())
        && isIn(looks.place() == null ? null : looks.place().country(), filter.countries())
        && (filter.outlets().isEmpty()
            || looks.stories().stream().anyMatch(id -> isIn(outlet(id), filter.outlets())))
        && (filter.contested() == null || filter.contested().equals(looks.contested()))
        && (filter.story() == null || looks.stories().contains(filter.story()))
        // A store does not tell when it learned of a story: of all of them at the last.
        && (filter.learnedAfter() == null || !looks.stories().isEmpty())
        && ofStory(row, filter)
        && ofOthers(row, filter);
  }

  private static <T> boolean isIn(@Nullable T value, Set<T> wanted) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }

  private static boolean days(DateRange date, Filter filter) {
    if (filter.from() == null && filter.to() == null) {
      return true;
    }
    return date.from() != null
        && (filter.from() == null || !date.from().isBefore(filter.from()))
        && (filter.to() == null || !date.from().isAfter(filter.to()));
  }

  private boolean has(Object row, Looks looks, String actor, @Nullable String side) {
    if (row instanceof Story story) {
      return actorsOfStories.getOrDefault(story.id(), Set.of()).contains(actor);
    }
    if (row instanceof Proposal proposal) {
      return proposal.proposedBy().contains(actor)
          || proposal.backedBy().contains(actor)
          || actorsOfProposals.getOrDefault(proposal.id(), Set.of()).contains(actor);
    }
    return looks.sides().entrySet().stream()
        .anyMatch(
            part ->
                (side == null || part.getKey().equals(side)) && part.getValue().contains(actor));
  }

  private @Nullable String outlet(String story) {
    Story known = stories.get(story);
    return known == null ? null : known.outlet();
  }

  private static boolean ofStory(Object row, Filter filter) {
    if (filter.page() == null && filter.group() == null && filter.cluster() == null) {
      return true;
    }
    // A story that is like no other is in no group.
    return row instanceof Story story
        && (filter.page() == null || story.page().equals(filter.page()))
        && (filter.group() == null || story.group().equals(filter.group()))
        && (filter.cluster() == null || filter.cluster().equals(story.cluster()));
  }

  private boolean ofOthers(Object row, Filter filter) {
    boolean incident =
        filter.incident() == null
            || (row instanceof Event event
                && incidentsOfEvents
                    .getOrDefault(event.id(), Set.of())
                    .contains(filter.incident()));
    boolean proposal =
        filter.proposal() == null
            || (row instanceof Position position && position.proposal().equals(filter.proposal()));
    return incident && proposal;
  }

  private Looks looks(Object row) {
    DateRange date = date(row);
    if (row instanceof Event event) {
      return new Looks(
          date,
          Map.of("actor", ids(event.actor()), "recipient", ids(event.recipient())),
          event.type().name(),
          event.quad(),
          Polarity.of(event),
          event.place() == null ? null : event.place().place(),
          Set.of(event.story()),
          contested.contains(event.id()));
    }
    if (row instanceof Statement statement) {
      Map<String, Set<String>> sides =
          Map.of(
              "speaker",
              ids(one(statement.speaker())),
              "via",
              ids(statement.via()),
              "addressee",
              ids(one(statement.addressee())));
      return new Looks(date, sides, null, null, null, null, Set.of(statement.story()), null);
    }
    if (row instanceof Incident incident) {
      Set<String> told = new HashSet<>();
      incident.events().stream()
          .map(events::get)
          .filter(Objects::nonNull)
          .forEach(event -> told.add(Objects.requireNonNull(event).story()));
      return new Looks(
          date,
          Map.of(
              "actor", Set.copyOf(incident.actor()), "recipient", Set.copyOf(incident.recipient())),
          incident.type().name(),
          incident.type().quad(),
          null,
          incident.place(),
          told,
          incident.contested());
    }
    if (row instanceof Position position) {
      Set<String> told = new HashSet<>();
      position.evidence().stream().map(Evidence::story).forEach(told::add);
      return new Looks(
          date,
          Map.of("actor", Set.of(position.actor())),
          position.stance().name().toLowerCase(Locale.ROOT),
          null,
          null,
          null,
          told,
          null);
    }
    if (row instanceof Proposal proposal) {
      String kind = proposal.kind().name().toLowerCase(Locale.ROOT);
      return new Looks(date, Map.of(), kind, null, null, proposal.place(), Set.of(), null);
    }
    Story story = (Story) row;
    return new Looks(date, Map.of(), null, null, null, null, Set.of(story.id()), null);
  }

  private static Set<String> ids(Collection<ActorRef> refs) {
    Set<String> ids = new HashSet<>();
    refs.stream().map(ActorRef::id).filter(Objects::nonNull).forEach(ids::add);
    return ids;
  }
}
