// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the names of proposals tell: words that no other proposal of their kind has, and words that
 * set one apart from an earlier one. Immutable and thread-safe.
 */
final class ProposalNames {
  private static final Set<String> BEFORE_MATTER =
      Set.of(
          "of",
          "between",
          "with",
          "in",
          "on",
          "for",
          "to",
          "from",
          "about",
          "over",
          "around",
          "at",
          "by",
          "towards",
          "against",
          "calling",
          "demanding");

  private static final int SHORTEST = 5;
  private static final int SHORTEST_PROPER = 3;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** So few names do not tell which words are common to the stories. */
  private static final int FEW = 2;

  private final Set<String> plain;
  private final Set<String> common;
  private final Set<String> apart;
  private final Set<String> sorts;

  private ProposalNames(
      Set<String> plain, Set<String> common, Set<String> apart, Set<String> sorts) {
    this.plain = plain;
    this.common = common;
    this.apart = apart;
    this.sorts = sorts;
  }

  /**
   * Reads {@code proposal-nouns.txt}, {@code proposal-common.txt}, {@code proposal-apart.txt} and
   * {@code proposal-sorts.txt}, one word a line.
   */
  static ProposalNames read() {
    return new ProposalNames(
        words("proposal-nouns.txt"),
        words("proposal-common.txt"),
        words("proposal-apart.txt"),
        words("proposal-sorts.txt"));
  }

  /** What sort of thing a name says it is where that is no other's: "resolution"; else empty. */
  String sort(String name) {
    return split(name).stream()
        .map(ProposalNames::fold)
        .filter(sorts::contains)
        .map(word -> word.endsWith("s") && !word.equals("pauses") ? cut(word) : word)
        .findFirst()
        .orElse("");
  }

  private static String cut(String word) {
    return word.substring(0, word.length() - 1);
  }

  /**
   * The name that says best what several stories mean: its telling words stand in other names too;
   * of such the one given most often. Of two stories or fewer the fullest.
   */
  String best(List<String> names) {
    boolean many = names.size() > FEW;
    Map<String, Integer> stories = new HashMap<>();
    Map<String, Set<String>> tellings = new HashMap<>();
    for (String name : many ? names : List.<String>of()) {
      tellings
          .computeIfAbsent(name, this::telling)
          .forEach(word -> stories.merge(word, 1, Integer::sum));
    }
    Comparator<String> order =
        Comparator.comparingInt(
                (String name) -> shared(tellings.getOrDefault(name, Set.of()), stories))
            .thenComparingInt(name -> many ? Collections.frequency(names, name) : 0)
            .thenComparing(String::length)
            .thenComparing(Comparator.reverseOrder());
    return names.stream().max(order).orElseThrow();
  }

  /** Two for each word that another name has too, less one for each that none has. */
  private static int shared(Set<String> words, Map<String, Integer> stories) {
    return words.stream().mapToInt(word -> stories.getOrDefault(word, 0) > 1 ? 2 : -1).sum();
  }

  private static Set<String> words(String file) {
    try (InputStream in = Objects.requireNonNull(ProposalNames.class.getResourceAsStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  /** The words of a name that tell what is proposed; none for "the historic peace deal". */
  Set<String> telling(String name) {
    Set<String> telling = added(name);
    telling.removeAll(common);
    return telling;
  }

  /** Whether a name says no more than what kind of thing is proposed: "the peace deal". */
  boolean isBare(String name) {
    return added(name).isEmpty();
  }

  /** The words of a name beside those for its kind. */
  private Set<String> added(String name) {
    Set<String> added = new HashSet<>();
    List<String> words = split(name);
    for (int i = 0; i < words.size(); i++) {
      String word = fold(words.get(i));
      boolean proper = isNamed(words, i);
      boolean number = Character.isDigit(words.get(i).codePointAt(0));
      boolean longEnough = word.length() >= (proper ? SHORTEST_PROPER : SHORTEST);
      if ((longEnough || number) && !isPlain(word)) {
        added.add(word);
      }
    }
    return added;
  }

  /**
   * Whether a word has a capital of its own: the first one of a heading has one anyway, so that it
   * counts where the next one has one too.
   */
  private static boolean isNamed(List<String> words, int at) {
    boolean sure = at > 0 || words.size() > 1 && isCapital(words.get(1));
    return sure && isCapital(words.get(at));
  }

  /** The proper words of a name before what it says of its matter: "Oslo" of "the Oslo accords". */
  Set<String> given(String name) {
    Set<String> telling = telling(name);
    Set<String> given = new HashSet<>();
    List<String> words = split(name);
    for (int i = 0; i < words.size() && !BEFORE_MATTER.contains(words.get(i)); i++) {
      if (isNamed(words, i) && telling.contains(fold(words.get(i)))) {
        given.add(fold(words.get(i)));
      }
    }
    return given;
  }

  /** The telling words of a name before what it says of its matter or place. */
  Set<String> leading(String name) {
    List<String> words = split(name);
    Set<String> leading = new HashSet<>();
    for (int i = 0; i < words.size() && !BEFORE_MATTER.contains(words.get(i)); i++) {
      leading.add(fold(words.get(i)));
    }
    leading.retainAll(telling(name));
    return leading;
  }

  private boolean isPlain(String word) {
    return plain.contains(word) || apart.contains(word) || sorts.contains(word);
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether a telling word is a name or a number somewhere in names: told by its capital. */
  static boolean isProper(String word, String name) {
    for (String other : split(name)) {
      boolean named =
          Character.isUpperCase(other.codePointAt(0)) || Character.isDigit(other.codePointAt(0));
      if (named && fold(other).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name sets its proposal apart from an earlier one: "the revised deal". */
  boolean isApart(String name) {
    for (String word : split(name)) {
      if (apart.contains(fold(word))) {
        return true;
      }
    }
    return false;
  }

  /** Its words; a name may begin with a quotation mark. */
  private static List<String> split(String name) {
    return BETWEEN_WORDS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
  }

  private static String fold(String word) {
    boolean plain = word.chars().allMatch(c -> c < 0x80);
    return plain
        ? word.toLowerCase(Locale.ROOT)
        : MARKS
            .matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
  }
}
