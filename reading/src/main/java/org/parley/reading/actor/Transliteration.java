// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.List;
import org.parley.reading.place.PlaceNames;

/** Compares names written in Latin letters by different hands: Haftar and Hifter. */
final class Transliteration {
  private Transliteration() {}

  /** The parts of a personal name in lower case, without articles. */
  static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : PlaceNames.key(name).split(" ")) {
      if (!part.equals("al") && !part.equals("s") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Whether two parts of names may be one part spelled twice. */
  static boolean similar(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (one.length() < 4 || other.length() < 4 || Math.abs(one.length() - other.length()) > 2) {
      return false;
    }
    String bones = consonants(one);
    if (bones.length() < 3
        || !bones.equals(consonants(other))
        || !shape(one).equals(shape(other))) {
      return false; // Mahmoud is not Mohammad
    }
    // Few consonants fit many names, so there the vowels must be near as well.
    return bones.length() > 3 || vowels(one).equals(vowels(other));
  }

  private static String consonants(String part) {
    return part.replace("kh", "h")
        .replace("gh", "g")
        .replace("dh", "d")
        .replace("th", "t")
        .replace("sch", "sh")
        .replace("tch", "ch")
        .replace("q", "k")
        .replace("ck", "k")
        .replace("v", "w")
        .replace("j", "y")
        .replaceAll("ff$", "w")
        .replaceAll("(?<=.)[aeiouy]", "")
        .replaceAll("(.)\\1+", "$1");
  }

  /** Where vowels stand among the consonants. */
  private static String shape(String part) {
    return part.replaceAll("([^aeiouy])\\1+", "$1")
        .replaceAll("kh|gh|dh|th|sh|ch|ck", "c")
        .replaceAll("[aeiouy]+", "v")
        .replaceAll("[^v]", "c");
  }

  private static String vowels(String part) {
    return part.replaceAll("[^aeiouy]", "")
        .replaceAll("ou|oo|u", "o")
        .replaceAll("ee|y|i", "e")
        .replaceAll("(.)\\1+", "$1");
  }
}
