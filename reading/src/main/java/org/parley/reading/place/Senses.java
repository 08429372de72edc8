// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;

/** The places that a name can mean, each with how likely it is before the story is looked at. */
final class Senses {
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final int MOST = 80;
  private static final double STATE = 8;
  private static final double OTHER_NAME = 0.7;
  private static final double LIKE_A_STATE = 2;
  private static final double LISTED = 6.5;

  /** Powers of ten of people by which a town lies below the division that bears its name. */
  private static final double MUCH_SMALLER = 2;

  private final Gazetteer gazetteer;
  private final SpelledTowns spelled;
  private final Supplement supplement;
  private final Regions regions;
  private final Subdivisions subdivisions;
  private final States states;
  private final Points points;
  private final PlaceWords words;

  /**
   * A place that a name can mean.
   *
   * @param prior how likely without any context, about the power of ten of those who live there
   * @param byEar whether the lists have it under another spelling only
   */
  record Sense(Place place, double prior, Level level, boolean byEar) {
    Sense(Place place, double prior, Level level) {
      this(place, prior, level, false);
    }

    /** The same, likelier by so much. */
    Sense likelier(double by) {
      return new Sense(place, prior + by, level, byEar);
    }
  }

  /** How much likelier a name is itself than another spelling of one. */
  private static final double BY_EAR = 1;

  /** How large a place of a sense is. */
  enum Level {
    REGION,
    STATE,
    DIVISION,
    COUNTY,
    TOWN,
    SITE
  }

  Senses(
      Gazetteer gazetteer,
      SpelledTowns spelled,
      Supplement supplement,
      Regions regions,
      Subdivisions subdivisions,
      States states,
      Points points,
      PlaceWords words) {
    this.gazetteer = gazetteer;
    this.spelled = spelled;
    this.supplement = supplement;
    this.regions = regions;
    this.subdivisions = subdivisions;
    this.states = states;
    this.points = points;
    this.words = words;
  }

  /**
   * All that the toponym can mean; empty when no list has it. A site that no list has is somewhere
   * about the town that it is called after.
   */
  List<Sense> of(Toponym toponym) {
    List<Sense> listed = listed(toponym);
    int cut = toponym.text().lastIndexOf(' ');
    if (!listed.isEmpty() || cut < 0 || !words.is("site", toponym.text().substring(cut + 1))) {
      return listed;
    }
    Toponym town = toponym.named(toponym.text().substring(0, cut));
    List<Sense> about = new ArrayList<>();
    for (Sense sense : listed(town)) {
      about.add(new Sense(coarser(sense.place()), sense.prior(), sense.level()));
    }
    return about;
  }

  /** Places of a country that the toponym can be another spelling of. */
  List<Sense> byEar(Toponym toponym, String country) {
    List<Sense> found = new ArrayList<>();
    for (Gazetteer.Entry entry : spelled.find(toponym.text(), country)) {
      Sense sense = sense(entry, toponym);
      found.add(new Sense(sense.place(), sense.prior() - BY_EAR, sense.level(), true));
    }
    return found;
  }

  /** The country of the one division or part of a state that a name is listed for. */
  Optional<String> countryOfDivision(String name) {
    Subdivisions.Division division = subdivisions.find(name);
    if (division != null) {
      return Optional.of(division.country());
    }
    List<Place> listed = supplement.find(name);
    boolean one = listed.size() == 1 && listed.get(0).precision() == Place.Precision.PROVINCE;
    return one ? Optional.ofNullable(listed.get(0).country()) : Optional.empty();
  }

  /** The place with a precision that says "somewhere about it". */
  static Place coarser(Place place) {
    if (place.precision() != Place.Precision.TOWN && place.precision() != Place.Precision.SITE) {
      return place;
    }
    return new Place(
        place.id(),
        place.name(),
        place.country(),
        place.admin1(),
        place.lat(),
        place.lon(),
        Place.Precision.DISTRICT,
        place.geonames());
  }

  private List<Sense> listed(Toponym toponym) {
    String name = toponym.text();
    Map<String, Sense> found = new HashMap<>();
    String code = toponym.known();
    boolean named =
        toponym.kind() == Toponym.Kind.STATE || toponym.kind() == Toponym.Kind.ADJECTIVE;
    if (code != null && named) {
      states.state(code).map(points::country).ifPresent(p -> add(found, p, STATE, Level.STATE));
    }
    Subdivisions.Division division = subdivisions.find(name);
    double known = Double.NEGATIVE_INFINITY;
    if (division != null) {
      known = addDivision(found, division, named || !division.name().equals(name));
    }
    Place region = regions.find(name);
    if (region != null) {
      add(found, region, LISTED, Level.REGION);
    }
    if (toponym.kind() == Toponym.Kind.ADJECTIVE || found.size() == 1 && region != null) {
      return List.copyOf(found.values());
    }
    for (Place place : supplement.find(name)) {
      add(found, place, LISTED, level(place));
    }
    for (Gazetteer.Entry entry : gazetteer.find(name)) {
      if (found.size() >= MOST) {
        break;
      }
      Sense sense = sense(entry, toponym);
      if (sense.prior() < known - MUCH_SMALLER) {
        // "California" is the state, though a town in Maryland has the name.
        sense = sense.likelier(-LIKE_A_STATE);
      }
      found.putIfAbsent(sense.place().id(), sense);
    }
    return List.copyOf(found.values());
  }

  private static void add(Map<String, Sense> found, Place place, double prior, Level level) {
    found.putIfAbsent(place.id(), new Sense(place, prior, level));
  }

  /** Adds a listed division and gives how likely it is before the story is looked at. */
  private double addDivision(
      Map<String, Sense> found, Subdivisions.Division division, boolean abbreviated) {
    String iso2 = states.alpha2(division.country());
    Place place =
        new Place(
            PlaceNames.key(division.name()).replace(' ', '-')
                + "-"
                + (iso2 == null ? division.country() : iso2).toLowerCase(Locale.ROOT),
            division.name(),
            division.country(),
            division.name(),
            division.lat(),
            division.lon(),
            Place.Precision.PROVINCE,
            null);
    double people =
        gazetteer.find(division.name()).stream()
            .filter(entry -> entry.kind() == Gazetteer.Kind.DIVISION)
            .filter(entry -> division.country().equals(states.code(entry.iso2())))
            .mapToDouble(Senses::prior)
            .max()
            .orElse(LISTED - 0.3);
    double prior = abbreviated ? STATE : people + 0.3;
    add(found, place, prior, Level.DIVISION);
    return prior;
  }

  private static Level level(Place place) {
    return switch (place.precision()) {
      case SITE -> Level.SITE;
      case TOWN -> Level.TOWN;
      case DISTRICT -> Level.COUNTY;
      case PROVINCE -> Level.DIVISION;
      case COUNTRY -> Level.REGION;
    };
  }

  private Sense sense(Gazetteer.Entry entry, Toponym toponym) {
    Place place = place(entry, toponym.text());
    double prior = prior(entry);
    boolean seat =
        toponym.kind() == Toponym.Kind.SEAT
            && entry.kind() == Gazetteer.Kind.CAPITAL
            && String.valueOf(place.country()).equals(toponym.known());
    if (seat) {
      return new Sense(place, Math.max(prior, STATE), Level.TOWN);
    }
    boolean main = Gazetteer.key(entry.name()).equals(Gazetteer.key(toponym.text()));
    double less =
        (main || entry.geonames() == 0 ? 0 : OTHER_NAME)
            + (toponym.kind() == Toponym.Kind.STATE ? LIKE_A_STATE : 0);
    return new Sense(place, prior - less, level(entry.kind()));
  }

  private static double prior(Gazetteer.Entry entry) {
    double size = Math.log10(entry.population() + 10.0);
    return switch (entry.kind()) {
      case TOWN -> size;
      case SECTION -> size - 1;
      case CAPITAL -> size + 1;
      case SEAT -> size + 0.5;
      case DIVISION -> size - 1;
      case COUNTY -> size - 1.5;
    };
  }

  private static Level level(Gazetteer.Kind kind) {
    return switch (kind) {
      case TOWN, CAPITAL, SEAT, SECTION -> Level.TOWN;
      case DIVISION -> Level.DIVISION;
      case COUNTY -> Level.COUNTY;
    };
  }

  private Place place(Gazetteer.Entry entry, String written) {
    boolean division = entry.geonames() == 0;
    String region = entry.kind() == Gazetteer.Kind.COUNTY ? "-" + entry.admin1() : "";
    String id =
        division
            ? PlaceNames.key(entry.name() + region).replace(' ', '-')
                + "-"
                + entry.iso2().toLowerCase(Locale.ROOT)
            : "geonames:" + entry.geonames();
    Place.Precision precision =
        switch (entry.kind()) {
          case TOWN, CAPITAL, SEAT -> Place.Precision.TOWN;
          case SECTION, COUNTY -> Place.Precision.DISTRICT;
          case DIVISION -> Place.Precision.PROVINCE;
        };
    return new Place(
        id,
        usualName(entry.name(), written),
        states.code(entry.iso2()),
        entry.admin1(),
        entry.lat(),
        entry.lon(),
        precision,
        division ? null : Long.valueOf(entry.geonames()));
  }

  /** English news writes "Jenin" where the gazetteer has "Janīn". */
  private static String usualName(String listed, String written) {
    return ASCII.matcher(listed).matches() || !ASCII.matcher(written).matches() ? listed : written;
  }

  /** The division or state that a name beside a comma means, or null. */
  @Nullable Within within(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Subdivisions.Division division = subdivisions.find(name);
    String state = states.form(name).map(form -> form.state().code()).orElse(null);
    return new Within(
        PlaceNames.key(division == null ? name : division.name()),
        division == null ? null : division.country(),
        state);
  }

  /** Whether a town is the capital of its state. */
  boolean isCapital(Place place) {
    Long id = place.geonames();
    return id != null
        && gazetteer.find(place.name()).stream()
            .anyMatch(e -> e.geonames() == id && e.kind() == Gazetteer.Kind.CAPITAL);
  }

  /**
   * What the words beside a name say that it lies in.
   *
   * @param division key of the name of a division
   * @param country alpha-3 code of the listed division's country, or null
   * @param state alpha-3 code, when the words can name a state, or null
   */
  record Within(String division, @Nullable String country, @Nullable String state) {
    boolean holds(Place place) {
      String admin1 = place.admin1();
      boolean inDivision =
          admin1 != null
              && (country == null || country.equals(place.country()))
              && isSame(PlaceNames.key(admin1));
      return inDivision || (state != null && state.equals(place.country()));
    }

    private boolean isSame(String admin1) {
      return admin1.equals(division)
          || admin1.startsWith(division + " ")
          || division.startsWith(admin1 + " ");
    }
  }
}
