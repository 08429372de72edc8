// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends a sentence at a full stop that was taken for part of an abbreviation, by the words of {@code
 * missed-stops.tsv}. The stop becomes a token of its own unless the abbreviation has others.
 */
final class MissedStops implements BorderMend {
  private static final String RESOURCE = "missed-stops.tsv";
  private static final String STOP = ".";

  private final Set<String> words = new HashSet<>();
  private final Set<String> starters = new HashSet<>();

  MissedStops() {
    try (InputStream in = MissedStops.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::addRow);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addRow(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 2) {
      throw new IllegalStateException(RESOURCE + ": not two columns: " + line);
    }
    switch (columns[0]) {
      case "word" -> words.add(columns[1]);
      case "starter" -> starters.add(columns[1]);
      default -> throw new IllegalStateException(RESOURCE + ": unknown kind: " + line);
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
    if (!form.endsWith(STOP) || form.length() < 3 || i + 1 == sentence.size()) {
      return false;
    }
    String next = sentence.get(i + 1).form();
    boolean apart = sentence.get(i + 1).start() > sentence.get(i).end();
    if (!apart || !Character.isUpperCase(next.codePointAt(0))) {
      return false;
    }
    return starters.contains(next) || (words.contains(form) && !isNumberBefore(sentence, i));
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
