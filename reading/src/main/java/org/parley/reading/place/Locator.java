// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;
import org.parley.reading.place.Senses.Level;
import org.parley.reading.place.Senses.Sense;

/**
 * Settles which places the names of one story mean, all together: a sense is likelier the more
 * people live there, and the more of the story's other names can mean something near it, in it or
 * around it. A name has one sense in a story, unless the words beside it say otherwise. Immutable
 * and thread-safe.
 *
 * <p>Every name votes with its likeliest senses, weighted by how likely they are; what the votes
 * give is bounded, so that many far names do not outweigh a great city. Votes are counted twice,
 * the second time with what the first has told.
 */
final class Locator {
  private static final int VOTES = 20;

  /** How much a likelier sense outweighs the others, round by round: open first, then settled. */
  private static final double[] SHARPNESS = {1, 1, 2.3};

  /** Powers of ten of people that the story's other places near by can outweigh. */
  private static final double MOST_SUPPORT = 6;

  private static final double RATE = 1.3;

  /**
   * The same, for places that tell a country and no more. Little: great powers have a say in every
   * war, and a town called Moscow too.
   */
  private static final double MOST_OF_COUNTRY = 0.4;

  /** The same, for words of a country's own life. */
  private static final double MOST_CUES = 1.2;

  private static final double WORDS = 2;
  private static final double OF_STATE = 0.6;
  private static final double NEAR = 60;
  private static final double AROUND = 250;

  /** The closeness of two towns some 150 kilometres apart. */
  private static final double CLOSE = 0.3;

  /** The closeness of two towns some 65 kilometres apart. */
  private static final double NEXT = 0.5;

  /**
   * From here on a town that only sounds like the name needs no other place near it: its country,
   * which the story names, is enough.
   */
  private static final double GREAT = 3.7;

  /** From here on a town needs no country beside it, in powers of ten of people. */
  private static final double WELL_KNOWN = 4.9;

  /** From here on a name is that of its bearer, and no other spelling of another's. */
  private static final double TOWN = 4;

  private final Senses senses;

  Locator(Senses senses) {
    this.senses = senses;
  }

  /** The senses of a name, and how likely each is as the story goes on to be understood. */
  private static final class Group {
    private final String name;
    private final List<Sense> senses;
    private double[] scores;
    private double[] shares;
    private int mentions;

    Group(String name, List<Sense> senses) {
      this.name = name;
      this.senses = senses;
      this.scores = new double[senses.size()];
      this.shares = new double[senses.size()];
    }

    void settle(double[] support, double sharpness) {
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < scores.length; i++) {
        scores[i] = senses.get(i).prior() + support[i];
        most = Math.max(most, scores[i]);
      }
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        shares[i] = Math.exp(sharpness * (scores[i] - most));
        sum += shares[i];
      }
      for (int i = 0; i < scores.length; i++) {
        shares[i] /= sum;
      }
    }

    int best() {
      int best = 0;
      for (int i = 1; i < scores.length; i++) {
        if (scores[i] > scores[best]) {
          best = i;
        }
      }
      return best;
    }

    @Nullable Place place() {
      return senses.isEmpty() ? null : senses.get(best()).place();
    }

    List<Integer> voters() {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < shares.length; i++) {
        if (shares[i] > 0.02) {
          order.add(i);
        }
      }
      order.sort(Comparator.comparingDouble((Integer i) -> -shares[i]).thenComparingInt(i -> i));
      return order.subList(0, Math.min(VOTES, order.size()));
    }
  }

  /**
   * The place of each query, in order; null where no list has a place of the name.
   *
   * @param cues how many words of the story speak for each country, by alpha-3 code
   */
  List<@Nullable Place> locate(List<Toponym.Query> queries, Map<String, Integer> cues) {
    Map<String, Group> groups = new LinkedHashMap<>();
    List<Group> asked = new ArrayList<>();
    Map<String, String> withinOf = withins(queries);
    Set<String> countries = countries(queries);
    for (Toponym.Query query : queries) {
      String name = PlaceNames.withoutArticle(PlaceNames.key(query.toponym().text()));
      String within = query.within() != null ? query.within() : withinOf.get(name);
      String size = query.size() == Place.Precision.PROVINCE ? "province" : "";
      boolean adjective = query.toponym().kind() == Toponym.Kind.ADJECTIVE;
      String key = name + "|" + within + "|" + size + "|" + adjective;
      Group group = groups.get(key);
      if (group == null) {
        group = new Group(name, fitting(query, within, countries));
        groups.put(key, group);
      }
      group.mentions++;
      asked.add(group);
    }
    settle(List.copyOf(groups.values()), cues);
    List<@Nullable Place> places = new ArrayList<>();
    Set<Group> ground = new LinkedHashSet<>(); // "Washington said" is no place near by
    for (int i = 0; i < asked.size(); i++) {
      if (queries.get(i).literal()) {
        ground.add(asked.get(i));
      }
    }
    for (int i = 0; i < asked.size(); i++) {
      Group group = asked.get(i);
      boolean district = queries.get(i).size() == Place.Precision.DISTRICT;
      boolean doubtful = district || isAbroad(group, groups.values());
      boolean unlikely = doubtful && isStrange(group, ground) || isMisheard(group, ground);
      places.add(unlikely ? null : group.place());
    }
    return places;
  }

  /**
   * Whether all other places of the story are far from a place: "the X district" of a city is no
   * town of that name elsewhere in the world.
   */
  private static boolean isStrange(Group group, Set<Group> groups) {
    if (group.senses.isEmpty()) {
      return false;
    }
    Sense sense = group.senses.get(group.best());
    boolean others = false;
    for (Group other : groups) {
      if (other.name.equals(group.name) || other.senses.isEmpty()) {
        continue;
      }
      Sense beside = other.senses.get(other.best());
      if (closeness(sense, beside) > CLOSE) {
        return false;
      }
      others |= beside.level() != Level.STATE && beside.level() != Level.REGION;
    }
    return others;
  }

  /**
   * Whether it is a small place of a country that nothing else in the story lies in: where the
   * story goes on elsewhere, the name is rather that of a place that no list has.
   */
  private static boolean isAbroad(Group group, Collection<Group> groups) {
    if (group.senses.isEmpty()) {
      return false;
    }
    Sense sense = group.senses.get(group.best());
    if (sense.level() == Level.STATE
        || sense.level() == Level.REGION
        || sense.level() == Level.DIVISION
        || sense.prior() >= WELL_KNOWN) {
      return false;
    }
    String country = sense.place().country();
    for (Group other : groups) {
      boolean beside = !other.name.equals(group.name) && !other.senses.isEmpty();
      if (beside && Objects.equals(country, other.senses.get(other.best()).place().country())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name that only sounds like one is that of no place near the story's others. */
  private static boolean isMisheard(Group group, Set<Group> ground) {
    if (group.senses.isEmpty() || !group.senses.get(group.best()).byEar()) {
      return false;
    }
    Sense sense = group.senses.get(group.best());
    for (Group other : ground) {
      if (!other.name.equals(group.name) && !other.senses.isEmpty()) {
        Sense beside = other.senses.get(other.best());
        boolean wide = beside.level() == Level.STATE || beside.level() == Level.REGION;
        if (!wide && !beside.byEar() && closeness(sense, beside) > NEXT) {
          return false;
        }
      }
    }
    return sense.prior() < GREAT || group.senses.stream().anyMatch(other -> !other.byEar());
  }

  /** The states that the story names, by alpha-3 code. */
  private static Set<String> countries(List<Toponym.Query> queries) {
    Set<String> countries = new LinkedHashSet<>();
    for (Toponym.Query query : queries) {
      String known = query.toponym().known();
      if (known != null) {
        countries.add(known);
      }
    }
    return countries;
  }

  /** "Paris, Texas" once makes every Paris of the story the one in Texas. */
  private static Map<String, String> withins(List<Toponym.Query> queries) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Toponym.Query query : queries) {
      String within = query.within();
      if (within != null) {
        found.putIfAbsent(
            PlaceNames.withoutArticle(PlaceNames.key(query.toponym().text())), within);
      }
    }
    return found;
  }

  private List<Sense> fitting(Toponym.Query query, @Nullable String within, Set<String> countries) {
    List<Sense> all = all(query.toponym(), countries);
    Senses.Within larger = senses.within(within);
    if (larger != null) {
      List<Sense> inside =
          all.stream()
              .filter(s -> s.level() != Level.STATE && s.level() != Level.REGION)
              .filter(s -> larger.holds(s.place()))
              .toList();
      if (!inside.isEmpty()) {
        return inside;
      }
      boolean known = larger.state() != null || larger.country() != null;
      if (known && query.toponym().kind() == Toponym.Kind.NAME) {
        return List.of(); // a town of that state or division that no list has
      }
    }
    if (query.size() == null) {
      return all;
    }
    boolean province = query.size() == Place.Precision.PROVINCE;
    List<Sense> weighed = new ArrayList<>();
    for (Sense sense : all) {
      boolean division = sense.level() == Level.DIVISION || sense.level() == Level.COUNTY;
      weighed.add(sense.likelier(division == province ? 2.5 : 0));
    }
    return weighed;
  }

  /**
   * What the name can mean, and, where none is much of a town and a country of the story has none
   * of them, what sounds like it there.
   */
  private List<Sense> all(Toponym toponym, Set<String> countries) {
    List<Sense> listed = senses.of(toponym);
    if (toponym.kind() != Toponym.Kind.NAME) {
      return listed;
    }
    if (listed.stream().anyMatch(sense -> sense.prior() >= TOWN)) {
      return listed;
    }
    List<Sense> all = new ArrayList<>(listed);
    for (String country : countries) {
      if (listed.stream().noneMatch(sense -> country.equals(sense.place().country()))) {
        all.addAll(senses.byEar(toponym, country));
      }
    }
    return all;
  }

  private static void settle(List<Group> groups, Map<String, Integer> cues) {
    for (Group group : groups) {
      group.settle(new double[group.senses.size()], SHARPNESS[0]);
    }
    for (int round = 1; round < SHARPNESS.length; round++) {
      List<double[]> supports = new ArrayList<>();
      for (Group group : groups) {
        supports.add(support(group, groups, cues));
      }
      for (int i = 0; i < groups.size(); i++) {
        groups.get(i).settle(supports.get(i), SHARPNESS[round]);
      }
    }
  }

  private static double[] support(Group group, List<Group> groups, Map<String, Integer> cues) {
    double[] support = new double[group.senses.size()];
    if (support.length < 2) {
      return support;
    }
    double[] ofCountry = new double[support.length];
    for (Group other : groups) {
      if (other.name.equals(group.name)) {
        continue;
      }
      double weight = other.mentions > 2 ? 1.5 : 1;
      List<Integer> voters = other.voters();
      for (int i = 0; i < support.length; i++) {
        Sense sense = group.senses.get(i);
        for (int voter : voters) {
          Sense candidate = other.senses.get(voter);
          double vote = weight * other.shares[voter];
          support[i] += vote * closeness(sense, candidate);
          ofCountry[i] += vote * compatriotism(sense, candidate);
        }
      }
    }
    for (int i = 0; i < support.length; i++) {
      String country = group.senses.get(i).place().country();
      int words = country == null ? 0 : cues.getOrDefault(country, 0);
      support[i] =
          MOST_OF_COUNTRY * (1 - Math.exp(-ofCountry[i] / RATE))
              + MOST_CUES * (1 - Math.exp(-words / WORDS))
              + MOST_SUPPORT * (1 - Math.exp(-support[i] / RATE));
    }
    return support;
  }

  /** How much a place speaks for others of its country, 0 to 1. */
  private static double compatriotism(Sense sense, Sense other) {
    String country = sense.place().country();
    if (country == null || !country.equals(other.place().country())) {
      return 0;
    }
    boolean wide = other.level() == Level.STATE || sense.level() == Level.STATE;
    return wide ? 0.35 : 0.1;
  }

  /** How much a place speaks for others about it, 0 to 1. */
  private static double closeness(Sense sense, Sense other) {
    Place one = sense.place();
    Place two = other.place();
    if (one.id().equals(two.id())) {
      return 0.5;
    }
    if (other.level() == Level.STATE) {
      return 0;
    }
    if (sense.level() == Level.STATE) {
      // Towns of a country speak for it: beside Beirut, Lebanon is no town in Pennsylvania.
      return one.country() != null && one.country().equals(two.country()) ? OF_STATE : 0;
    }
    boolean sameDivision =
        one.country() != null
            && one.country().equals(two.country())
            && one.admin1() != null
            && one.admin1().equals(two.admin1());
    double close = sameDivision ? 0.6 : 0;
    if (one.lat() != null && one.lon() != null && two.lat() != null && two.lon() != null) {
      double far = Points.kilometres(one.lat(), one.lon(), two.lat(), two.lon());
      boolean area = sense.level() == Level.DIVISION || other.level() == Level.DIVISION;
      if (!area && far < 6 * AROUND) {
        close = Math.max(close, 0.5 * Math.exp(-far / AROUND)) + 0.4 * Math.exp(-far / NEAR);
      }
    }
    return close;
  }

  /**
   * A place of a name that no list has: only its name is known, and what the words beside it say.
   */
  static Place unlisted(String name, @Nullable String country) {
    return new Place(
        PlaceNames.key(name).replace(' ', '-'),
        name,
        country,
        null,
        null,
        null,
        Place.Precision.DISTRICT,
        null);
  }
}
