// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.PlaceNames;

/**
 * Finds the names of a story: listed ones first, then the parser's, mended by what the rest of the
 * story says of them. Immutable and thread-safe.
 */
final class NameFinder {
  private static final int TITLE_WORDS_AFTER = 2;

  private final NameIndex index;
  private final Titles titles;
  private final Nouns nouns;
  private final Words words;
  private final Set<String> notActors = new HashSet<>();

  NameFinder(Resources resources, NameIndex index, Titles titles, Nouns nouns) {
    this.nouns = nouns;
    this.words = new Words(resources);
    this.index = index;
    this.titles = titles;
    for (Resources.Line line : resources.lines("actor/not-actors.tsv")) {
      notActors.addAll(List.of(line.text().split(";")));
    }
  }

  /** The names of a story in page order, not overlapping. */
  List<NameSpan> find(StoryText story) {
    List<List<NameSpan>> bySentence = new ArrayList<>();
    List<Boolean> headlines = new ArrayList<>();
    for (int i = 0; i < story.sentences().size(); i++) {
      StorySentence inStory = story.sentences().get(i);
      bySentence.add(sentenceNames(inStory.sentence(), i));
      headlines.add(isHeadline(inStory));
    }
    new SharedNames(index, story).tell(bySentence);
    dropForeignAcronyms(bySentence);
    new NameKinds(words, nouns).mend(story, bySentence);
    addRepeated(story, bySentence, headlines);
    StoryNames known = new StoryNames();
    for (int i = 0; i < bySentence.size(); i++) {
      if (!headlines.get(i)) {
        bySentence.get(i).forEach(known::count);
      }
    }
    boolean hasBody = headlines.contains(false);
    List<NameSpan> names = new ArrayList<>();
    for (int i = 0; i < bySentence.size(); i++) {
      Sentence sentence = story.sentences().get(i).sentence();
      List<NameSpan> kept = new ArrayList<>();
      for (NameSpan name : bySentence.get(i)) {
        NameSpan mended = amongPlaces(sentence, known.mend(name), bySentence.get(i));
        // Capitals tell nothing in a headline: there a name must be one elsewhere too.
        if (!headlines.get(i) || !hasBody || mended.known() != null || known.has(mended)) {
          kept.add(mended);
        }
      }
      kept.addAll(known.missed(sentence, i, kept));
      kept.sort(Comparator.comparingInt(NameSpan::first));
      names.addAll(kept);
    }
    return List.copyOf(names);
  }

  /**
   * Short acronyms mean different bodies in different countries: one of a listed body counts where
   * the story speaks of its country or gives another of its names.
   */
  private void dropForeignAcronyms(List<List<NameSpan>> bySentence) {
    Set<String> known = new HashSet<>();
    for (List<NameSpan> names : bySentence) {
      for (NameSpan name : names) {
        if (name.known() != null && !isAcronym(name)) {
          known.add(name.known());
        }
      }
    }
    for (List<NameSpan> names : bySentence) {
      names.replaceAll(
          name -> {
            String country = index.country(name.known());
            boolean foreign =
                isAcronym(name)
                    && country != null
                    && !known.contains(country)
                    && !known.contains(name.known());
            return foreign
                ? new NameSpan(
                    name.sentence(), name.first(), name.last(), name.text(), Kind.BODY, null)
                : name;
          });
    }
  }

  private static boolean isAcronym(NameSpan name) {
    return name.kind() == Kind.BODY && name.text().matches("[A-Z]{2,5}");
  }

  /**
   * Names that neither list nor parser has: two or more capitals together, more than once or behind
   * a word for such bodies.
   */
  private void addRepeated(
      StoryText story, List<List<NameSpan>> bySentence, List<Boolean> headlines) {
    Map<String, List<NameSpan>> runs = new HashMap<>();
    for (int i = 0; i < bySentence.size(); i++) {
      if (headlines.get(i)) {
        continue;
      }
      for (NameSpan run : runs(story.sentences().get(i).sentence(), i, bySentence.get(i))) {
        runs.computeIfAbsent(run.text(), k -> new ArrayList<>()).add(run);
      }
    }
    for (List<NameSpan> same : runs.values()) {
      boolean introduced =
          same.stream()
              .anyMatch(run -> isIntroduced(story.sentences().get(run.sentence()).sentence(), run));
      if (same.size() > 1 || introduced) {
        same.forEach(run -> bySentence.get(run.sentence()).add(run));
      }
    }
    bySentence.forEach(names -> names.sort(Comparator.comparingInt(NameSpan::first)));
  }

  /** "the rebel group River Front", "River Front (RF)" */
  private boolean isIntroduced(Sentence sentence, NameSpan run) {
    boolean group =
        run.first() > 0
            && nouns
                .meanings(Scope.lower(sentence.token(run.first() - 1)))
                .containsKey(Nouns.Sort.GROUP);
    int at = run.last();
    boolean bracket =
        at + 2 < sentence.tokens().size()
            && sentence.token(at).tag().equals("-LRB-")
            && sentence.token(at + 2).tag().equals("-RRB-");
    return group || bracket && Bodies.fitsInitials(run.text(), sentence.token(at + 1).form());
  }

  private List<NameSpan> runs(Sentence sentence, int number, List<NameSpan> names) {
    List<NameSpan> found = new ArrayList<>();
    int first = -1;
    for (int i = 0; i <= sentence.tokens().size(); i++) {
      boolean in = i < sentence.tokens().size() && isRunWord(sentence.token(i), names, i);
      if (in && first < 0) {
        first = i;
      }
      if (!in && first >= 0) {
        String last = sentence.token(i - 1).form();
        if (i - first > 1 && titles.endingAt(sentence, i) == null && !notActors.contains(last)) {
          found.add(span(sentence, number, first, i, Kind.BODY, null));
        }
        first = -1;
      }
    }
    return found;
  }

  private static boolean isRunWord(Token token, List<NameSpan> names, int index) {
    return token.isNoun()
        && Phrases.isCapital(token.form())
        && token.form().length() > 2
        && names.stream().noneMatch(n -> n.first() <= index && index < n.last());
  }

  /** "Tripoli, Misrata and Khamis": a lone word in a row of places is one too. */
  private static NameSpan amongPlaces(Sentence sentence, NameSpan name, List<NameSpan> here) {
    if (name.kind() != Kind.PERSON || name.known() != null || name.last() - name.first() > 1) {
      return name;
    }
    Token token = sentence.token(name.first());
    boolean inRow =
        token.label().equals("conj")
            && here.stream()
                .anyMatch(n -> n.first() <= token.head() && token.head() < n.last() && isPlace(n));
    return inRow ? StoryNames.as(name, Kind.PLACE) : name;
  }

  private static boolean isPlace(NameSpan name) {
    return name.kind() == Kind.PLACE || name.kind() == Kind.SEAT;
  }

  private static boolean isHeadline(StorySentence inStory) {
    int long4 = 0;
    int capitals = 0;
    for (Token token : inStory.sentence().tokens()) {
      if (token.form().length() > 3 && Character.isLetter(token.form().charAt(0))) {
        long4++;
        capitals += Phrases.isCapital(token.form()) ? 1 : 0;
      }
    }
    List<Token> tokens = inStory.sentence().tokens();
    String last = tokens.get(tokens.size() - 1).tag();
    boolean stopped = last.equals(".") || last.equals(":");
    boolean titleCase = !stopped && long4 >= 3 && capitals >= 0.8 * long4;
    return inStory.role() == StorySpan.Role.TITLE ? capitals * 2 > long4 : titleCase;
  }

  private List<NameSpan> sentenceNames(Sentence sentence, int number) {
    List<NameSpan> listed = new ArrayList<>();
    for (NameIndex.Match match : index.find(sentence)) {
      boolean body = match.listed().kind() == Kind.BODY;
      if (body && (isTail(sentence, match, listed) || isOfOthers(sentence, match, listed))) {
        continue;
      }
      listed.add(
          span(
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
        NameSpan span = parsed(sentence, number, piece[0], piece[1], name.type());
        if (span != null) {
          merge(kept, span, sentence);
        }
      }
    }
    kept.removeIf(name -> inTitle(sentence, name));
    kept.sort(Comparator.comparingInt(NameSpan::first));
    kept.replaceAll(name -> upToAcronym(sentence, name));
    addBracketed(sentence, number, kept);
    return withNicknames(sentence, kept);
  }

  /** "State Board of Antiquities and Heritage (SBAH)", of which the parser saw the beginning. */
  private static NameSpan upToAcronym(Sentence sentence, NameSpan name) {
    int size = sentence.tokens().size();
    for (int at = name.last() + 1; at + 2 < Math.min(size, name.last() + 6); at++) {
      boolean bracket =
          sentence.token(at).tag().equals("-LRB-") && sentence.token(at + 2).tag().equals("-RRB-");
      if (bracket && name.known() == null) {
        int end = sentence.token(at - 1).tag().equals("POS") ? at - 1 : at;
        NameSpan whole = span(sentence, name.sentence(), name.first(), end, Kind.BODY, null);
        String acronym = sentence.token(at + 1).form();
        boolean fits = acronym.length() > 2 && Bodies.fitsInitials(whole.text(), acronym);
        return fits ? whole : name;
      }
    }
    return name;
  }

  /** "LNA" of "the Libyan National Army (LNA)" and "the army's (LNA) men". */
  private static void addBracketed(Sentence sentence, int number, List<NameSpan> names) {
    int size = sentence.tokens().size();
    for (NameSpan name : List.copyOf(names)) {
      int end = name.last();
      int open = end < size && sentence.token(end).tag().equals("POS") ? end + 1 : end;
      boolean bracket =
          open + 2 < size
              && sentence.token(open).tag().equals("-LRB-")
              && sentence.token(open + 2).tag().equals("-RRB-");
      if (bracket
          && name.kind() == Kind.BODY
          && Bodies.isAcronym(sentence.token(open + 1).form())) {
        NameSpan acronym = span(sentence, number, open + 1, open + 2, Kind.BODY, null);
        if (names.stream().noneMatch(other -> other.overlaps(acronym))) {
          names.add(acronym);
        }
      }
    }
    names.sort(Comparator.comparingInt(NameSpan::first));
  }

  /** "Musa “Lion” Harun" is one name. */
  private static List<NameSpan> withNicknames(Sentence sentence, List<NameSpan> names) {
    List<NameSpan> joined = new ArrayList<>();
    for (NameSpan name : names) {
      NameSpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean both = last != null && last.kind() == Kind.PERSON && name.kind() == Kind.PERSON;
      if (both && last != null && isNickname(sentence, last.last(), name.first())) {
        joined.remove(last);
        joined.add(span(sentence, name.sentence(), last.first(), name.last(), Kind.PERSON, null));
      } else if (last == null || last.last() <= name.first()) {
        joined.add(name);
      }
    }
    return joined;
  }

  private static boolean isNickname(Sentence sentence, int first, int last) {
    return last - first > 2
        && last - first < 6
        && isQuote(sentence.token(first))
        && isQuote(sentence.token(last - 1));
  }

  private static boolean isQuote(Token token) {
    return token.tag().equals("``") || token.tag().equals("''");
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
        ? span(sentence, parsed.sentence(), state.last(), parsed.last(), Kind.PERSON, null)
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
    return kind == null ? null : span(sentence, number, first, last, kind, null);
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

  static NameSpan span(
      Sentence sentence, int number, int first, int last, Kind kind, @Nullable String known) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < last; i++) {
      Token token = sentence.token(i);
      boolean joined = i > first && sentence.token(i - 1).end() == token.start();
      text.append(i == first || joined ? "" : " ").append(token.form());
    }
    return new NameSpan(number, first, last, text.toString(), kind, known);
  }

  /** What the running text of a story says of its names. */
  private static final class StoryNames {
    private final Map<String, Map<Kind, Integer>> kinds = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();

    void count(NameSpan name) {
      String key = PlaceNames.key(name.text());
      kinds.computeIfAbsent(key, k -> new HashMap<>()).merge(name.kind(), 1, Integer::sum);
      if (name.kind() == Kind.PERSON && key.indexOf(' ') > 0) {
        surnames.add(key.substring(key.lastIndexOf(' ') + 1));
      }
    }

    boolean has(NameSpan name) {
      String key = PlaceNames.key(name.text());
      return kinds.containsKey(key) || isSurname(key);
    }

    private boolean isSurname(String key) {
      return surnames.contains(key.startsWith("al ") ? key.substring(3) : key);
    }

    /** The same name is the same kind of name throughout a story. */
    NameSpan mend(NameSpan name) {
      if (name.known() != null || name.kind() == Kind.OTHER) {
        return name;
      }
      String key = PlaceNames.key(name.text());
      if (isSurname(key)) {
        return as(name, Kind.PERSON);
      }
      Map<Kind, Integer> counts = kinds.getOrDefault(key, Map.of());
      Kind most = name.kind();
      for (Kind kind : Kind.values()) {
        if (counts.getOrDefault(kind, 0) > counts.getOrDefault(most, 0)) {
          most = kind;
        }
      }
      return as(name, most);
    }

    private static NameSpan as(NameSpan name, Kind kind) {
      return new NameSpan(
          name.sentence(), name.first(), name.last(), name.text(), kind, name.known());
    }

    /** Surnames of the story that the parser did not see as names here. */
    List<NameSpan> missed(Sentence sentence, int number, List<NameSpan> kept) {
      List<NameSpan> found = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        int first = token.index();
        boolean free = kept.stream().noneMatch(n -> n.first() <= first && first < n.last());
        if (free
            && token.isNoun()
            && Phrases.isCapital(token.form())
            && surnames.contains(PlaceNames.key(token.form()))) {
          boolean article =
              first >= 2
                  && sentence.token(first - 1).tag().equals("HYPH")
                  && PlaceNames.key(sentence.token(first - 2).form()).equals("al");
          found.add(
              span(sentence, number, article ? first - 2 : first, first + 1, Kind.PERSON, null));
        }
      }
      return found;
    }
  }
}
