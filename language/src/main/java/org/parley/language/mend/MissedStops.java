// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends a sentence at a full stop that was taken for part of an abbreviation, by the words of {@code
 * missed-stops.tsv}, or for that of a numeral: "on October 7. More fell". The stop becomes a token
 * of its own unless the abbreviation has others.
 */
final class MissedStops implements BorderMend {
  private static final String RESOURCE = "missed-stops.tsv";
  private static final String STOP = ".";
  private static final String OPENING = "“";

  private final Set<String> words = new HashSet<>();
  private final Set<String> starters = new HashSet<>();

  MissedStops() {
    MendTable.rows(RESOURCE, 2).forEach(row -> addRow(row.get(0), row.get(1)));
  }

  private void addRow(String kind, String word) {
    switch (kind) {
      case "word" -> words.add(word);
      case "starter" -> starters.add(word);
      default -> throw new IllegalStateException(RESOURCE + ": unknown kind: " + kind);
    }
  }

  @Override
  public List<List<Piece>> mend(String text, int base, List<List<Piece>> sentences) {
    List<List<Piece>> mended = new ArrayList<>();
    for (List<Piece> sentence : sentences) {
      List<Piece> current = new ArrayList<>();
      for (int i = 0; i < sentence.size(); i++) {
        if (!endsAt(sentence, i)) {
          current.add(sentence.get(i));
          continue;
        }
        addEnd(current, sentence.get(i));
        mended.add(current);
        current = new ArrayList<>();
      }
      mended.add(current);
    }
    return mended;
  }

  private boolean endsAt(List<Piece> sentence, int i) {
    String form = sentence.get(i).form();
    if (!form.endsWith(STOP) || form.length() < 2 || i + 1 == sentence.size()) {
      return false;
    }
    String next = sentence.get(i + 1).form();
    boolean apart = sentence.get(i + 1).start() > sentence.get(i).end();
    boolean capital = Character.isUpperCase(next.codePointAt(0));
    if (form.length() == 2) {
      // "7. Withdrawal" is an item of a list.
      return apart && i > 0 && isNumeral(form) && (capital || next.equals(OPENING));
    }
    if (!apart || !capital) {
      return false;
    }
    return starters.contains(next) || (words.contains(form) && !isNumberBefore(sentence, i));
  }

  /** The tokenizer leaves the stop to one digit alone. */
  private static boolean isNumeral(String form) {
    return form.charAt(0) >= '0' && form.charAt(0) <= '9';
  }

  private static boolean isNumberBefore(List<Piece> sentence, int i) {
    return i > 0 && sentence.get(i - 1).form().chars().anyMatch(Character::isDigit);
  }

  private static void addEnd(List<Piece> sentence, Piece last) {
    String word = last.form().substring(0, last.form().length() - 1);
    if (word.contains(STOP)) {
      sentence.add(last);
      return;
    }
    sentence.add(new Piece(word, last.start(), last.end() - 1));
    sentence.add(new Piece(STOP, last.end() - 1, last.end()));
  }
}
