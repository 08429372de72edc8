// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.parley.evaluation.actors.Re3d.Document;
import org.parley.evaluation.actors.Re3d.Synonym;
import org.parley.model.Mention;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * Which words of one sentence name the same actor, held against labelled synonyms. Labels are few
 * (two in five documents have none), so precision counts pairs only in sentences that have a label;
 * a pair that the labels lack is wrong there even when a reader would agree with it.
 */
final class SynonymScore {
  private static final Set<String> PRONOUNS = WordLists.read("pronouns.txt");

  private int labels;
  private int held;
  private int found;
  private int right;
  private final List<String> misses = new ArrayList<>();

  /** Two mentions of a sentence that are said to be one. */
  record Pair(Mention one, Mention other) {}

  /** The pairs of a document under one way to tell that two mentions are one. */
  void add(
      Document document,
      StoryText text,
      StoryMentions mentions,
      BiPredicate<Mention, Mention> same) {
    List<Pair> pairs = new ArrayList<>();
    for (StorySentence inStory : text.sentences()) {
      int size = inStory.sentence().tokens().size();
      int start = inStory.sentence().token(0).start();
      int end = inStory.sentence().token(size - 1).end();
      List<Pair> here = pairs(mentions.within(Mention.class, start, end), same);
      boolean labelled =
          document.synonyms().stream().anyMatch(s -> start <= s.start() && s.otherEnd() <= end);
      pairs.addAll(here);
      for (Pair pair : labelled ? here : List.<Pair>of()) {
        found++;
        boolean hit = document.synonyms().stream().anyMatch(s -> covers(pair, s));
        right += hit ? 1 : 0;
        if (!hit) {
          misses.add("over " + pair.one().text() + " = " + pair.other().text());
        }
      }
    }
    for (Synonym synonym : document.synonyms()) {
      labels++;
      boolean hit = pairs.stream().anyMatch(pair -> covers(pair, synonym));
      held += hit ? 1 : 0;
      if (!hit) {
        misses.add("MISS " + synonym.text());
      }
    }
  }

  private static List<Pair> pairs(List<Mention> mentions, BiPredicate<Mention, Mention> same) {
    List<Pair> pairs = new ArrayList<>();
    for (Mention one : mentions) {
      for (Mention other : mentions) {
        boolean apart = one.end() <= other.start();
        boolean named = !isPronoun(one) && !isPronoun(other);
        if (apart && named && !plain(one).equals(plain(other)) && same.test(one, other)) {
          pairs.add(new Pair(one, other));
        }
      }
    }
    return pairs;
  }

  private static boolean isPronoun(Mention mention) {
    return PRONOUNS.contains(mention.text().toLowerCase(Locale.ROOT));
  }

  private static String plain(Mention mention) {
    return mention.text().toLowerCase(Locale.ROOT);
  }

  private static boolean covers(Pair pair, Synonym synonym) {
    return pair.one().start() < synonym.end()
        && synonym.start() < pair.one().end()
        && pair.other().start() < synonym.otherEnd()
        && synonym.otherStart() < pair.other().end();
  }

  /** Two mentions with one known actor. */
  static boolean oneActor(Mention one, Mention other) {
    return one instanceof Mention.OfActor a
        && other instanceof Mention.OfActor b
        && a.id() != null
        && a.id().equals(b.id());
  }

  /** Two mentions with a word in common. */
  static boolean oneWord(Mention one, Mention other) {
    Set<String> words = Set.of(plain(one).split("[ -]")[0]);
    return List.of(plain(other).split("[ -]")).stream().anyMatch(words::contains);
  }

  double recall() {
    return labels == 0 ? 0 : (double) held / labels;
  }

  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  int labels() {
    return labels;
  }

  List<String> misses() {
    return misses;
  }
}
