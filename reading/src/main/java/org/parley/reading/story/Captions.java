// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.reading.Resources;

/** Knows a caption by its credit. From {@code story/credits.txt}. */
final class Captions {
  private static final String FILE = "story/credits.txt";
  private static final int MOST_CREDIT_WORDS = 14;
  private static final int LONGEST = 900;

  /** "(Khaled Desouki / AFP)", "[File: Mohammed Salem/Reuters]" at the end of a line. */
  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{2,120})[)\\]][.]?$");

  /** "… 2020. REUTERS/Esam Omran" at the end of a line. */
  private static final Pattern SLASH =
      Pattern.compile("[.!?,:;]\\s*([\\p{Lu}][\\p{L}. ]{1,30})\\s?/\\s?\\p{L}[^.!?]{1,60}$");

  /** "Photo by Khaled Desouki", "Image: AFP", "© Reuters" at the end of a line. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?u)(?:^|[.)\\]]\\s*|\\s|[(\\[])"
              + "(?:P(?:hoto(?:graph)?s?|HOTOS?)|I(?:mage|MAGE)|Picture|Credits?|CREDIT|©)"
              + "(\\s?(?:credits?|by|courtesy of|courtesy))?(\\s?[:©])?\\s+([^.!?]{2,60}?)[)\\]]?$");

  /** "The prize of the year | © Springer"; a year behind the sign tells a footer. */
  private static final Pattern OWNED = Pattern.compile("[|–—]\\s*©\\s*([^.!?\\p{N}]{2,40})$");

  private final Set<String> credits = new HashSet<>();

  private Captions() {}

  static Captions load(Resources resources) {
    Captions captions = new Captions();
    for (Resources.Line line : resources.lines(FILE)) {
      captions.credits.add(Words.plain(line.text()));
    }
    return captions;
  }

  /** Whether the line ends with the credit of a picture. */
  boolean isCaption(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    Matcher brackets = BRACKETS.matcher(line);
    if (brackets.find() && brackets.start() > 0 && isCredit(brackets.group(1))) {
      return true;
    }
    Matcher slash = SLASH.matcher(line);
    if (slash.find() && isCredit(slash.group(1))) {
      return true;
    }
    Matcher label = LABEL.matcher(line);
    boolean labelled =
        label.find()
            && (label.group(1) != null || label.group(2) != null)
            && isName(label.group(3));
    Matcher owned = OWNED.matcher(line);
    boolean sign = owned.find() && !line.substring(0, owned.start()).isBlank();
    return labelled || sign && isName(owned.group(1));
  }

  /** A few words, all with capitals: "Photos: A day in the camp" is a headline. */
  private boolean isName(String words) {
    Shape shape = Shape.of(words.replace('/', ' '));
    return isCredit(words) || (shape.words() <= 6 && shape.capitals() == shape.words());
  }

  /** Whether words in brackets name an agency or a photographer of one. */
  boolean isCredit(String words) {
    String plain = Words.plain(words);
    String[] parts = plain.split(" ");
    if (plain.isEmpty() || parts.length > MOST_CREDIT_WORDS) {
      return false;
    }
    if (credits.contains(plain) || credits.contains(parts[0]) && words.contains(":")) {
      return true;
    }
    String last = parts[parts.length - 1];
    boolean ofTwo = parts.length > 1 && credits.contains(parts[parts.length - 2] + " " + last);
    return (words.indexOf('/') > 0 || parts.length > 1)
        && (ofTwo || credits.contains(last) || credits.contains(parts[0]));
  }

  /** Whether the words name an agency or outlet that is known from credits. */
  boolean isAgency(String words) {
    return credits.contains(words.toLowerCase(Locale.ROOT).strip());
  }
}
