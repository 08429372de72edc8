// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares Chinese and Korean names, whose syllables are each a word: a small difference is another
 * name. Immutable and thread-safe.
 */
final class FamilyFirst {
  private static final double NEAR = 0.35;

  private final Syllables syllables = new Syllables();
  private final Sounds korean = new Sounds("korean");
  private final Map<String, Set<String>> families = new HashMap<>();
  private final Map<String, Set<String>> sameFamily = new HashMap<>();

  enum Verdict {
    SAME,
    DIFFERENT,
    /** Neither table can tell. */
    OPEN
  }

  FamilyFirst() {
    for (List<String> row : NameTables.rows("families.tsv", 2)) {
      List<String> spellings = NameTables.split(row.get(1), ";");
      families.computeIfAbsent(row.get(0), k -> new HashSet<>()).addAll(spellings);
      if (row.get(0).equals("korean")) {
        for (String spelling : spellings) {
          sameFamily.computeIfAbsent(spelling, k -> new HashSet<>()).addAll(spellings);
        }
      }
    }
  }

  /** A name in its written words, those that hyphens tie together as one. */
  record Words(List<String> words, boolean tied) {}

  static Words words(String name) {
    // The apostrophe of Wade-Giles tells two sounds apart.
    String plain = name.replace('’', '\'').replace('‘', '\'').replace('`', '\'');
    List<String> words = new ArrayList<>();
    boolean tied = false;
    for (String word : plain.strip().split("\\s+")) {
      StringBuilder folded = new StringBuilder();
      for (String piece : word.split("'", -1)) {
        folded.append(folded.isEmpty() ? "" : "'").append(NameParts.plain(piece));
      }
      tied |= folded.indexOf("-") >= 0;
      words.add(folded.toString().replace("-", ""));
    }
    return new Words(List.copyOf(words), tied);
  }

  Verdict compare(Words a, Words b) {
    if (a.words().size() < 2 || b.words().size() < 2) {
      return Verdict.OPEN;
    }
    Verdict chinese = chinese(a, b);
    return chinese == Verdict.OPEN ? korean(a, b) : chinese;
  }

  private Verdict chinese(Words a, Words b) {
    if (!hasFamily("chinese", a) || !hasFamily("chinese", b)) {
      return Verdict.OPEN;
    }
    List<List<Set<String>>> left = syllables.readings(a.words(), a.tied());
    List<List<Set<String>>> right = syllables.readings(b.words(), b.tied());
    if (left.isEmpty() || right.isEmpty()) {
      return Verdict.OPEN;
    }
    for (List<Set<String>> reading : left) {
      for (List<Set<String>> with : right) {
        if (Syllables.same(reading, with)) {
          return Verdict.SAME;
        }
      }
    }
    return Verdict.DIFFERENT;
  }

  private boolean hasFamily(String table, Words name) {
    Set<String> known = families.getOrDefault(table, Set.of());
    List<String> words = name.words();
    return known.contains(words.get(0)) || known.contains(words.get(words.size() - 1));
  }

  private Verdict korean(Words a, Words b) {
    boolean looks = hasFamily("korean", a) && hasFamily("korean", b) && (isGiven(a) || isGiven(b));
    if (!looks) {
      return Verdict.OPEN;
    }
    for (boolean turnedA : new boolean[] {false, true}) {
      for (boolean turnedB : new boolean[] {false, true}) {
        if (sameKorean(a.words(), turnedA, b.words(), turnedB)) {
          return Verdict.SAME;
        }
      }
    }
    return Verdict.DIFFERENT;
  }

  /** Two syllables, tied or side by side, make a Korean given name. */
  private static boolean isGiven(Words name) {
    return name.tied() && name.words().size() == 2 || name.words().size() == 3;
  }

  private boolean sameKorean(List<String> a, boolean turnedA, List<String> b, boolean turnedB) {
    String familyA = a.get(turnedA ? a.size() - 1 : 0);
    String familyB = b.get(turnedB ? b.size() - 1 : 0);
    if (!sameFamily.getOrDefault(familyA, Set.of()).contains(familyB)) {
      return false;
    }
    String givenA = String.join("", turnedA ? a.subList(0, a.size() - 1) : a.subList(1, a.size()));
    String givenB = String.join("", turnedB ? b.subList(0, b.size() - 1) : b.subList(1, b.size()));
    return korean.cost(givenA, givenB) <= NEAR;
  }
}
