// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names of places are compared. */
public final class PlaceNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DROPPED = Pattern.compile("['’‘`ʼʿʾ´.\\u00AD]");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:al|the) (?=\\S{3})");
  private static final Pattern EL = Pattern.compile("\\b(?:el|ul)\\b");

  private PlaceNames() {}

  /** Lower case, without marks, apostrophes and stops; "el" as "al"; any other gap one blank. */
  public static String key(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String letters = DROPPED.matcher(plain).replaceAll("");
    String words = GAPS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return EL.matcher(words).replaceAll("al");
  }

  /** A key without its Arabic or English article. */
  static String withoutArticle(String key) {
    return ARTICLE.matcher(key).replaceFirst("");
  }
}
