// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.parley.model.names.NameMatcher;
import org.parley.reading.Resources;

/**
 * Finds towns of one country under a spelling that the gazetteer lacks: "Deir Ezzor" for Deir
 * ez-Zor. Asked only for countries whose places news spells by ear, and only by those who know that
 * the story is about the country. A country's index is made when it is first asked for.
 * Thread-safe.
 */
final class SpelledTowns {
  private static final int SHORTEST = 4;

  /** "Annuman", "Ezzor", "Alnoman": the article written to its noun. */
  private static final Pattern WITH_ARTICLE =
      Pattern.compile("[ae](?:([rsztdn])(?=\\1[aeiouyw]\\w)|l(?=[^aeiouyl]\\w{3}))");

  private final Gazetteer gazetteer;
  private final Map<String, String> iso2 = new HashMap<>();
  private final Map<String, Map<String, List<Named>>> byCountry = new ConcurrentHashMap<>();
  private final NameMatcher matcher = NameMatcher.bundled();

  /** A name of the gazetteer's as {@link #plain} gives it, and its number there. */
  private record Named(String plain, int key) {}

  /**
   * @throws Resources.ResourceException when a row of {@code place/spelled-by-ear.tsv} names no
   *     state
   */
  SpelledTowns(Gazetteer gazetteer, States states, Resources resources) {
    this.gazetteer = gazetteer;
    for (Resources.Row row : resources.rows("place/spelled-by-ear.tsv", 2)) {
      for (String code : row.cell(1).split(";")) {
        String alpha2 = states.alpha2(code);
        if (alpha2 == null) {
          throw row.wrong("has no state of the code " + code);
        }
        iso2.put(code, alpha2);
      }
    }
  }

  /** Whether names of a country's places are spelled by ear; alpha-3 code. */
  boolean covers(String country) {
    return iso2.containsKey(country);
  }

  /**
   * What a country has of a name that sounds like this one, largest population first; empty when
   * the country is not covered or the name is too short to tell.
   */
  List<Gazetteer.Entry> find(String name, String country) {
    String alpha2 = iso2.get(country);
    if (alpha2 == null || name.length() < SHORTEST) {
      return List.of();
    }
    Map<String, List<Named>> index = byCountry.computeIfAbsent(country, c -> index(alpha2));
    Set<Integer> keys = new LinkedHashSet<>();
    for (String plain : plain(name)) {
      double most = mostDifferent(plain.length());
      for (String sound : matcher.keys(plain)) {
        for (Named named : index.getOrDefault(sound, List.of())) {
          if (matcher.difference(plain, named.plain()) <= most) {
            keys.add(named.key());
          }
        }
      }
    }
    return gazetteer.at(keys, alpha2);
  }

  private Map<String, List<Named>> index(String alpha2) {
    Map<String, List<Named>> index = new HashMap<>();
    gazetteer.forEachKey(
        alpha2,
        (name, key) -> {
          Set<String> sounds = new HashSet<>();
          for (String plain : plain(name)) {
            for (String sound : matcher.keys(plain)) {
              if (sounds.add(sound + " " + plain)) {
                index.computeIfAbsent(sound, k -> new ArrayList<>()).add(new Named(plain, key));
              }
            }
          }
        });
    return index;
  }

  /** A vowel that is often mixed with another, two in a long name; never a consonant. */
  private static double mostDifferent(int length) {
    return length <= 5 ? 0.2 : length <= 7 ? 0.32 : 0.46;
  }

  /** The name in one word without articles; also without those that are written to its words. */
  private Set<String> plain(String name) {
    List<String> words = new ArrayList<>(Arrays.asList(PlaceNames.key(name).split(" ")));
    for (int i = words.size() - 2; i >= 0; i--) {
      if (matcher.isArticle(words.get(i))) {
        words.remove(i);
      }
    }
    Set<String> plain = new LinkedHashSet<>();
    plain.add(String.join("", words));
    words.replaceAll(word -> WITH_ARTICLE.matcher(word).lookingAt() ? word.substring(2) : word);
    plain.add(String.join("", words));
    return plain;
  }
}
