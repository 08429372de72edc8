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

  private static final List<String> ONE_SIDED = List.of("one", "sided");

  private static final int SHORTEST = 5;
  private static final int SHORTEST_PROPER = 3;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** So few names do not tell which words are common to the stories. */
  private static final int FEW = 2;

  private static final ProposalNames BUNDLED = read();

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
  private static ProposalNames read() {
    return new ProposalNames(
        words("proposal-nouns.txt"),
        words("proposal-common.txt"),
        words("proposal-apart.txt"),
        words("proposal-sorts.txt"));
  }

  /** Those of the bundled tables. */
  static ProposalNames bundled() {
    return BUNDLED;
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
          .computeIfAbsent(name, k -> of(k).telling())
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

  /** What the words of a name tell. */
  NameWords of(String name) {
    List<String> words = split(name);
    List<String> folded = words.stream().map(ProposalNames::fold).toList();
    Set<String> telling = new HashSet<>();
    Set<String> proper = new HashSet<>();
    boolean bare = true;
    for (int i = 0; i < words.size(); i++) {
      String word = folded.get(i);
      boolean number = Character.isDigit(words.get(i).codePointAt(0));
      if (number || isCapital(words.get(i))) {
        proper.add(word);
      }
      boolean longEnough = word.length() >= (isNamed(words, i) ? SHORTEST_PROPER : SHORTEST);
      if ((longEnough || number) && !isPlain(word)) {
        bare = false;
        if (!common.contains(word)) {
          telling.add(word);
        }
      }
    }
    Set<String> leading = new HashSet<>();
    Set<String> given = new HashSet<>();
    for (int i = 0; i < words.size() && !BEFORE_MATTER.contains(words.get(i)); i++) {
      if (telling.contains(folded.get(i))) {
        leading.add(folded.get(i));
        if (isNamed(words, i)) {
          given.add(folded.get(i));
        }
      }
    }
    boolean another = folded.stream().anyMatch(apart::contains);
    boolean own = folded.contains("own");
    boolean unilateral =
        folded.contains("unilateral") || Collections.indexOfSubList(folded, ONE_SIDED) >= 0;
    return new NameWords(
        telling, leading, given, proper, sort(folded), bare, own, unilateral, another);
  }

  private String sort(List<String> folded) {
    return folded.stream()
        .filter(sorts::contains)
        .map(word -> word.endsWith("s") && !word.equals("pauses") ? cut(word) : word)
        .findFirst()
        .orElse("");
  }

  /**
   * Whether a word has a capital of its own: the first one of a heading has one anyway, so that it
   * counts where the next one has one too.
   */
  private static boolean isNamed(List<String> words, int at) {
    boolean sure = at > 0 || words.size() > 1 && isCapital(words.get(1));
    return sure && isCapital(words.get(at));
  }

  private boolean isPlain(String word) {
    return plain.contains(word) || apart.contains(word) || sorts.contains(word);
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
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
