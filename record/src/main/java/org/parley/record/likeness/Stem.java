// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

/** Takes the commonest endings of English words off, so that forms of one word meet. */
public final class Stem {
  private Stem() {}

  /** The stem of a word in lower case without accents. */
  public static String of(String word) {
    String stem = singular(word);
    for (String ending : new String[] {"ing", "ed"}) {
      if (stem.length() > ending.length() + 3 && stem.endsWith(ending)) {
        stem = single(stem.substring(0, stem.length() - ending.length()));
        break;
      }
    }
    return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 4 && word.endsWith("sses")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** Stopped is of stop, but killed of kill, missed of miss. */
  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean twice = stem.length() > 3 && stem.charAt(last) == stem.charAt(last - 1);
    return twice && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
