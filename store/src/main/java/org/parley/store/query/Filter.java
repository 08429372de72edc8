// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for. Conditions that are set all hold; of a set of values any one is enough,
 * and an empty set is no condition. A condition on what rows of a kind do not have is met by none.
 *
 * @param from first day on which a row's date may begin, or null; rows without a date do not match
 * @param to last day on which a row's date may begin, or null; likewise
 * @param actors ids of actors that all have a part
 * @param side the part that the actors have, as fields of the row are called, or null for any
 * @param types event types; stances of positions; kinds of proposals; as in the JSON form
 * @param quads PLOVER quad classes
 * @param polarities of events
 * @param places ids of places
 * @param countries ISO 3166-1 alpha-3 codes of places
 * @param outlets who published a story that tells it
 * @param contested whether accounts contradict each other, or null
 * @param story id of the story, or null
 * @param page id of the page of stories, or null
 * @param incident id of the incident of events, or null
 * @param proposal id of the proposal of positions, or null
 * @param group near-duplicate group of stories, or null
 * @param cluster cluster of stories, or null
 * @param learnedAfter the record learned of it after this revision: of its story, or of one that
 *     tells it; or null
 */
public record Filter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> actors,
    @Nullable String side,
    Set<String> types,
    Set<Integer> quads,
    Set<Polarity> polarities,
    Set<String> places,
    Set<String> countries,
    Set<String> outlets,
    @Nullable Boolean contested,
    @Nullable String story,
    @Nullable String page,
    @Nullable String incident,
    @Nullable String proposal,
    @Nullable String group,
    @Nullable String cluster,
    @Nullable Long learnedAfter) {
  /** All rows. */
  public static final Filter NONE = new Builder().build();

  public Filter {
    actors = List.copyOf(actors);
    types = Set.copyOf(types);
    quads = Set.copyOf(quads);
    polarities = Set.copyOf(polarities);
    places = Set.copyOf(places);
    countries = Set.copyOf(countries);
    outlets = Set.copyOf(outlets);
  }

  /** Whether several conditions, or several values of one, must be held against rows one by one. */
  boolean isMixed() {
    int conditions = actors.size() + types.size() + 2 * quads.size() + 2 * polarities.size();
    int more = places.size() + countries.size() + outlets.size() + (contested == null ? 0 : 1);
    int days = from == null && to == null ? 0 : 1;
    return conditions + more + days + (proposal == null ? 0 : 1) > 1;
  }

  /** The same with the actors in another order, which means the same. */
  Filter withActors(List<String> others) {
    return builder().actors(others, side).build();
  }

  /** The same whenever the record learned of it. */
  Filter learnedEver() {
    return builder().learnedAfter(null).build();
  }

  private Builder builder() {
    return new Builder()
        .days(from, to)
        .actors(actors, side)
        .types(types)
        .quads(quads)
        .polarities(polarities)
        .places(places)
        .countries(countries)
        .outlets(outlets)
        .contested(contested)
        .story(story)
        .page(page)
        .incident(incident)
        .proposal(proposal)
        .alike(group, cluster)
        .learnedAfter(learnedAfter);
  }

  /** The conditions in one fixed form, the same on every machine. */
  String mark() {
    return String.join(
        "|",
        String.valueOf(from),
        String.valueOf(to),
        String.valueOf(new TreeSet<>(actors)),
        String.valueOf(side),
        String.valueOf(new TreeSet<>(types)),
        String.valueOf(new TreeSet<>(quads)),
        String.valueOf(new TreeSet<>(polarities)),
        String.valueOf(new TreeSet<>(places)),
        String.valueOf(new TreeSet<>(countries)),
        String.valueOf(new TreeSet<>(outlets)),
        String.valueOf(contested),
        String.valueOf(story),
        String.valueOf(page),
        String.valueOf(incident),
        String.valueOf(proposal),
        String.valueOf(group),
        String.valueOf(cluster),
        String.valueOf(learnedAfter));
  }

  /** Collects conditions. Not thread-safe. */
  public static final class Builder {
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private List<String> actors = List.of();
    private @Nullable String side;
    private Set<String> types = Set.of();
    private Set<Integer> quads = Set.of();
    private Set<Polarity> polarities = Set.of();
    private Set<String> places = Set.of();
    private Set<String> countries = Set.of();
    private Set<String> outlets = Set.of();
    private @Nullable Boolean contested;
    private @Nullable String story;
    private @Nullable String page;
    private @Nullable String incident;
    private @Nullable String proposal;
    private @Nullable String group;
    private @Nullable String cluster;
    private @Nullable Long learnedAfter;

    public Builder days(@Nullable LocalDate first, @Nullable LocalDate last) {
      from = first;
      to = last;
      return this;
    }

    public Builder actors(List<String> ids, @Nullable String part) {
      actors = ids;
      side = part;
      return this;
    }

    public Builder types(Set<String> names) {
      types = names;
      return this;
    }

    public Builder quads(Set<Integer> classes) {
      quads = classes;
      return this;
    }

    public Builder polarities(Set<Polarity> values) {
      polarities = values;
      return this;
    }

    public Builder places(Set<String> ids) {
      places = ids;
      return this;
    }

    public Builder countries(Set<String> codes) {
      countries = codes;
      return this;
    }

    public Builder outlets(Set<String> names) {
      outlets = names;
      return this;
    }

    public Builder contested(@Nullable Boolean value) {
      contested = value;
      return this;
    }

    public Builder story(@Nullable String id) {
      story = id;
      return this;
    }

    public Builder page(@Nullable String id) {
      page = id;
      return this;
    }

    public Builder incident(@Nullable String id) {
      incident = id;
      return this;
    }

    public Builder proposal(@Nullable String id) {
      proposal = id;
      return this;
    }

    public Builder alike(@Nullable String ofGroup, @Nullable String ofCluster) {
      group = ofGroup;
      cluster = ofCluster;
      return this;
    }

    public Builder learnedAfter(@Nullable Long revision) {
      learnedAfter = revision;
      return this;
    }

    public Filter build() {
      return new Filter(
          from,
          to,
          actors,
          side,
          types,
          quads,
          polarities,
          places,
          countries,
          outlets,
          contested,
          story,
          page,
          incident,
          proposal,
          group,
          cluster,
          learnedAfter);
    }
  }
}
