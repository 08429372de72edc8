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
    return isAscii(name) ? asciiKey(name) : anyKey(name);
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** The same as {@link #anyKey} in one pass: most words of most pages are plain. */
  private static String asciiKey(String name) {
    StringBuilder key = new StringBuilder(name.length());
    int word = 0;
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char at = name.charAt(i);
      boolean capital = at >= 'A' && at <= 'Z';
      if (capital || at >= 'a' && at <= 'z' || at >= '0' && at <= '9') {
        if (gap && key.length() > 0) {
          withAl(key, word);
          key.append(' ');
          word = key.length();
        }
        gap = false;
        key.append(capital ? (char) (at + ('a' - 'A')) : at);
      } else if (at != '\'' && at != '`' && at != '.') {
        gap = true;
      }
    }
    withAl(key, word);
    return key.toString();
  }

  private static void withAl(StringBuilder key, int word) {
    if (key.length() == word + 2
        && key.charAt(word + 1) == 'l'
        && (key.charAt(word) == 'e' || key.charAt(word) == 'u')) {
      key.setCharAt(word, 'a');
    }
  }

  private static String anyKey(String name) {
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
