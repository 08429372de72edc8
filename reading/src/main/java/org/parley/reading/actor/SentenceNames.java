// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;

/**
 * Finds the names of one sentence: listed ones first, then the parser's, each without what does not
 * belong to it. Immutable and thread-safe.
 */
final class SentenceNames {
  private static final int TITLE_WORDS_AFTER = 2;
  private static final Set<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.toUnmodifiableSet());

  private final NameIndex index;
  private final Titles titles;
  private final Nouns nouns;
  private final Set<String> notActors;

  SentenceNames(NameIndex index, Titles titles, Nouns nouns, Set<String> notActors) {
    this.index = index;
    this.titles = titles;
    this.nouns = nouns;
    this.notActors = notActors;
  }

  /** The names of a sentence in its order, not overlapping. */
  List<NameSpan> of(Sentence sentence, int number) {
    List<NameSpan> listed = new ArrayList<>();
    for (NameIndex.Match match : index.find(sentence)) {
      boolean body = match.listed().kind() == Kind.BODY;
      if (body && (isTail(sentence, match, listed) || isOfOthers(sentence, match, listed))) {
        continue;
      }
      listed.add(
          Spans.of(
              sentence,
              number,
              match.first(),
              match.last(),
              match.listed().kind(),
              match.listed().known()));
    }
    List<NameSpan> kept = new ArrayList<>(listed);
    for (Name name : sentence.names()) {
      for (int[] piece : pieces(sentence, name)) {
        boolean one = piece[1] - piece[0] == 1 && isMonthOf(sentence, piece[0] - 1);
        String type = one ? "PERSON" : name.type(); // whoever follows "In January" is somebody
        NameSpan span = parsed(sentence, number, piece[0], piece[1], type);
        if (span != null) {
          merge(kept, span, sentence);
        }
      }
    }
    kept.removeIf(name -> inTitle(sentence, name));
    kept.sort(Comparator.comparingInt(NameSpan::first));
    kept.replaceAll(name -> NameEdges.upToAcronym(sentence, name));
    NameEdges.addBracketed(sentence, number, kept);
    return NameEdges.withNicknames(sentence, kept);
  }

  /** "State" in "Secretary of State", "Interior" in "Interior Minister", a lone "Spokesman". */
  private boolean inTitle(Sentence sentence, NameSpan name) {
    if (name.known() != null && name.kind() == Kind.PERSON) {
      return false;
    }
    int end = Math.min(sentence.tokens().size(), name.last() + TITLE_WORDS_AFTER);
    for (int last = name.last(); last <= end; last++) {
      Titles.Found title = titles.endingAt(sentence, last);
      if (title != null
          && title.first() <= name.first()
          && (name.kind() != Kind.PERSON || title.first() == 0)) {
        return true;
      }
    }
    return false;
  }

  /** "Security Council" of "Supreme National Security Council": the end of another name. */
  private boolean isTail(Sentence sentence, NameIndex.Match match, List<NameSpan> before) {
    int at = match.first() - 1;
    if (at < 0) {
      return false;
    }
    Token token = sentence.token(at);
    return token.tag().startsWith("NNP")
        && token.label().equals("compound")
        && token.head() >= match.first()
        && token.head() < match.last()
        && titles.endingAt(sentence, match.first()) == null
        && before.stream().noneMatch(n -> n.first() <= at && at < n.last());
  }

  /** "British Red Cross", "Iraqi Security Council": a nation's own body, not the listed one. */
  private boolean isOfOthers(Sentence sentence, NameIndex.Match match, List<NameSpan> before) {
    NameSpan last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null
        && last.kind() == Kind.NATIONAL
        && last.last() == match.first()
        && match.last() - match.first() > 1
        && sentence.token(last.first()).head() >= match.first()
        && sentence.token(last.first()).head() < match.last()
        && !String.valueOf(last.known()).equals(index.country(match.listed().known()));
  }

  /** Keeps the list's or the parser's reading where both have one. */
  private static void merge(List<NameSpan> kept, NameSpan parsed, Sentence sentence) {
    List<NameSpan> inside = new ArrayList<>();
    for (NameSpan name : kept) {
      if (!name.overlaps(parsed)) {
        continue;
      }
      boolean within = parsed.first() <= name.first() && name.last() <= parsed.last();
      boolean shorter = name.last() - name.first() < parsed.last() - parsed.first();
      if (!within || !shorter) {
        return; // the list knows at least as much
      }
      inside.add(name);
    }
    for (NameSpan name : inside) {
      boolean closes = name.last() == parsed.last();
      boolean listedBody = closes && name.kind() == Kind.BODY && parsed.kind() != Kind.PERSON;
      boolean placeOfPlace = parsed.kind() == Kind.PLACE && name.kind() == Kind.STATE && closes;
      if (listedBody || placeOfPlace) {
        return; // "Iraqi Popular Mobilization Forces", "southern Lebanon"
      }
    }
    NameSpan behind = inside.size() == 1 ? behindState(sentence, inside.get(0), parsed) : null;
    if (behind == null) {
      kept.removeAll(inside);
      kept.add(parsed);
    } else {
      kept.add(behind);
    }
  }

  /** "Amina Sulti" of "the envoy to Chad Amina Sulti", where the parser sees one name; or null. */
  private static @Nullable NameSpan behindState(
      Sentence sentence, NameSpan state, NameSpan parsed) {
    boolean one =
        parsed.kind() == Kind.PERSON
            && state.kind() == Kind.STATE
            && state.first() == parsed.first()
            && parsed.last() - state.last() > 1;
    return one && state.first() > 0 && sentence.token(state.first() - 1).tag().equals("IN")
        ? Spans.of(sentence, parsed.sentence(), state.last(), parsed.last(), Kind.PERSON, null)
        : null;
  }

  /** A parser's name without what does not belong to it, split where somebody possesses. */
  private List<int[]> pieces(Sentence sentence, Name name) {
    List<int[]> pieces = new ArrayList<>();
    int first = name.first();
    for (int i = name.first(); i <= name.last(); i++) {
      boolean cut = i == name.last();
      if (!cut) {
        String tag = sentence.token(i).tag();
        cut = tag.equals("POS") || tag.equals("-LRB-") || tag.equals("-RRB-") || tag.equals(",");
      }
      if (cut) {
        int[] piece = trim(sentence, first, i, name.type());
        if (piece[0] < piece[1]) {
          pieces.add(piece);
        }
        first = i + 1;
      }
    }
    return pieces;
  }

  private int[] trim(Sentence sentence, int from, int to, String type) {
    int first = from;
    int last = to;
    while (first < last && isLoose(sentence.token(first))) {
      first++;
    }
    while (last > first
        && (isLoose(sentence.token(last - 1)) || isLower(sentence.token(last - 1)))) {
      last--;
    }
    first = first < last - 1 && isMonthOf(sentence, first) ? first + 1 : first;
    if (type.equals("ORG")) {
      first = behindTitle(sentence, first, last);
      Titles.Found title = titles.endingAt(sentence, last);
      boolean ends = title != null && title.first() > first && !hasOf(sentence, first, last);
      last = ends && title != null ? title.first() : last; // "Maintenance Group Commander"
    }
    if (type.equals("PERSON")) {
      for (int i = last - 1; i > first; i--) {
        if (titles.endingAt(sentence, i) != null) {
          first = i;
          break;
        }
      }
      // "al-Sudani" of which the parser saw "Sudani" alone
      if (first >= 2
          && sentence.token(first - 1).tag().equals("HYPH")
          && sentence.token(first - 2).form().toLowerCase(java.util.Locale.ROOT).matches("al|el")) {
        first -= 2;
      }
    }
    return new int[] {first, last};
  }

  /** "Iraq" of "Minister of Foreign Affairs of Iraq", where the parser saw the last four words. */
  private int behindTitle(Sentence sentence, int first, int last) {
    for (int i = last - 1; i > first; i--) {
      Titles.Found title = titles.endingAt(sentence, i);
      if (title != null && title.first() < first) {
        return Scope.lower(sentence.token(i)).equals("of") ? i + 1 : i;
      }
    }
    return first;
  }

  /** "In January Petro said", where the parser sees one name. */
  private static boolean isMonthOf(Sentence sentence, int at) {
    return at > 0
        && sentence.token(at - 1).tag().equals("IN")
        && MONTHS.contains(sentence.token(at).form());
  }

  private static boolean isLower(Token token) {
    return Character.isLowerCase(token.form().codePointAt(0));
  }

  private static boolean isLoose(Token token) {
    return token.tag().equals("DT")
        || token.tag().equals("IN")
        || token.tag().equals("CC")
        || token.tag().equals("TO")
        || !Character.isLetterOrDigit(token.form().codePointAt(0));
  }

  private @Nullable NameSpan parsed(
      Sentence sentence, int number, int first, int last, String type) {
    Token head = Phrases.head(sentence, first, last);
    if (!hasCapital(sentence, first, last)) {
      return null;
    }
    boolean never =
        notActors.contains(head.form())
            || notActors.contains(sentence.token(last - 1).form()) && !hasOf(sentence, first, last);
    if (last - first == 1 && !nouns.meanings(Scope.lower(head)).isEmpty()) {
      return null; // "Army" at the start of a sentence is the noun
    }
    Kind kind =
        switch (type) {
          case "PERSON" -> never ? Kind.OTHER : Kind.PERSON;
          case "ORG" -> never ? Kind.OTHER : Kind.BODY;
          case "GPE", "LOC", "FAC" -> never ? Kind.OTHER : Kind.PLACE;
          case "NORP" ->
              head.tag().endsWith("S") || head.label().contains("subj") ? Kind.PEOPLE : Kind.OTHER;
          case "EVENT", "LAW", "WORK_OF_ART", "PRODUCT", "LANGUAGE" -> Kind.OTHER;
          default -> null;
        };
    return kind == null ? null : Spans.of(sentence, number, first, last, kind, null);
  }

  private static boolean hasOf(Sentence sentence, int first, int last) {
    for (int i = first; i < last; i++) {
      if (sentence.token(i).form().equals("of")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCapital(Sentence sentence, int first, int last) {
    for (int i = first; i < last; i++) {
      if (Phrases.isCapital(sentence.token(i).form())) {
        return true;
      }
    }
    return false;
  }
}
