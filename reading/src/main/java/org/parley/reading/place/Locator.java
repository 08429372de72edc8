// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;

/**
 * Settles which place a name means, by the countries that the story speaks of, by population and by
 * words beside it. Immutable and thread-safe.
 */
final class Locator {
  /** A town outside the story's countries must be this large to be meant without a hint. */
  private static final int WELL_KNOWN = 150_000;

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  private final Gazetteer gazetteer;
  private final Supplement supplement;
  private final States states;

  Locator(Gazetteer gazetteer, Supplement supplement, States states) {
    this.gazetteer = gazetteer;
    this.supplement = supplement;
    this.states = states;
  }

  /**
   * What the story tells about a name.
   *
   * @param countries alpha-3 codes that the story speaks of, each with its share, 0 to 1
   * @param within name of a state or division printed right after the name, or null
   * @param size size that a noun beside the name gives, or null
   */
  record Hints(
      Map<String, Double> countries, @Nullable String within, Place.@Nullable Precision size) {}

  /** Whether a town is the capital of its state. */
  boolean isCapital(String name, long geonames) {
    return gazetteer.find(name).stream()
        .anyMatch(e -> e.geonames() == geonames && e.kind() == Gazetteer.Kind.CAPITAL);
  }

  /** The place most likely meant, or null when none is likely enough. */
  @Nullable Place locate(String name, Hints hints) {
    Place best = null;
    double bestScore = 0;
    for (Place place : supplement.find(name)) {
      double score = 9 + countryScore(place.country(), hints) + withinScore(place, hints);
      if (score > bestScore) {
        best = place;
        bestScore = score;
      }
    }
    for (Gazetteer.Entry entry : gazetteer.find(name)) {
      Place place = place(entry, name);
      double score = score(entry, place, hints);
      if (score > bestScore) {
        best = place;
        bestScore = score;
      }
    }
    return best;
  }

  private double score(Gazetteer.Entry entry, Place place, Hints hints) {
    double country = countryScore(place.country(), hints);
    double within = withinScore(place, hints);
    boolean division = entry.kind() == Gazetteer.Kind.DIVISION;
    if (country == 0
        && within == 0
        && entry.population() < WELL_KNOWN
        && !(division && hints.size() == Place.Precision.PROVINCE)) {
      return 0;
    }
    double size = division ? 4 : Math.log10(entry.population() + 10.0);
    double fit = 0;
    if (hints.size() != null) {
      boolean asDivision = hints.size() == Place.Precision.PROVINCE;
      fit = asDivision == division ? 3 : 0;
    }
    double seat =
        switch (entry.kind()) {
          case CAPITAL, SEAT -> 0.7;
          case TOWN, SECTION, DIVISION -> 0;
        };
    double large = entry.population() >= 100_000 ? 1 : 0;
    return size + large + country + within + fit + seat;
  }

  private static double countryScore(@Nullable String country, Hints hints) {
    double share = country == null ? 0 : hints.countries().getOrDefault(country, 0.0);
    return 4 * share;
  }

  private double withinScore(Place place, Hints hints) {
    String within = hints.within();
    if (within == null) {
      return 0;
    }
    boolean ofState =
        states.form(within).map(form -> form.state().code().equals(place.country())).orElse(false);
    String admin1 = place.admin1();
    boolean ofDivision =
        admin1 != null
            && (PlaceNames.key(admin1).equals(PlaceNames.key(within))
                || PlaceNames.key(admin1).startsWith(PlaceNames.key(within) + " "));
    return ofState || ofDivision ? 8 : 0;
  }

  private Place place(Gazetteer.Entry entry, String written) {
    String country = states.code(entry.iso2());
    boolean division = entry.kind() == Gazetteer.Kind.DIVISION;
    String id =
        division
            ? PlaceNames.key(entry.name()).replace(' ', '-')
                + "-"
                + entry.iso2().toLowerCase(Locale.ROOT)
            : "geonames:" + entry.geonames();
    Place.Precision precision =
        switch (entry.kind()) {
          case TOWN, CAPITAL, SEAT -> Place.Precision.TOWN;
          case SECTION -> Place.Precision.DISTRICT;
          case DIVISION -> Place.Precision.PROVINCE;
        };
    return new Place(
        id,
        usualName(entry.name(), written),
        country,
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

  /** A state as a place: no centroid stands for it. */
  static Place country(States.State state) {
    return new Place(
        "country:" + state.code().toLowerCase(Locale.ROOT),
        state.name(),
        state.code(),
        null,
        null,
        null,
        Place.Precision.COUNTRY,
        null);
  }

  /** A place of a name that no list has: only its name is known. */
  static Place unlisted(String name, List<String> countries) {
    return new Place(
        PlaceNames.key(name).replace(' ', '-'),
        name,
        countries.size() == 1 ? countries.get(0) : null,
        null,
        null,
        null,
        Place.Precision.DISTRICT,
        null);
  }
}
