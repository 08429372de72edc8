// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;
import org.parley.reading.page.Markup;

/** What names of elements say of their text. From {@code html/names.tsv}. Immutable. */
final class SignNames {
  private static final String FILE = "html/names.tsv";
  private static final int MOST_WORDS = 4;
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, Named> parts;
  private final Map<String, Named> whole;
  private final Map<String, Named> tags;

  private SignNames(Map<String, Named> parts, Map<String, Named> whole, Map<String, Named> tags) {
    this.parts = Map.copyOf(parts);
    this.whole = Map.copyOf(whole);
    this.tags = Map.copyOf(tags);
  }

  /**
   * What a name says.
   *
   * @param isSure whether text is left out whatever there is of it
   * @param order place in the file: of equals the first wins
   */
  record Named(Sign sign, boolean isSure, int order) {}

  static SignNames load(Resources resources) {
    Map<String, Named> parts = new HashMap<>();
    Map<String, Named> whole = new HashMap<>();
    Map<String, Named> tags = new HashMap<>();
    int order = 0;
    for (Resources.Row row : resources.rows(FILE, 3)) {
      boolean sure = row.cell(1).equals("sure");
      if (!sure && !row.cell(1).equals("likely")) {
        throw row.wrong("has neither sure nor likely in column 2");
      }
      Named named = new Named(sign(row), sure, order++);
      for (String name : row.cell(2).split(" ")) {
        if (name.startsWith("<")) {
          tags.putIfAbsent(name.substring(1), named);
        } else if (name.startsWith("=")) {
          whole.putIfAbsent(joined(words(name.substring(1))), named);
        } else {
          parts.putIfAbsent(joined(words(name)), named);
        }
      }
    }
    return new SignNames(parts, whole, tags);
  }

  private static Sign sign(Resources.Row row) {
    try {
      return Sign.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.wrong("has no known kind of text in column 1");
    }
  }

  /** Every sign of an element that fits, the one to be believed first. */
  List<Named> signs(Markup.Element element) {
    List<Fit> fits = new ArrayList<>();
    Named tag = tags.get(element.tag());
    if (tag != null) {
      fits.add(new Fit(tag, 1));
    }
    if (!element.names().isEmpty()) {
      for (String name : element.names().split("\\s+")) {
        addFits(words(name), fits);
      }
    }
    fits.sort(
        (a, b) ->
            a.words != b.words ? b.words - a.words : Integer.compare(a.named.order, b.named.order));
    List<Named> signs = new ArrayList<>(fits.size());
    for (Fit fit : fits) {
      signs.add(fit.named);
    }
    return signs;
  }

  private record Fit(Named named, int words) {}

  private void addFits(List<String> words, List<Fit> fits) {
    Named full = whole.get(joined(words));
    if (full != null) {
      fits.add(new Fit(full, words.size() + 1));
    }
    for (int from = 0; from < words.size(); from++) {
      StringBuilder name = new StringBuilder();
      for (int to = from; to < words.size() && to - from < MOST_WORDS; to++) {
        name.append(to == from ? "" : "-").append(words.get(to));
        Named part = parts.get(name.toString());
        if (part != null) {
          fits.add(new Fit(part, to - from + 1));
        }
      }
    }
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String part : BREAK.split(CAPITAL.matcher(name).replaceAll("-"))) {
      if (!part.isEmpty()) {
        words.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static String joined(List<String> words) {
    return String.join("-", words);
  }

  /** The sign to be believed of an element, or null. */
  @Nullable Named best(Markup.Element element) {
    List<Named> signs = signs(element);
    return signs.isEmpty() ? null : signs.get(0);
  }
}
