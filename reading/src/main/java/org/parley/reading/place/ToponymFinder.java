// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.StorySpan;
import org.parley.model.names.NameMatcher;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.Toponym.Kind;

/**
 * Finds the names of places in a story: listed ones, those that the parser sees, those that a noun
 * or the words around them tell, and each of them wherever else the story writes it. Immutable and
 * thread-safe.
 */
final class ToponymFinder {
  private static final int LONGEST_NAME = 4;

  /** What may stand between the words of a name. */
  private static final Set<String> WITHIN_NAMES = Set.of("-", "–", "of", "de", "al");

  private final ToponymList list;
  private final Gazetteer gazetteer;
  private final PlaceWords words;
  private final Dateline dateline;

  ToponymFinder(ToponymList list, Gazetteer gazetteer, PlaceWords words) {
    this.list = list;
    this.gazetteer = gazetteer;
    this.words = words;
    this.dateline = new Dateline(list, gazetteer);
  }

  /**
   * The names of places in page order, not overlapping, those of the dateline first.
   *
   * @param names all names of the story, in page order
   */
  List<Toponym> find(StoryText story, List<NameSpan> names) {
    List<SentenceFinder> finders = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < story.sentences().size(); i++) {
      int from = next;
      while (next < names.size() && names.get(next).sentence() == i) {
        next++;
      }
      SentenceFinder finder =
          new SentenceFinder(story.sentences().get(i), i, names.subList(from, next));
      finder.find();
      finders.add(finder);
    }
    Set<String> surnames = new HashSet<>();
    finders.forEach(finder -> finder.surnames(surnames));
    finders.forEach(finder -> finder.drop(surnames));
    Set<String> known = new HashSet<>();
    List<Toponym> found = new ArrayList<>(dateline.read(story));
    found.forEach(t -> known.add(PlaceNames.key(t.text())));
    finders.forEach(finder -> finder.learn(known));
    for (SentenceFinder finder : finders) {
      finder.repeat(known, surnames);
      found.addAll(finder.sorted());
    }
    return List.copyOf(found);
  }

  /** The names of one sentence. */
  private final class SentenceFinder {
    private final Sentence sentence;
    private final int number;
    private final boolean headline;
    private final boolean[] person;
    private final boolean[] body;
    private final boolean[] listed;
    private final boolean[] taken;
    private final List<Toponym> found = new ArrayList<>();
    private final List<Name> parsed = new ArrayList<>();
    private final List<NameSpan> told = new ArrayList<>();

    SentenceFinder(StorySentence in, int number, List<NameSpan> names) {
      this.sentence = in.sentence();
      this.number = number;
      this.headline = in.role() == StorySpan.Role.TITLE || in.role() == StorySpan.Role.SUBTITLE;
      int size = sentence.tokens().size();
      this.person = new boolean[size];
      this.body = new boolean[size];
      this.listed = new boolean[size];
      this.taken = new boolean[size];
      for (NameSpan name : names) {
        boolean[] marks =
            switch (name.kind()) {
              case PERSON -> person;
              case BODY, OTHER -> body;
              case STATE, NATIONAL, PEOPLE, SEAT, PLACE -> null;
            };
        mark(marks, name.first(), name.last());
        if (marks != null && name.known() != null) {
          Arrays.fill(listed, name.first(), name.last(), true);
        }
        if (name.kind() == NameSpan.Kind.PLACE && name.known() == null) {
          told.add(name);
        }
      }
      for (Name name : sentence.names()) {
        switch (name.type()) {
          case "ORG", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT" ->
              mark(body, name.first(), name.last());
          case "GPE", "LOC", "FAC" -> parsed.add(name);
          case "DATE", "TIME" -> {
            for (int i = name.first(); i < name.last(); i++) {
              taken[i] = true;
            }
          }
          default -> {}
        }
      }
    }

    private void mark(boolean @Nullable [] marks, int first, int last) {
      if (marks != null && last - first > 1) {
        for (int i = first; i < last; i++) {
          marks[i] = true;
        }
      }
    }

    /** Last names of the people that the sentence names in full. */
    void surnames(Set<String> surnames) {
      for (int i = 1; i < person.length; i++) {
        boolean last = i + 1 == person.length || !person[i + 1];
        if (person[i] && person[i - 1] && last) {
          surnames.add(PlaceNames.key(sentence.token(i).form()));
        }
      }
    }

    /** "Kelly declined": somebody's last name is no place, but for "in Kelly". */
    void drop(Set<String> surnames) {
      found.removeIf(
          t ->
              t.kind() == Kind.NAME
                  && surnames.contains(PlaceNames.key(t.text()))
                  && !isPlaced(t.first(), t.last()));
    }

    private boolean isPlaced(int first, int last) {
      return isToldBeside(first, last) || isSettled(first, last);
    }

    void find() {
      features();
      listed();
      parsed();
      told();
      around();
    }

    /** Names that the words around them elsewhere in the story told to be those of places. */
    private void told() {
      for (NameSpan name : told) {
        if (!headline && !isTaken(name.first(), name.last())) {
          add(name.first(), name.last(), Kind.NAME, null);
        }
      }
    }

    /** "Henry County", "Lake Robinson", "Gulf of Alaska". */
    private void features() {
      int size = sentence.tokens().size();
      for (int i = 0; i < size; i++) {
        if (taken[i] || !isName(i)) {
          continue;
        }
        String form = sentence.token(i).form();
        int first = i;
        int last = -1;
        if (words.is("after", form) && i > 0 && isName(i - 1) && !taken[i - 1]) {
          first = i - 1;
          while (first > 0 && i - first < 3 && isName(first - 1) && !isStart(first - 1)) {
            first--;
          }
          while (first < i - 1
              && !gazetteer.has(text(first, i + 1))
              && list.at(sentence, first) != null) {
            first++;
          }
          last = i + 1;
        } else if (words.is("before", form) && i + 1 < size && isName(i + 1)) {
          last = i + 2;
          while (last < size && last - i < 4 && isName(last)) {
            last++;
          }
        } else if (words.is("of", form) && i + 2 < size && isWord(i + 1, "of") && isName(i + 2)) {
          last = i + 3;
        }
        if (last > 0 && !person[first] && list.at(sentence, first) == null) {
          add(first, last, Kind.NAME, null);
        }
      }
    }

    private boolean isStart(int index) {
      return index == 0 && !sentence.token(0).tag().startsWith("NNP");
    }

    private void listed() {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        ToponymList.Match match = taken[i] ? null : list.at(sentence, i);
        if (match == null) {
          continue;
        }
        int end = match.last();
        boolean inPerson = person[i] && person(i) > end - i;
        Name longer = longer(i, end);
        if (!inPerson && !isTaken(i, end) && longer == null) {
          add(i, end, match.listed().kind(), match.listed().known());
        }
        i = end - 1;
      }
    }

    /** How many tokens of a person's name lie together at a token. */
    private int person(int index) {
      int count = 0;
      for (int i = index; i < person.length && person[i]; i++) {
        count++;
      }
      for (int i = index - 1; i >= 0 && person[i]; i--) {
        count++;
      }
      return count;
    }

    /** The parser's name of a place that holds the stretch and more, when a list has it. */
    private @Nullable Name longer(int first, int last) {
      for (Name name : parsed) {
        boolean holds = name.first() <= first && last <= name.last();
        boolean more = name.last() - name.first() > last - first;
        if (holds && more) {
          int[] trimmed = trim(name.first(), name.last());
          boolean still =
              trimmed[0] <= first && last <= trimmed[1] && trimmed[1] - trimmed[0] > last - first;
          if (still && gazetteer.has(text(trimmed[0], trimmed[1]))) {
            return name;
          }
        }
      }
      return null;
    }

    private void parsed() {
      for (Name name : parsed) {
        int from = name.first();
        for (int i = name.first(); i <= name.last(); i++) {
          boolean cut =
              i == name.last()
                  || sentence.token(i).tag().equals("POS")
                  || sentence.token(i).form().matches("[,()–—-]+") && !isTied(i);
          if (cut && from < i) {
            int[] piece = trim(from, i);
            if (piece[0] < piece[1] && !isTaken(piece[0], piece[1]) && fits(piece, name)) {
              add(piece[0], piece[1], Kind.NAME, null);
            }
          }
          from = cut ? i + 1 : from;
        }
      }
    }

    /** "Deir ez-Zor": a hyphen between an article and its noun. */
    private boolean isTied(int hyphen) {
      return hyphen > 0
          && hyphen + 1 < sentence.tokens().size()
          && NameMatcher.bundled().isArticle(sentence.token(hyphen - 1).form())
          && sentence.token(hyphen).start() == sentence.token(hyphen - 1).end()
          && sentence.token(hyphen).end() == sentence.token(hyphen + 1).start();
    }

    private boolean fits(int[] piece, Name name) {
      if (person[piece[0]] && person(piece[0]) > piece[1] - piece[0]) {
        return false;
      }
      String text = text(piece[0], piece[1]);
      if (words.is("street", sentence.token(piece[1] - 1).form()) && !gazetteer.has(text)) {
        return false;
      }
      if (name.type().equals("FAC")) {
        return !text.matches(".*\\d.*");
      }
      return !headline || gazetteer.has(text);
    }

    private int[] trim(int from, int to) {
      int first = from;
      int last = to;
      while (first < last
          && !Phrases.isCapital(sentence.token(first).form())
          && !sentence.token(first).form().matches("al|el|\\d+")) {
        first++;
      }
      while (last > first && !Phrases.isCapital(sentence.token(last - 1).form())) {
        last--;
      }
      return new int[] {first, last};
    }

    /** Capitals that the gazetteer has, where the words around them tell a place. */
    private void around() {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        if (taken[i] || !isName(i)) {
          continue;
        }
        boolean somebody = person[i] && person(i) > 1;
        for (int last = Math.min(sentence.tokens().size(), i + LONGEST_NAME); last > i; last--) {
          boolean told =
              isNames(i, last)
                  && !isTaken(i, last)
                  && (isSettled(i, last)
                      || !somebody && isToldBeside(i, last) && gazetteer.has(text(i, last)));
          if (told) {
            add(i, last, Kind.NAME, null);
            i = last - 1;
            break;
          }
        }
      }
    }

    /** "Durgi village", "the town of Sarmin", "a village called Jibu". */
    private boolean isSettled(int first, int last) {
      int size = sentence.tokens().size();
      boolean whole = (first == 0 || !isName(first - 1)) && (last == size || !isName(last));
      if (!whole || headline || body[first] && first > 0 && body[first - 1]) {
        return false;
      }
      boolean after =
          last < size && words.is("settlement", lower(last)) && !person[first] && !body[first];
      boolean before =
          first > 1
              && words.is("calling", lower(first - 1))
              && words.is("settlement", lower(first - 2));
      return before || after && first > 0;
    }

    private boolean isToldBeside(int first, int last) {
      int size = sentence.tokens().size();
      boolean ended = last == size || !isName(last);
      boolean divisionNext =
          last + 1 < size && sentence.token(last).form().equals(",") && isDivision(last + 1);
      if (divisionNext && (first == 0 || !isName(first - 1))) {
        return true;
      }
      boolean based =
          last + 1 < size
              && sentence.token(last).form().matches("-|–")
              && words.is("based", lower(last + 1));
      if (based || last < size && words.is("based", lower(last).replaceFirst("^-", ""))) {
        return true;
      }
      if (headline || first == 0 || !ended || body[first]) {
        return false;
      }
      Token before = sentence.token(first - 1);
      return words.is("placing", lower(first - 1)) && before.tag().matches("IN|TO");
    }

    private boolean isDivision(int index) {
      ToponymList.Match match = list.at(sentence, index);
      return match != null
          && (match.listed().kind() == Kind.DIVISION || match.listed().kind() == Kind.STATE);
    }

    /** Notes names that stand for places here. */
    void learn(Set<String> known) {
      for (Toponym toponym : found) {
        if (toponym.kind() == Kind.NAME && !toponym.embedded() && gazetteer.has(toponym.text())) {
          known.add(PlaceNames.key(toponym.text()));
        }
      }
    }

    /** Finds again what is a place elsewhere in the story. */
    void repeat(Set<String> known, Set<String> surnames) {
      Map<Integer, Integer> longest = new HashMap<>();
      for (int i = 0; i < sentence.tokens().size(); i++) {
        for (int last = Math.min(sentence.tokens().size(), i + LONGEST_NAME); last > i; last--) {
          if (isNames(i, last) && known.contains(PlaceNames.key(text(i, last)))) {
            longest.put(i, last);
            break;
          }
        }
      }
      for (int i = 0; i < sentence.tokens().size(); i++) {
        Integer last = longest.get(i);
        if (last != null && !isTaken(i, last) && !(person[i] && person(i) > last - i)) {
          add(i, last, Kind.NAME, null);
        }
      }
      drop(surnames);
    }

    List<Toponym> sorted() {
      found.sort(Comparator.comparingInt(Toponym::start));
      return found;
    }

    private void add(int first, int last, Kind kind, @Nullable String known) {
      if (kind == Kind.NAME && (isNever(text(first, last)) || isListed(first, last))) {
        return;
      }
      boolean embedded =
          body[first] && body[last - 1] && isInside(first, last)
              || isOfBody(first)
              || first > 1 && isWord(first - 1, "and") && isEmbeddedUpTo(first - 1);
      found.add(
          new Toponym(
              number,
              first,
              last,
              sentence.token(first).start(),
              sentence.token(last - 1).end(),
              text(first, last),
              kind,
              known,
              embedded));
      for (int i = first; i < last; i++) {
        taken[i] = true;
      }
    }

    /** "Hamas", though a town far away has the name: all of it is a listed actor's. */
    private boolean isListed(int first, int last) {
      for (int i = first; i < last; i++) {
        if (!listed[i]) {
          return false;
        }
      }
      return true;
    }

    /** "the Valley": a word for a kind of place names none by itself. */
    private boolean isNever(String text) {
      return Stream.of("never", "after", "before", "of", "street", "site")
          .anyMatch(kind -> words.is(kind, text));
    }

    /** "Bank of England", "Islamic State of Iraq", but "City of London", "Republic of Chad". */
    private boolean isOfBody(int first) {
      boolean state =
          first > 2
              && isWord(first - 1, "of")
              && words.is("statelike", sentence.token(first - 2).form())
              && Phrases.isCapital(sentence.token(first - 3).form());
      return state
          || first > 1
              && isWord(first - 1, "of")
              && isName(first - 2)
              && sentence.token(first - 2).tag().startsWith("NNP")
              && words.size(lower(first - 2)) == null
              && !words.is("part", lower(first - 2))
              && !words.is("of", sentence.token(first - 2).form());
    }

    /** "Islamic State of Iraq and Syria": the second is inside as the first is. */
    private boolean isEmbeddedUpTo(int last) {
      return found.stream().anyMatch(t -> t.embedded() && t.last() == last);
    }

    /** Whether the name of a body goes on before or after. */
    private boolean isInside(int first, int last) {
      return first > 0 && body[first - 1] || last < body.length && body[last];
    }

    private boolean isTaken(int first, int last) {
      for (int i = first; i < last; i++) {
        if (taken[i]) {
          return true;
        }
      }
      return false;
    }

    private boolean isNames(int first, int last) {
      for (int i = first; i < last; i++) {
        if (!isName(i)
            && !(i > first && i + 1 < last && WITHIN_NAMES.contains(sentence.token(i).form()))) {
          return false;
        }
      }
      return true;
    }

    private boolean isName(int index) {
      Token token = sentence.token(index);
      return Phrases.isCapital(token.form())
          && (token.tag().startsWith("NNP") || headline && token.tag().startsWith("N"));
    }

    private boolean isWord(int index, String word) {
      return sentence.token(index).form().equals(word);
    }

    private String lower(int index) {
      return sentence.token(index).form().toLowerCase(Locale.ROOT);
    }

    private String text(int first, int last) {
      StringBuilder text = new StringBuilder();
      for (int i = first; i < last; i++) {
        boolean joined = i > first && sentence.token(i - 1).end() == sentence.token(i).start();
        text.append(i == first || joined ? "" : " ").append(sentence.token(i).form());
      }
      return text.toString();
    }
  }
}
