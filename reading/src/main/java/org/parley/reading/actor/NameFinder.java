// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * Finds the names of a story: listed ones first, then the parser's, mended by what the rest of the
 * story says of them. Immutable and thread-safe.
 */
final class NameFinder {
  private final NameIndex index;
  private final Nouns nouns;
  private final Words words;
  private final SentenceNames sentenceNames;
  private final RepeatedNames repeated;
  private final Function<String, Optional<String>> countryOf;

  /**
   * @param countryOf the alpha-3 code of the country that a division of a state lies in, by its
   *     name
   */
  NameFinder(
      Resources resources,
      NameIndex index,
      Titles titles,
      Nouns nouns,
      Function<String, Optional<String>> countryOf) {
    this.countryOf = countryOf;
    this.nouns = nouns;
    this.words = new Words(resources);
    this.index = index;
    Set<String> notActors = new HashSet<>();
    for (Resources.Line line : resources.lines("actor/not-actors.tsv")) {
      notActors.addAll(List.of(line.text().split(";")));
    }
    this.sentenceNames = new SentenceNames(index, titles, nouns, notActors);
    this.repeated = new RepeatedNames(titles, nouns, notActors);
  }

  /** The names of a story in page order, not overlapping. */
  List<NameSpan> find(StoryText story) {
    List<List<NameSpan>> bySentence = new ArrayList<>();
    List<Boolean> headlines = new ArrayList<>();
    for (int i = 0; i < story.sentences().size(); i++) {
      StorySentence inStory = story.sentences().get(i);
      bySentence.add(sentenceNames.of(inStory.sentence(), i));
      headlines.add(isHeadline(inStory));
    }
    new SharedNames(index, story).tell(bySentence);
    dropForeignAcronyms(bySentence);
    new NameKinds(words, nouns).mend(story, bySentence);
    repeated.add(story, bySentence, headlines);
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
        } else if (name.known() == null && !isAcronym(name)) {
          countryOf.apply(name.text()).ifPresent(known::add);
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
}
