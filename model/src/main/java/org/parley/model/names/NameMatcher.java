// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells whether two personal names in Latin letters can be one name that two hands have spelled:
 * "Khalifa Hifter" and "Khalifa Haftar". It compares names, not people: two people of one name look
 * the same to it. What it knows lies in this package's tables. Thread-safe.
 */
public final class NameMatcher {
  private static final NameMatcher BUNDLED = new NameMatcher();
  private static final int MOST_JOINED = 3;

  /** The letters of an article. */
  private static final int ARTICLE = 2;

  /** So many names, and pairs of words, are known at once. */
  private static final int MOST_COMPARED = 50_000;

  private static final Pattern WITH_ARTICLE =
      Pattern.compile("[ae]([rsztdn])\\1.{4,}|[ae]l[^aeiouyl].{3,}");

  private final NameParts parts = new NameParts();
  private final GivenNames given = new GivenNames();
  private final Sounds sounds = new Sounds("general");
  private final FamilyFirst familyFirst = new FamilyFirst();
  private final Set<String> feminine = new HashSet<>();

  /** The same few names are held against each other over and over. */
  private final Map<String, Boolean> compared = new ConcurrentHashMap<>();

  private final Map<String, Name> names = new ConcurrentHashMap<>();

  /** A name cut up, as each of the two ways to compare it needs it. */
  private record Name(FamilyFirst.Words words, List<String> parts) {}

  private NameMatcher() {
    for (List<String> row : NameTables.rows("particles.tsv", 2)) {
      if (row.get(0).equals("feminine")) {
        feminine.addAll(NameTables.split(row.get(1), ";"));
      }
    }
  }

  /** The matcher with the bundled tables. */
  public static NameMatcher bundled() {
    return BUNDLED;
  }

  /** How two names are alike. */
  public enum Likeness {
    /** Part for part one name. */
    SAME,
    /** One name, the family name first in one and last in the other. */
    TURNED,
    /** One leaves out parts of the other: "Mesmari" for "Ahmed al-Mesmari". */
    SHORTER,
    DIFFERENT
  }

  /** How two names are alike; the order of the two makes no difference. */
  public Likeness compare(String one, String other) {
    Name first = name(one);
    Name second = name(other);
    FamilyFirst.Verdict asian = familyFirst.compare(first.words(), second.words());
    if (asian != FamilyFirst.Verdict.OPEN) {
      return asian == FamilyFirst.Verdict.SAME ? Likeness.SAME : Likeness.DIFFERENT;
    }
    List<String> a = first.parts();
    List<String> b = second.parts();
    if (a.isEmpty() || b.isEmpty()) {
      return Likeness.DIFFERENT;
    }
    if (align(a, 0, b, 0)) {
      return Likeness.SAME;
    }
    if (isTurned(a, b) || isTurned(b, a)) {
      return Likeness.TURNED;
    }
    boolean shorter = a.size() < b.size() ? isPart(a, b) : a.size() > b.size() && isPart(b, a);
    return shorter ? Likeness.SHORTER : Likeness.DIFFERENT;
  }

  /** The parts of a name that count, lower case, without articles and accents. */
  public List<String> parts(String name) {
    return name(name).parts();
  }

  private Name name(String name) {
    Name known = names.get(name);
    if (known == null) {
      known = new Name(FamilyFirst.words(name), List.copyOf(parts.of(name)));
      if (names.size() >= MOST_COMPARED) {
        names.clear();
      }
      names.put(name, known);
    }
    return known;
  }

  /** Whether two parts of names, as {@link #parts} gives them, can be one part spelled twice. */
  public boolean sameWord(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    GivenNames.Verdict given = this.given.compare(one, other);
    if (given != GivenNames.Verdict.OPEN || isTooShort(one, other)) {
      return given == GivenNames.Verdict.SAME;
    }
    String both = one + " " + other;
    Boolean known = compared.get(both);
    if (known == null) {
      known = areSpellings(one, other);
      if (compared.size() >= MOST_COMPARED) {
        compared.clear();
      }
      compared.put(both, known);
    }
    return known;
  }

  /** Whether a word is the article before any letter, as names have it: "al", "ez", "Ash". */
  public boolean isArticle(String word) {
    return parts.isArticle(word.toLowerCase(Locale.ROOT));
  }

  /**
   * How differently two words sound as they are written, in lower case: 0 is the same sound
   * throughout, 1.2 a wrong consonant. The order of the two makes no difference.
   */
  public double difference(String one, String other) {
    return sounds.cost(one, other);
  }

  private boolean areSpellings(String one, String other) {
    if (isFeminineOf(one, other) || isFeminineOf(other, one)) {
      return false;
    }
    String bareOne = withoutArticle(one);
    String bareOther = withoutArticle(other);
    return near(one, other)
        || !bareOne.equals(one) && near(bareOne, other)
        || !bareOther.equals(other) && near(one, bareOther);
  }

  /** Short words must sound alike to the letter, longer ones may differ a little. */
  private boolean near(String one, String other) {
    int length = Math.min(one.length(), other.length());
    if (Math.max(one.length(), other.length()) > longest(length)) {
      return false;
    }
    double allowed = length <= 3 ? 0.2 : Math.min(0.9, 0.12 + 0.08 * length);
    return sounds.cost(one, other, allowed) <= allowed;
  }

  /** What a word of some letters may be spelled with at most. */
  private static int longest(int letters) {
    return 3 + letters + letters / 4;
  }

  /** Whether one word is too short to be the other, an article written to it or not. */
  private static boolean isTooShort(String one, String other) {
    int length = Math.min(one.length(), other.length());
    return Math.max(one.length(), other.length()) - ARTICLE > longest(length);
  }

  /** "Ivanova" is not Ivanov. */
  private boolean isFeminineOf(String one, String other) {
    return one.endsWith("a") && !other.endsWith("a") && feminine.stream().anyMatch(one::endsWith);
  }

  /** "Elsisi" and "Essebsi" with their article written to them. */
  private static String withoutArticle(String word) {
    boolean can = word.startsWith("a") || word.startsWith("e");
    return can && WITH_ARTICLE.matcher(word).matches() ? word.substring(ARTICLE) : word;
  }

  /** Whether all parts of one are all parts of the other, in order; parts may be joined. */
  private boolean align(List<String> a, int i, List<String> b, int j) {
    if (i == a.size() || j == b.size()) {
      return i == a.size() && j == b.size();
    }
    for (int left = 1; left <= Math.min(MOST_JOINED, a.size() - i); left++) {
      for (int right = 1; right <= Math.min(MOST_JOINED, b.size() - j); right++) {
        boolean bothEnd = (i + left == a.size()) == (j + right == b.size());
        boolean fits =
            (left == 1 || right == 1)
                && bothEnd
                && sameWord(joined(a, i, i + left), joined(b, j, j + right))
                && align(a, i + left, b, j + right);
        if (fits) {
          return true;
        }
      }
    }
    return false;
  }

  private static String joined(List<String> parts, int from, int to) {
    return to - from == 1 ? parts.get(from) : String.join("", parts.subList(from, to));
  }

  /** "Jinping Xi": one part goes from an end to the other. Two given names may be two people's. */
  private boolean isTurned(List<String> a, List<String> b) {
    boolean open = a.stream().allMatch(given::knows) || b.stream().allMatch(given::knows);
    if (a.size() != b.size() || a.size() < 2 || open) {
      return false;
    }
    List<String> lastFirst = new ArrayList<>(b.subList(b.size() - 1, b.size()));
    lastFirst.addAll(b.subList(0, b.size() - 1));
    List<String> firstLast = new ArrayList<>(b.subList(1, b.size()));
    firstLast.add(b.get(0));
    return align(a, 0, lastFirst, 0) || align(a, 0, firstLast, 0);
  }

  /** Whether the shorter name can stand for the longer. */
  private boolean isPart(List<String> shorter, List<String> longer) {
    int size = longer.size();
    for (int left = 1; left < size; left++) {
      if (align(shorter, 0, longer.subList(left, size), 0)) {
        return true; // first names left out
      }
    }
    if (shorter.size() < 2) {
      return false;
    }
    for (int left = 1; size - left >= 2; left++) {
      if (align(shorter, 0, longer.subList(0, size - left), 0)) {
        return true; // grandfather's name left out: "Abiy Ahmed"
      }
    }
    for (int from = 1; from < size - 1; from++) {
      for (int to = from + 1; to < size; to++) {
        List<String> without = new ArrayList<>(longer.subList(0, from));
        without.addAll(longer.subList(to, size));
        if (align(shorter, 0, without, 0)) {
          return true; // middle names left out
        }
      }
    }
    return false;
  }

  /**
   * Short forms under which an index keeps a part of a name, so that spellings of it meet: its
   * consonants as they sound, at most a few. Parts that {@link #sameWord} joins nearly always share
   * one.
   */
  public Set<String> keys(String part) {
    return KEYS.of(given.canonical(part));
  }

  private static final SoundKeys KEYS = new SoundKeys();

  /** What the table of given names says. */
  private static final class GivenNames {
    private final Map<String, Set<Integer>> lines = new HashMap<>();
    private final List<String> firsts = new ArrayList<>();

    enum Verdict {
      SAME,
      DIFFERENT,
      OPEN
    }

    GivenNames() {
      for (List<String> row : NameTables.rows("given.tsv", 1)) {
        List<String> spellings = NameTables.split(row.get(0), ";");
        for (String spelling : spellings) {
          lines.computeIfAbsent(spelling, k -> new HashSet<>()).add(firsts.size());
        }
        firsts.add(spellings.get(0));
      }
    }

    boolean knows(String word) {
      return lines.containsKey(word);
    }

    String canonical(String word) {
      Set<Integer> known = lines.getOrDefault(word, Set.of());
      return known.size() == 1 ? firsts.get(known.iterator().next()) : word;
    }

    Verdict compare(String one, String other) {
      Set<Integer> a = lines.get(one);
      Set<Integer> b = lines.get(other);
      if (a == null || b == null) {
        return Verdict.OPEN;
      }
      return a.stream().anyMatch(b::contains) ? Verdict.SAME : Verdict.DIFFERENT;
    }
  }
}
