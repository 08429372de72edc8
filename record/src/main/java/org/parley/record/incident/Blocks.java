// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.MergedRecord;
import org.parley.model.Place;

/**
 * Brings tellings together that are worth a comparison: under a day and a cell of the map, a day
 * and a rare word, a cluster of stories and its rare words. In a block that grows large each is
 * compared with the first few only, so that the cost of a telling does not grow with the record.
 */
final class Blocks {
  /** Half a degree: two places a cell apart may still be near. */
  private static final double CELLS_A_DEGREE = 2;

  /** So many of a telling's rarest words are keys. */
  private static final int WORDS = 5;

  /** In a larger block only so many take part as those that others are compared with. */
  static final int WIDTH = 48;

  private final StoryNotes notes;
  private final Function<String, MergedRecord.@Nullable Group> groups;

  Blocks(StoryNotes notes, Function<String, MergedRecord.@Nullable Group> groups) {
    this.notes = notes;
    this.groups = groups;
  }

  /** The keys under which a telling meets others; those of one day and the like are neighbours. */
  Set<String> keys(Outline telling) {
    Set<String> keys = new HashSet<>();
    String family = telling.family().name() + " ";
    List<String> words = rarest(telling);
    List<String> areas = areas(telling);
    MergedRecord.Group group = groups.apply(telling.story());
    if (group != null) {
      words.forEach(word -> keys.add(family + "of " + group.id() + "\t" + word));
      if (group.cluster() != null) {
        words.forEach(word -> keys.add(family + "in " + group.cluster() + "\t" + word));
        areas.forEach(area -> keys.add(family + "in " + group.cluster() + "\t" + area));
      }
    }
    Days days = telling.days();
    LocalDate from = days.from();
    LocalDate to = days.to();
    if (from != null && to != null && days.areFew()) {
      // A day more on one side meets what is told of the day after.
      for (LocalDate day = from; !day.isAfter(to.plusDays(1)); day = day.plusDays(1)) {
        String at = family + day + "\t";
        words.forEach(word -> keys.add(at + word));
        areas.forEach(area -> keys.add(at + area));
      }
    } else if (days.basis() == Days.Basis.UNTOLD) {
      for (String area : areas) {
        words.forEach(word -> keys.add(family + area + "\t" + word));
      }
    }
    return keys;
  }

  private List<String> rarest(Outline telling) {
    return telling.rare().stream()
        .sorted(
            Comparator.comparingDouble((String stem) -> -notes.rarity(stem))
                .thenComparing(Comparator.naturalOrder()))
        .limit(WORDS)
        .toList();
  }

  private static List<String> areas(Outline telling) {
    List<String> areas = new ArrayList<>();
    Map<String, Boolean> seen = new HashMap<>();
    for (Place place : telling.ground()) {
      if (Reach.isCountry(place)) {
        continue;
      }
      String province = place.country() + "/" + place.admin1();
      if (place.admin1() != null && seen.put(province, true) == null) {
        areas.add(province);
      }
      Double lat = place.lat();
      Double lon = place.lon();
      if (lat != null && lon != null) {
        long row = Math.round(lat * CELLS_A_DEGREE);
        long column = Math.round(lon * CELLS_A_DEGREE);
        areas.add(row + ":" + column);
        // A cell to the north and east is enough: the other one has the cell to the south and west.
        areas.add((row + 1) + ":" + column);
        areas.add(row + ":" + (column + 1));
        areas.add((row + 1) + ":" + (column + 1));
      }
    }
    return areas;
  }
}
