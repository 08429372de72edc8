// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;
import org.parley.reading.place.PlaceNames;

/** What the running text of a story says of its names. */
final class StoryNames {
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

  static NameSpan as(NameSpan name, Kind kind) {
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
            Spans.of(sentence, number, article ? first - 2 : first, first + 1, Kind.PERSON, null));
      }
    }
    return found;
  }
}
