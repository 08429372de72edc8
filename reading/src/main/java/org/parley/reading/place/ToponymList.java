// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.Phrases;
import org.parley.reading.place.States.Use;

/**
 * Names that are names of places wherever they stand: states, their divisions, parts of the world,
 * the supplement. Immutable and thread-safe.
 */
final class ToponymList {
  private static final int LONGEST = 6;

  /** "al-Hol", "al" before a hyphen, "sub-Saharan". */
  private static final Pattern ARTICLE = Pattern.compile("al|el|(?:al|el|sub)-\\p{Lu}.*");

  private final Map<String, List<Listed>> byKey = new HashMap<>();
  private final Map<String, Listed> abbreviations = new HashMap<>();
  private final Map<String, Listed> codes = new HashMap<>();

  /**
   * A listed name.
   *
   * @param text as listed
   * @param known alpha-3 code of the state that it names, or null
   */
  record Listed(String text, Toponym.Kind kind, @Nullable String known) {}

  /** A listed name where it was met; {@code last} is exclusive. */
  record Match(int first, int last, Listed listed) {}

  ToponymList(Regions regions, Subdivisions subdivisions, Supplement supplement, States states) {
    for (States.Form form : states.forms()) {
      Toponym.Kind kind =
          form.uses().contains(Use.NAME)
              ? Toponym.Kind.STATE
              : form.uses().contains(Use.SEAT)
                  ? Toponym.Kind.SEAT
                  : form.uses().contains(Use.ADJECTIVE) ? Toponym.Kind.ADJECTIVE : null;
      if (kind != null) {
        add(new Listed(form.text(), kind, form.state().code()));
      }
    }
    for (Subdivisions.Division division : subdivisions.all()) {
      add(new Listed(division.name(), Toponym.Kind.DIVISION, null));
      division
          .abbreviations()
          .forEach(a -> abbreviations.put(a, new Listed(a, Toponym.Kind.DIVISION, null)));
      if (!division.code().isEmpty()) {
        codes.put(division.code(), new Listed(division.code(), Toponym.Kind.DIVISION, null));
      }
      division.adjectives().forEach(a -> add(new Listed(a, Toponym.Kind.ADJECTIVE, null)));
    }
    regions.names().forEach(name -> add(new Listed(name, Toponym.Kind.LISTED, null)));
    regions.adjectives().forEach(name -> add(new Listed(name, Toponym.Kind.ADJECTIVE, null)));
    supplement.names().forEach(name -> add(new Listed(name, Toponym.Kind.LISTED, null)));
  }

  private void add(Listed listed) {
    byKey.computeIfAbsent(PlaceNames.key(listed.text()), k -> new ArrayList<>()).add(listed);
  }

  /** The listed state or seat of a name as written, or null. */
  @Nullable Listed state(String name) {
    for (Listed listed : byKey.getOrDefault(PlaceNames.key(name), List.of())) {
      if (listed.kind() == Toponym.Kind.STATE || listed.kind() == Toponym.Kind.SEAT) {
        return listed;
      }
    }
    return null;
  }

  /** The longest listed name that starts at a token, or null. */
  @Nullable Match at(Sentence sentence, int first) {
    Token start = sentence.token(first);
    Match short1 = abbreviation(sentence, first);
    if (short1 != null) {
      return short1;
    }
    boolean opens = Phrases.isCapital(start.form()) || ARTICLE.matcher(start.form()).matches();
    if (!opens) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    StringBuilder written = new StringBuilder();
    Match best = null;
    int most = Math.min(sentence.tokens().size(), first + LONGEST);
    for (int last = first; last < most; last++) {
      Token token = sentence.token(last);
      String part = PlaceNames.key(token.form());
      boolean joined = last > first && token.start() == sentence.token(last - 1).end();
      if (!part.isEmpty()) {
        boolean possessive = token.tag().equals("POS");
        key.append(key.isEmpty() || possessive ? "" : " ").append(part);
      }
      written.append(joined || written.isEmpty() ? "" : " ").append(token.form());
      if (part.isEmpty()) {
        continue;
      }
      for (Listed listed : byKey.getOrDefault(key.toString(), List.of())) {
        if (fits(listed, written.toString(), token)) {
          best = new Match(first, last + 1, listed);
          break;
        }
      }
    }
    return best;
  }

  private static boolean fits(Listed listed, String written, Token last) {
    String text = listed.text();
    boolean several = text.indexOf(' ') >= 0 || text.indexOf('-') >= 0;
    boolean acronym = text.equals(text.toUpperCase(Locale.ROOT));
    if (!several && acronym) {
      return written.equals(text);
    }
    // "the green zone": common words with capitals are a name.
    return Character.isUpperCase(last.form().codePointAt(0)) || isLowerListed(text);
  }

  private static boolean isLowerListed(String text) {
    return Character.isLowerCase(text.codePointAt(text.lastIndexOf(' ') + 1));
  }

  /** "Calif.", "N.Y.", and "La." or "TX" after a town and a comma. */
  private @Nullable Match abbreviation(Sentence sentence, int at) {
    String form = sentence.token(at).form();
    int last = at + 1;
    Listed listed = abbreviations.get(form);
    boolean stopNext =
        last < sentence.tokens().size()
            && sentence.token(last).form().equals(".")
            && sentence.token(last).start() == sentence.token(at).end();
    if (listed == null && stopNext) {
      listed = abbreviations.get(form + ".");
      last = at + 2;
    }
    boolean afterTown =
        at > 1
            && List.of(",", "(").contains(sentence.token(at - 1).form())
            && Phrases.isCapital(sentence.token(at - 2).form());
    if (listed != null) {
      boolean plain =
          listed.text().length() > 4 || listed.text().indexOf('.') < listed.text().length() - 1;
      return plain || afterTown ? new Match(at, last, listed) : null;
    }
    Listed code = codes.get(form);
    return code != null && afterTown ? new Match(at, at + 1, code) : null;
  }
}
