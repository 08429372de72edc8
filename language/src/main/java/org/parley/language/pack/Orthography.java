// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import edu.emory.mathcs.nlp.common.util.CharUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * How a word is written: case, digits and punctuation, as the numbers that the models were trained
 * with. Immutable and thread-safe.
 */
final class Orthography {
  private static final String HYPERLINK_FORM = "#hlink#";
  private static final String HYPERLINK = "0";
  private static final String ALL_UPPER = "1";
  private static final String ALL_LOWER = "2";
  private static final String ALL_DIGITS = "3";
  private static final String ALL_PUNCTUATION = "4";
  private static final String ALL_DIGITS_OR_PUNCTUATION = "5";
  private static final String SOME_DIGITS = "6";
  private static final String PERIOD = "7";
  private static final String HYPHEN = "8";
  private static final String OTHER_PUNCTUATION = "9";
  private static final String NO_LOWER = "10";
  private static final String CAPITALISED = "11";
  private static final String ONE_MORE_UPPER = "12";
  private static final String MORE_UPPER = "13";

  private final StringTable strings;

  Orthography(StringTable strings) {
    this.strings = strings;
  }

  /** The atoms for a simplified form, which may be the first of its sentence. */
  int[] of(String simplified, boolean first) {
    return codes(simplified, first).stream().mapToInt(strings::atom).toArray();
  }

  static List<String> codes(String simplified, boolean first) {
    if (simplified.equals(HYPERLINK_FORM)) {
      return List.of(HYPERLINK);
    }
    int upper = count(simplified, CharUtils::isUpperCase);
    int lower = count(simplified, CharUtils::isLowerCase);
    int digits = count(simplified, CharUtils::isDigit);
    int marks = count(simplified, CharUtils::isPunctuation);
    int length = simplified.length();
    boolean allUpper = upper == length;
    boolean capitalised = length > 0 && CharUtils.isUpperCase(simplified.charAt(0));
    int laterUpper = capitalised ? upper - 1 : upper;
    List<String> codes = new ArrayList<>();
    if (allUpper) {
      codes.add(ALL_UPPER);
    } else if (lower == length) {
      codes.add(ALL_LOWER);
    } else if (digits == length) {
      codes.add(ALL_DIGITS);
    } else if (marks == length) {
      codes.add(ALL_PUNCTUATION);
    } else if (digits + marks == length) {
      codes.add(ALL_DIGITS_OR_PUNCTUATION);
    } else if (lower == 0) {
      codes.add(NO_LOWER);
    }
    if (!allUpper) {
      addCase(codes, capitalised && !first, laterUpper);
    }
    addMarks(codes, simplified, digits, marks);
    return codes;
  }

  private static void addCase(List<String> codes, boolean capitalised, int laterUpper) {
    if (capitalised) {
      codes.add(CAPITALISED);
    }
    if (laterUpper == 1) {
      codes.add(ONE_MORE_UPPER);
    } else if (laterUpper > 1) {
      codes.add(MORE_UPPER);
    }
  }

  private static void addMarks(List<String> codes, String simplified, int digits, int marks) {
    int length = simplified.length();
    boolean period = simplified.indexOf('.') >= 0;
    boolean hyphen = simplified.indexOf('-') >= 0;
    if (digits > 0 && digits < length) {
      codes.add(SOME_DIGITS);
    }
    if (period) {
      codes.add(PERIOD);
    }
    if (hyphen) {
      codes.add(HYPHEN);
    }
    if (marks > 0 && marks < length && !period && !hyphen) {
      codes.add(OTHER_PUNCTUATION);
    }
  }

  private interface CharTest {
    boolean holds(char character);
  }

  private static int count(String text, CharTest test) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (test.holds(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }
}
