// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StoryText;

/** Finds names that neither list nor parser has. Immutable and thread-safe. */
final class RepeatedNames {
  private final Titles titles;
  private final Nouns nouns;
  private final Set<String> notActors;

  RepeatedNames(Titles titles, Nouns nouns, Set<String> notActors) {
    this.titles = titles;
    this.nouns = nouns;
    this.notActors = notActors;
  }

  /**
   * Names that neither list nor parser has: two or more capitals together, more than once or behind
   * a word for such bodies.
   */
  void add(StoryText story, List<List<NameSpan>> bySentence, List<Boolean> headlines) {
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
          found.add(Spans.of(sentence, number, first, i, Kind.BODY, null));
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
}
